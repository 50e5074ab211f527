import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { takeWord } from './code/code-meta.ts';
import { type CodeSource, sourceProperties } from './code/code-source.ts';
import { fileLanguage } from './code/file-language.ts';
import { isSnippetFault, SnippetFault } from './code/snippet-fault.ts';
import { type SnippetFence, snippetFences } from './code/snippet-fences.ts';
import { linesPage } from './code/snippet-page.ts';
import { type Quote, quote } from './code/snippet-quote.ts';
import { ownRepository, parseSource } from './code/snippet-source.ts';
import type { FileSource, Pin, SnippetSource } from './code/snippet-source.ts';
import { setAside } from './set-aside.ts';
import { type ReadFile, slideData } from './slide-data.ts';

/**
 * Gives the text of the file that a source names.
 *
 * @param slide the path of the slide's file
 * @throws SnippetFault where there is none, or none that may be quoted
 */
export type ReadSource = (source: SnippetSource, slide: string) => SourceText;

/** What a source names. */
export interface SourceText {
  readonly text: string;
  /** The file of the project that it is read from. */
  readonly file?: ReadFile;
  /** The path that readers are shown, where it is not the one in the source. */
  readonly shownPath?: string;
}

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
        const found = read(source, file.path);
        if (found.file) slideData(file).readFiles.push(found.file);
        fill(fence, source, found);
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

function fill(
  { node, language, meta }: SnippetFence,
  source: SnippetSource,
  found: SourceText,
): void {
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const quoted = quote(found.text, source.part, name);
  const hasStart = takeWord(meta, 'startLine').values.length > 0;
  node.value = quoted.code;
  node.lang = language ?? fileLanguage(source.path) ?? null;
  node.meta = meta === '' ? null : meta;
  const properties = sourceProperties({
    ...(source.kind === 'git'
      ? describePin(source, found.shownPath ?? source.path, quoted)
      : describeFile(source, name, quoted)),
    numbers: hasStart ? undefined : quoted.numbers,
  });
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } };
}

type Description = Omit<CodeSource, 'numbers'>;

/** `mmu.c, lines 10–20`. */
function describeFile({ part }: FileSource, name: string, { first, last }: Quote): Description {
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  return { label: part.kind === 'whole' ? name : `${name}, ${lines}`, href: undefined };
}

/** `linux.git · arch/x86/xen/mmu.c · a1b2c3d` with a link; of the deck's own repository everybody knows the name. */
function describePin(pin: Pin, path: string, { first, last }: Quote): Description {
  const repository = pin.url.slice(pin.url.lastIndexOf('/') + 1);
  const place = pin.url === ownRepository ? [path] : [repository, path];
  return { label: [...place, pin.rev.slice(0, 7)].join(' · '), href: linesPage(pin, first, last) };
}
