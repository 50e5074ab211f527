import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { sites } from './sites.ts';
import { expect, test } from './test.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** `#2` is the second step of a slide, and no element. */
const isStep = (url: string): boolean => /\/#\d+$/.test(url);
const folders = {
  'the product': here('../../dist'),
  'the test site': here('../site/dist/root'),
};

for (const [name, folder] of Object.entries(folders)) {
  test(`every page of ${name} is valid HTML`, async () => {
    const validate = new HtmlValidate(new FileSystemConfigLoader());
    const faults: string[] = [];
    let pages = 0;
    for await (const page of glob('**/*.html', { cwd: folder })) {
      pages += 1;
      const { results } = await validate.validateFile(`${folder}/${page}`);
      for (const { messages } of results) {
        faults.push(
          ...messages.map(
            ({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId} ${message}`,
          ),
        );
      }
    }
    expect(pages).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });
}

test('the script of a page with slides is one file, which waits for no other', async () => {
  const page = await readFile(`${folders['the product']}/xen/todo/index.html`, 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="..\/..\/([^"]+)"/g)];
  expect(scripts).toHaveLength(1);
  const script = await readFile(`${folders['the product']}/${scripts[0]?.[1]}`, 'utf8');
  expect(script.match(/\b(?:from|import) ?"[^"]*"/g)).toBeNull();
});

for (const site of ['product', 'talks', 'below'] as const) {
  test(`no link of the site "${site}" is broken`, async () => {
    const { links } = await new LinkChecker().check({
      path: sites[site],
      recurse: true,
      checkFragments: true,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(sites[site])),
    });
    const checked = links.filter(({ state }) => state !== LinkState.SKIPPED);
    expect(checked.length).toBeGreaterThan(20);
    expect(
      checked
        .filter(({ state, url }) => state === LinkState.BROKEN && !isStep(url))
        .map(({ url, parent }) => `${url} on ${parent}`),
    ).toEqual([]);
    const outside = links.filter(({ url }) => !url.startsWith(sites[site])).map(({ url }) => url);
    expect(
      outside.filter(
        (url) =>
          /^https?:/.test(url) &&
          !/^https:\/\/(?:git\.kernel\.org|codeberg\.org\/example)\//.test(url),
      ),
    ).toEqual([]);
  });
}
