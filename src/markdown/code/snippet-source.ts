import { normalize } from 'node:path/posix';
import { parseGitUrl } from './git-url.ts';
import { SnippetFault } from './snippet-fault.ts';
import { decoded, parsePart, type SnippetPart } from './snippet-part.ts';
import { type Forge, readPermalink, type WrittenPin } from './snippet-permalinks.ts';
import { checkedCommit, checkedRef, readQuery } from './snippet-query.ts';

/** Where a snippet comes from: what an author writes as `src="…"`. */
export type SnippetSource = FileSource | GitSource;

/** A file of the project; `path` is relative to the slide. */
export interface FileSource {
  readonly kind: 'file';
  readonly path: string;
  readonly part: SnippetPart;
}

/** In the place of an address: the repository that the deck is in, as git itself names the repository at hand. */
export const ownRepository = '.';

/** A file of a repository as one commit has it. Its parts may be handed to git. */
export interface Pin {
  readonly url: string;
  /** The commit, in 40 hex digits. */
  readonly rev: string;
  /** From the root of the repository; in the deck's own from the deck's folder, so that it is the same wherever the deck lies. */
  readonly path: string;
  /** The branch or tag that is asked what became of the file; none: what the repository has checked out. */
  readonly ref: string | undefined;
  /** How the repository's web pages are addressed, where its address says so. */
  readonly forge: Forge | undefined;
}

export interface GitSource extends Pin {
  readonly kind: 'git';
  readonly part: SnippetPart;
}

/**
 * Reads a source: a path, `./a.c?rev=<40 hex>` for a file of the deck's own repository, `git://host/repo.git?rev=<40 hex>&path=a/b.c` (or https, ssh, file), or a permalink of a forge; then `#L10-L20` or `#region`.
 * What git could take for an option, a program or a secret is refused.
 *
 * @throws SnippetFault that says what to write instead
 */
export function parseSource(written: string): SnippetSource {
  if (/\p{Cc}/u.test(written)) throw new SnippetFault('The src holds a control character.');
  const [, address = '', fragment] = /^([^#]*)(?:#(.*))?$/.exec(written) ?? [];
  if (address === '') {
    throw new SnippetFault('"src" takes a file, as in src="./mmu.c" or src="./mmu.c#L10-L20".');
  }
  const part = parsePart(fragment);
  if (!/^[^/?]*:/.test(address)) return { ...localFile(address), part };
  checkAddress(address);
  return { kind: 'git', ...checked(readPermalink(address) ?? readAddress(address)), part };
}

/** A path, or `path?rev=…&ref=…` for a file of the deck's own repository. */
function localFile(address: string): Omit<FileSource, 'part'> | Omit<GitSource, 'part'> {
  const [, written = '', query] = /^([^?]*)(?:\?(.*))?$/.exec(address) ?? [];
  const path = decoded(written);
  if (path.startsWith('/')) {
    throw new SnippetFault(
      `The path "${written}" begins with "/". Write it from the slide's file.`,
    );
  }
  if (query === undefined) return { kind: 'file', path };
  const values = readQuery(query, ['rev', 'ref']);
  const [rev, ref] = [checkedCommit(values.get('rev')), checkedRef(values.get('ref'))];
  if (/\p{Cc}/u.test(path) || /(?:^|\/)\.{0,2}$/.test(path)) {
    throw new SnippetFault(`"${path}" is no path of a file.`);
  }
  return { kind: 'git', url: ownRepository, rev, path: normalize(path), ref, forge: undefined };
}

const transports = ['git', 'https', 'ssh', 'file'];

function checkAddress(address: string): void {
  const scheme = /^(?:git\+)?([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  const authority = /^[^:]*:\/\/([^/?]*)/.exec(address)?.[1] ?? '';
  if (/^[^@:/?]+@[^:/?]+:(?!\/\/)/.test(address)) {
    throw new SnippetFault(
      `Write "${address}" as ssh://${address.replace(':', '/').replace(/\?.*/, '')}?rev=…&path=….`,
    );
  }
  if (authority.startsWith('-')) {
    throw new SnippetFault(
      `The host of "${address}" begins with "-", which git takes for an option.`,
    );
  }
  if (/:.*@/.test(authority) || (authority.includes('@') && scheme !== 'ssh')) {
    throw new SnippetFault(
      'The src holds a name or a password, which everybody would read. Leave it out.',
    );
  }
  // On this machine nobody else can read along.
  const isHere = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(authority);
  if (scheme === undefined || !(transports.includes(scheme) || (scheme === 'http' && isHere))) {
    throw new SnippetFault(
      `A snippet comes by ${transports.join(', ')}, not by "${scheme ?? address.replace(/:.*/, '')}".`,
    );
  }
}

/** Reads `…?rev=…&path=…&ref=…`. */
function readAddress(address: string): WrittenPin {
  const [, url = '', query = ''] = /^([^?]*)\??(.*)$/.exec(address) ?? [];
  const values = readQuery(query, ['rev', 'path', 'ref']);
  return {
    url: url.replace(/^git\+/i, '').replace(/\/+$/, ''),
    rev: values.get('rev'),
    path: values.get('path') ?? '',
    ref: values.get('ref'),
    forge: undefined,
  };
}

/** @throws SnippetFault for what names no file of one commit, or what git would take for something else */
function checked({ url, rev, path, ref, forge }: WrittenPin): Pin {
  if (!parseGitUrl(url)) throw new SnippetFault(`"${url}" is no address of a repository.`);
  const commit = checkedCommit(rev);
  if (path === '') throw new SnippetFault('The address names no file: add &path=….');
  if (/^[-/]|\p{Cc}/u.test(path) || path.split('/').some((name) => /^\.{0,2}$/.test(name))) {
    throw new SnippetFault(
      `"${path}" is no path in a repository. It begins with no "/" or "-", and has no "..".`,
    );
  }
  return { url, rev: commit, path, ref: checkedRef(ref), forge };
}
