import type { LanguageRegistration } from 'shiki/core';

/**
 * Gives scopes to what the C grammar leaves bare: the tag after `struct`, macros (`_PAGE_IOMAP`) and names with an underscore
 * (`acpi_register_gsi`), as slides quote them without the code around.
 *
 * Without `L:` in the selector the C grammar's own rules go first wherever they begin at the same letter: calls,
 * types, members and definitions keep their scopes.
 */
export const cInjection: LanguageRegistration = {
  name: 'lectern-c',
  scopeName: 'lectern.c.injection',
  injectTo: ['source.c'],
  injectionSelector: 'source.c -string -comment',
  repository: {},
  patterns: [
    { match: '(?<=struct |union |enum )[A-Za-z_]\\w*', name: 'entity.name.type.c' },
    { match: '\\b_*[A-Z][A-Z0-9_]{2,}\\b', name: 'constant.other.macro.c' },
    { match: '\\b(?!\\w*_t\\b)_*[a-z][a-z0-9]*(?:_+[a-z0-9]+)+\\b', name: 'variable.other.c' },
  ],
};
