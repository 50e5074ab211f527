import type { LanguageRegistration } from 'shiki/core';
import {
  type GitUrlGroup,
  scpGroups,
  scpPattern,
  urlGroups,
  urlPattern,
} from '../git-url-patterns.ts';

const separator = 'punctuation.separator.git-url';
const revision = 'constant.other.revision.git-url';

const scopes: Readonly<Record<GitUrlGroup, string>> = {
  scheme: 'keyword.other.scheme.git-url',
  schemeMark: separator,
  user: 'variable.other.user.git-url',
  userMark: separator,
  host: 'entity.name.host.git-url',
  hostMark: separator,
  portMark: separator,
  port: 'constant.numeric.port.git-url',
  directory: 'string.unquoted.path.git-url',
  repository: 'entity.name.repository.git-url',
  slash: separator,
  queryMark: separator,
  query: revision,
  fragmentMark: separator,
  fragment: revision,
};

/** An address begins a word: after a blank, a quote, a bracket or an `=`. */
const start = '(?<![^\\s"\'=(\\[])';

/** Addresses of git repositories, each part with a scope of its own. Other grammars include it as `text.git-url`. */
export const gitUrl: LanguageRegistration = {
  name: 'git-url',
  scopeName: 'text.git-url',
  displayName: 'Git URL',
  repository: {},
  patterns: [
    { match: start + urlPattern, captures: captures(urlGroups) },
    { match: start + scpPattern, captures: captures(scpGroups) },
  ],
};

function captures(groups: readonly GitUrlGroup[]): Record<string, { name: string }> {
  return Object.fromEntries(
    groups.map((group, index) => [String(index + 1), { name: scopes[group] }]),
  );
}
