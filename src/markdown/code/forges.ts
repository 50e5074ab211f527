import { type GitUrl, parseGitUrl } from './git-url.ts';

/** From the path of a repository to the path of its web page, for the hosts whose addresses are known. */
const forges: Readonly<Record<string, (path: string) => string | undefined>> = {
  'git.kernel.org': (path) => path,
  'git.savannah.gnu.org': (path) => path.replace(/^\/(?:srv\/)?(?:git\/|cgit\/)?/, '/cgit/'),
  'bitbucket.org': ownerAndName,
  'codeberg.org': ownerAndName,
  'git.sr.ht': ownerAndName,
  'github.com': ownerAndName,
  'gitlab.com': ownerAndName,
  'gitlab.freedesktop.org': ownerAndName,
  'salsa.debian.org': ownerAndName,
};

/** The https address of the repository's web page, where one is known. */
export function webPage(url: GitUrl): string | undefined {
  const page = forge(url.host)?.(url.path.replace(/^(?!\/)/, '/'));
  if (page !== undefined) return `https://${url.host}${page}`;
  if (forge(url.host) || !url.scheme?.endsWith('https') || !url.path.endsWith('.git'))
    return undefined;
  return `https://${url.host}${url.port === undefined ? '' : `:${url.port}`}${url.path}`;
}

/**
 * Whether running text that is this address means a repository. Stricter than the parser: an https, http or file
 * address must end in `.git` or be the page of a repository, and `user@host:path` must end in `.git` or be on a forge.
 */
export function isGitUrl(text: string): boolean {
  const url = parseGitUrl(text);
  if (!url) return false;
  if (url.path.endsWith('.git')) return true;
  if (url.scheme === undefined) return forge(url.host) !== undefined;
  if (url.scheme === 'file') return false;
  if (!/^https?$/.test(url.scheme)) return true;
  return forge(url.host) === ownerAndName && /^\/[^/]+\/[^/]+$/.test(url.path);
}

function forge(host: string): ((path: string) => string | undefined) | undefined {
  return Object.hasOwn(forges, host) ? forges[host] : undefined;
}

/** `/owner/name.git`, or with groups in between, to the same without `.git`. */
function ownerAndName(path: string): string | undefined {
  return /^\/[^/]+\/.+/.test(path) ? path.replace(/\.git$/, '') : undefined;
}
