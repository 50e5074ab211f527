import { decoded } from './snippet-part.ts';

/** The kinds of web pages for repositories, by how they address a line of a file. */
export type Forge = 'github' | 'gitlab' | 'gitea' | 'cgit' | 'bitbucket' | 'sourcehut';

/** A file at a commit as an address names it; nothing in it is checked. */
export interface WrittenPin {
  readonly url: string;
  readonly rev: string | undefined;
  readonly path: string;
  readonly ref: string | undefined;
  readonly forge: Forge | undefined;
}

/** The web pages that people paste: the repository, the commit, the path. cgit has the commit in the query. */
const forms: readonly (readonly [Forge, RegExp])[] = [
  ['github', /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/blob\/([^/?]+)\/([^?]+)/],
  ['gitlab', /^(https:\/\/[^/?]+\/[^?]+?)\/-\/blob\/([^/?]+)\/([^?]+)/],
  [
    'gitea',
    /^(https:\/\/codeberg\.org\/[^/]+\/[^/]+)\/src\/(?:commit|branch|tag)\/([^/?]+)\/([^?]+)/,
  ],
];
const cgit = /^(https:\/\/[^?]+?\.git)\/(?:tree|plain)\/([^?]+)(?:\?(.*))?$/;

/** Reads the address of a file's web page on GitHub, GitLab, Codeberg or cgit; undefined for any other address. */
export function readPermalink(address: string): WrittenPin | undefined {
  for (const [forge, form] of forms) {
    const [, page, rev, path] = form.exec(address) ?? [];
    if (page === undefined || rev === undefined || path === undefined) continue;
    return { url: `${page}.git`, rev, path: decoded(path), ref: undefined, forge };
  }
  const [, page, path, query] = cgit.exec(address) ?? [];
  if (page === undefined || path === undefined) return undefined;
  const parameters = new URLSearchParams(query);
  return {
    // Savannah shows its repositories elsewhere than it gives them.
    url: page.replace('git.savannah.gnu.org/cgit/', 'git.savannah.gnu.org/git/'),
    rev: parameters.get('id') ?? undefined,
    path: decoded(path),
    ref: parameters.get('h') ?? undefined,
    forge: 'cgit',
  };
}
