import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** The code of a service worker in one classic script, minified; the same bytes each time. */
export async function bundleWorker(name: 'worker' | 'leaving'): Promise<string> {
  const input = fileURLToPath(new URL(`worker/${name}.ts`, import.meta.url));
  const bundle = await rolldown({
    input,
    platform: 'browser',
    logLevel: 'silent',
    // Workbox leaves out what it says to developers.
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
