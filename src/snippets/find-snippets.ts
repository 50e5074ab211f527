import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import { faultsOf } from '../content-fault.ts';
import type { Fault } from '../content-fault.ts';
import { readSlideFiles } from '../deck-files.ts';
import type { SlideFile } from '../deck-files.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { isSnippetFault } from '../markdown/code/snippet-fault.ts';
import { snippetFences } from '../markdown/code/snippet-fences.ts';
import { type GitSource, parseSource } from '../markdown/code/snippet-source.ts';
import { remarkDirectiveSyntax } from '../markdown/remark-directive-syntax.ts';
import { decksFolder } from '../render-slide.ts';

/** A fence that quotes from git, with its place in the slide. */
export interface GitSnippet {
  readonly source: GitSource;
  /** The source as the slide writes it. */
  readonly written: string;
  readonly place: Pick<Fault, 'file' | 'column'> & { readonly line: number };
}

/** A deck with what its slides quote from git. */
export interface DeckSnippets {
  readonly name: string;
  /** The path of its folder. */
  readonly folder: string;
  readonly snippets: readonly GitSnippet[];
  /** Slides and sources that cannot be read. */
  readonly faults: readonly Fault[];
}

/** Finds the snippets of a deck, also those in its notes. */
export async function findSnippets(root: string, name: string): Promise<DeckSnippets> {
  const decks = join(root, decksFolder);
  const snippets: GitSnippet[] = [];
  const wrong: Fault[] = [];
  const faults = await faultsOf(async () => {
    const slides = await readSlideFiles(pathToFileURL(join(decks, '/')), decksFolder, name);
    for (const slide of slides) await collect(slide, snippets, wrong);
  });
  return { name, folder: join(decks, name), snippets, faults: [...faults, ...wrong] };
}

async function collect(
  { file, text }: SlideFile,
  snippets: GitSnippet[],
  faults: Fault[],
): Promise<void> {
  if (!text.includes('src')) return;
  const add = (tree: Root): void => {
    for (const { node, sources } of snippetFences(tree)) {
      const { line = 1, column } = node.position?.start ?? {};
      const [written] = sources;
      // What is wrong with a source that is a path, or none, is for the build to say.
      if (typeof written !== 'string' || !/[:?]/.test(written)) continue;
      try {
        const source = parseSource(written);
        if (source.kind === 'git')
          snippets.push({ source, written, place: { file, line, column } });
      } catch (error) {
        if (!isSnippetFault(error)) throw error;
        faults.push({ file, line, column, reason: error.message });
      }
    }
  };
  const processor = unified({ remarkPlugins: [remarkDirectiveSyntax, () => add] });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  await renderer.render(splitFrontMatter(text)?.body ?? text);
}
