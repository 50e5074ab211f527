import type { LanguageRegistration } from 'shiki/core';

/**
 * Adds to shell code what slides have in it: `<placeholder>` for a word the reader puts in, which the shell grammar takes for two
 * redirections, and addresses of git repositories.
 *
 * A placeholder is a word of its own without blanks next to its angle brackets; `cat <in>out` has text after the `>`
 * and stays what it is.
 */
export const shellInjection: LanguageRegistration = {
  name: 'lectern-shell',
  scopeName: 'lectern.shell.injection',
  injectTo: ['source.shell', 'text.shell-session'],
  // At the same place our rules go first (`L:`): the shell's rule for a redirection begins at the same `<`.
  injectionSelector: 'L:source.shell -string -comment',
  repository: {},
  patterns: [
    {
      match: '(?<![^\\s=:/@])<[A-Za-z](?:[\\w .-]*\\w)?>(?![^\\s/:.,;)])',
      name: 'variable.parameter.placeholder.shell',
    },
    { include: 'text.git-url' },
  ],
};
