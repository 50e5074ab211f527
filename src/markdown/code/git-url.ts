import {
  type GitUrlGroup,
  scpGroups,
  scpPattern,
  urlGroups,
  urlPattern,
} from './git-url-patterns.ts';

/** The parts of a repository's address. */
export interface GitUrl {
  /** `git`, `ssh`, `https`, `git+ssh` …; undefined for `host:path`. */
  readonly scheme: string | undefined;
  readonly user: string | undefined;
  /** Without port; empty in `file:///path`. */
  readonly host: string;
  readonly port: string | undefined;
  /** Of the repository on its host, with `repository` as its last part. */
  readonly path: string;
  readonly repository: string;
  /** The commit, tag or branch: `?rev=…` or `#…`. */
  readonly revision: string | undefined;
}

const url = new RegExp(`^${urlPattern}$`);
const scp = new RegExp(`^${scpPattern}$`);

/** Reads a text that is nothing but a repository's address; undefined for any other text. */
export function parseGitUrl(text: string): GitUrl | undefined {
  const parts = groups(url, urlGroups, text) ?? groups(scp, scpGroups, text);
  const { directory, repository } = parts ?? {};
  if (!parts || directory === undefined || repository === undefined) return undefined;
  const isFile = parts.scheme === 'file' || parts.scheme === 'git+file';
  if (!isFile && parts.host === undefined) return undefined;
  return {
    scheme: parts.scheme,
    user: parts.user,
    host: parts.host?.toLowerCase() ?? '',
    port: parts.port,
    path: directory + repository,
    repository,
    revision: revision(parts.query, parts.fragment),
  };
}

/** The command that fetches the repository, safe to paste into a shell. */
export function cloneCommand({ scheme, user, host, port, path }: GitUrl): string {
  const login = user === undefined ? '' : `${user}@`;
  const place = port === undefined ? host : `${host}:${port}`;
  // `git+` is npm's: git itself does not know git+https.
  const address =
    scheme === undefined
      ? `${login}${host}:${path}`
      : `${scheme.replace(/^git\+/, '')}://${login}${place}${path}`;
  return `git clone ${quoted(address)}`;
}

function groups(
  pattern: RegExp,
  names: readonly GitUrlGroup[],
  text: string,
): Partial<Record<GitUrlGroup, string>> | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const found: Partial<Record<GitUrlGroup, string>> = {};
  for (const [index, name] of names.entries()) {
    const value = match[index + 1];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** A fragment such as `L10-L20` names lines, no revision. */
function revision(query: string | undefined, fragment: string | undefined): string | undefined {
  const pinned = new URLSearchParams(query).get('rev');
  if (pinned !== null) return pinned;
  return fragment !== undefined && !/^L\d/.test(fragment) ? fragment : undefined;
}

function quoted(word: string): string {
  return /^[\w.:/@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
