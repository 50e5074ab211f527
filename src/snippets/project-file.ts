import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { SnippetFault } from '../markdown/code/snippet-fault.ts';
import { didYouMean } from '../markdown/nearest.ts';
import type { ReadFile } from '../markdown/slide-data.ts';
import { decksFolder } from '../render-slide.ts';
import { fileText, hashOf } from './file-text.ts';

/**
 * Reads a file of the project that a slide names.
 *
 * @param path as the slide names it, from its own folder
 * @throws SnippetFault where there is no such file, it is no text, or it is outside of the project, also by a link
 */
export function readProjectFile(path: string, slide: string): { text: string; file: ReadFile } {
  const root = projectOf(slide);
  const target = resolve(dirname(slide), path);
  if (!isInside(root, target)) throw outside(path);
  const real = realPath(target);
  if (real === undefined) throw missing(path, target);
  if (!isInside(realpathSync(root), real)) throw outside(path);
  if (!statSync(real).isFile()) throw new SnippetFault(`"${path}" is no file.`);
  const text = fileText(readFileSync(real));
  if (text === undefined) throw new SnippetFault(`"${path}" is no text in UTF-8.`);
  return { text, file: { path: pathInProject(path, slide), hash: hashOf(text) } };
}

/** A path from the root of the project, with "/" on every system, for one from the slide's folder. */
export function pathInProject(path: string, slide: string): string {
  return relative(projectOf(slide), resolve(dirname(slide), path))
    .split(sep)
    .join('/');
}

/** The hash that `readProjectFile` gave for what is in a file now; undefined where it cannot be read. */
export function projectFileHash(root: string, path: string): string | undefined {
  try {
    const text = fileText(readFileSync(resolve(root, path)));
    return text === undefined ? undefined : hashOf(text);
  } catch {
    return undefined;
  }
}

/** The root of the project whose decks the slide is in. */
function projectOf(slide: string): string {
  return resolve(dirname(slide), '../'.repeat(decksFolder.split('/').length + 1));
}

function isInside(folder: string, path: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function outside(path: string): SnippetFault {
  return new SnippetFault(
    `"${path}" is outside of the project. Copy it into the project, or name it by git.`,
  );
}

function missing(path: string, target: string): SnippetFault {
  const hint = didYouMean(basename(target), namesIn(dirname(target)));
  return new SnippetFault(`There is no file "${path}", seen from the slide.${hint}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
