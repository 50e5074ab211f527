import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { takeWord } from './code/code-meta.ts';
import { type CodeSource, sourceProperties } from './code/code-source.ts';
import { fileLanguage } from './code/file-language.ts';
import { isSnippetFault, SnippetFault } from './code/snippet-fault.ts';
import { type SnippetFence, snippetFences } from './code/snippet-fences.ts';
import { linesPage } from './code/snippet-page.ts';
import { type Quote, quote } from './code/snippet-quote.ts';
import { parseSource, type SnippetSource } from './code/snippet-source.ts';
import { setAside } from './set-aside.ts';
import { type ReadFile, slideData } from './slide-data.ts';

/**
 * Gives the text of the file that a source names.
 *
 * @param slide the path of the slide's file
 * @throws SnippetFault where there is none, or none that may be quoted
 */
export type ReadSource = (
  source: SnippetSource,
  slide: string,
) => { readonly text: string; readonly file?: ReadFile };

/**
 * Puts code from files and from git into the fences that name it, ```` ```c src="./mmu.c#L10-L20" ````, in the language of the
 * file where the fence names none. Comes before `remarkSteps`, which reads what is left on the fence.
 *
 * Tells of a source that cannot be read or has no such lines or region, and of a fence that is not empty.
 */
export function remarkSnippets({ read }: { read: ReadSource }) {
  return (tree: Root, file: VFile): void => {
    for (const fence of snippetFences(tree)) {
      try {
        const source = parseSource(sourceOf(fence));
        const { text, file: used } = read(source, file.path);
        if (used) slideData(file).readFiles.push(used);
        fill(fence, source, text);
      } catch (error) {
        if (!isSnippetFault(error)) throw error;
        const place = fence.node.position;
        file.message(error.message, { place, ruleId: 'wrong-snippet', source: 'lectern' });
        setAside(fence.node);
      }
    }
  };
}

function sourceOf({ node, sources }: SnippetFence): string {
  const [source = true, ...more] = sources;
  if (more.length > 0) throw new SnippetFault('The fence has two sources. Write two fences.');
  if (node.value.trim() !== '') {
    throw new SnippetFault('A fence with a src takes its code from there. Leave it empty.');
  }
  return source === true ? '' : source;
}

function fill({ node, language, meta }: SnippetFence, source: SnippetSource, text: string): void {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const quoted = quote(text, source.part, name);
  const hasStart = takeWord(meta, 'startLine').values.length > 0;
  const described = describe(source, name, quoted);
  node.value = quoted.code;
  node.lang = language ?? fileLanguage(source.path) ?? null;
  node.meta = meta === '' ? null : meta;
  const properties = sourceProperties({
    ...described,
    numbers: hasStart ? undefined : quoted.numbers,
  });
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}

/** `mmu.c, lines 10–20`, or `linux.git · arch/x86/xen/mmu.c · a1b2c3d` with a link. */
function describe(
  source: SnippetSource,
  name: string,
  { first, last }: Quote,
): Omit<CodeSource, 'numbers'> {
  if (source.kind === 'git') {
    const repository = source.url.slice(source.url.lastIndexOf('/') + 1);
    const label = [repository, source.path, source.rev.slice(0, 7)].join(' · ');
    return { label, href: linesPage(source, first, last) };
  }
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return { label: source.part.kind === 'whole' ? name : `${name}, ${lines}`, href: undefined };
}
