/**
 * The forms of a git repository's address, as git-clone(1) has them under "GIT URLS", with npm's `git+ssh:` and the
 * query and fragment that name a revision. Written so that JavaScript and Oniguruma read them alike: the parser and the
 * grammar cannot disagree.
 *
 * Every character that ends a word in a shell ends the address. A host or user never begins with `-`, so that an
 * address is never taken for an option, and `ext::…`, which runs a program, is no address.
 */
const user = '[A-Za-z0-9_][A-Za-z0-9_.+-]*';
const host = '[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?';
const address = '\\[[0-9A-Fa-f:.]+\\]';
const segment = '[A-Za-z0-9_.~%+@:,=!*-]+';
const end = '(/?)(?:(\\?)([A-Za-z0-9_.~%+@:,=!*/&-]+))?(?:(#)([A-Za-z0-9_.~%+@:,=!*/&?-]+))?';

/** What the groups of `urlPattern` are, in order; those of `scpPattern` are `scpGroups`. */
export const urlGroups = [
  'scheme',
  'schemeMark',
  'user',
  'userMark',
  'host',
  'portMark',
  'port',
  'directory',
  'repository',
  'slash',
  'queryMark',
  'query',
  'fragmentMark',
  'fragment',
] as const;

/** `git://host/path/repo.git`, `ssh://user@host:22/path`, `file:///path`. */
export const urlPattern =
  '(git|ssh|https?|git\\+(?:ssh|https?|file)|file(?=:///))(://)' +
  `(?:(?:(${user})(@))?(${host}|${address})(?:(:)([0-9]{1,5}))?)?` +
  `(/+(?:${segment}/+)*)(${segment})${end}`;

export const scpGroups = [
  'user',
  'userMark',
  'host',
  'hostMark',
  'directory',
  'repository',
  'slash',
  'queryMark',
  'query',
  'fragmentMark',
  'fragment',
] as const;

/** `user@host:path`, `host:path/repo.git`: without a user only where it ends in `.git`, else `a:b` would be one. */
export const scpPattern =
  `(?=${user}@|[A-Za-z0-9_.-]+:[A-Za-z0-9_.~%+,=!*/-]+\\.git(?:[?#]|/?(?![A-Za-z0-9_./~%+@:,=!*-])))` +
  `(?:(${user})(@))?([A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9]))(:)(?!:|//)` +
  `(/?(?:${segment}/+)*)(${segment})${end}`;

export type GitUrlGroup = (typeof urlGroups)[number] | (typeof scpGroups)[number];
