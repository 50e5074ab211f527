import { launchBrowser } from './src/export/browser.ts';
const [base, out, ...rest] = process.argv.slice(2);
const b = await launchBrowser();
for (const scheme of ['light','dark'] as const) for (const [w,h] of [[1280,720],[1024,768]] as const) {
  const c = await b.newContext({ viewport:{width:w,height:h}, colorScheme: scheme, reducedMotion:'reduce' });
  const p = await c.newPage();
  for (const s of rest) { await p.goto(`${base}/${s}`); await p.waitForFunction(()=>document.querySelector('lectern-faults'),undefined,{timeout:15000}).catch(()=>console.log('none',s));
   await p.waitForTimeout(300);
   await p.screenshot({path:`${out}/${s.replace(/[\/#]/g,'_')}-${w}-${scheme}.png`}); }
  await c.close();
}
await b.close();
