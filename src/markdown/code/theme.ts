import type { ThemeRegistration } from 'shiki/core';

/**
 * The kinds of token that have a colour, `--code-<kind>`, and a class, `tk-<kind>`; all other code has the colour of
 * text. The scopes that belong to a kind are TextMate selectors: the more specific one wins.
 *
 * Brackets, semicolons and operators stay plain on purpose: quieter to read, and less HTML.
 */
const scopesByKind = {
  comment: [
    'comment',
    'punctuation.definition.comment',
    'meta.diff.header',
    'meta.diff.range',
    'meta.output',
  ],
  keyword: [
    'keyword',
    'storage',
    'variable.language',
    'entity.name.tag',
    'markup.heading',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.sizeof',
    'keyword.operator.word',
    'keyword.operator.logical.python',
  ],
  string: ['string', 'markup.inline.raw', 'markup.fenced_code', 'markup.raw'],
  constant: [
    'constant',
    'support.constant',
    'variable.other.constant',
    'entity.name.function.preprocessor',
    'constant.numeric.port.git-url',
  ],
  function: ['entity.name.function', 'entity.name.command', 'support.function'],
  type: [
    'support.type',
    'support.class',
    'entity.name.type',
    'entity.name.class',
    'entity.name.namespace',
    'entity.other.inherited-class',
    'storage.type.built-in',
    'storage.type.primitive',
    'storage.type.numeric',
    'storage.type.generic',
    'storage.type.java',
  ],
  parameter: ['variable.parameter', 'entity.other.attribute-name', 'constant.other.option'],
  variable: [
    'variable.other.c',
    'source.shell variable.other',
    'support.type.property-name',
    'entity.name.tag.yaml',
    'variable.other.user.git-url',
  ],
  punctuation: [
    'punctuation.definition.tag',
    'punctuation.separator.git-url',
    'punctuation.separator.prompt',
  ],
  link: ['markup.underline.link', 'string.other.link'],
  inserted: ['markup.inserted', 'punctuation.definition.inserted'],
  deleted: ['markup.deleted', 'punctuation.definition.deleted'],
  placeholder: ['variable.parameter.placeholder'],
  'git-scheme': ['keyword.other.scheme.git-url'],
  'git-host': ['entity.name.host.git-url'],
  'git-path': ['string.unquoted.path.git-url'],
  'git-repository': ['entity.name.repository.git-url'],
  'git-revision': ['constant.other.revision.git-url'],
} as const satisfies Record<string, readonly string[]>;

/** What a broader scope would colour, and should not. */
const plainScopes = [
  'keyword.operator',
  'string.unquoted.argument.shell',
  'string meta.embedded',
  'string meta.template.expression',
  'string meta.interpolation',
  'markup.fenced_code meta.embedded',
];

/** Our theme: no colours, only their names, so that light, dark, paper and forced colours are a matter of CSS alone. */
export const theme = {
  name: 'lectern',
  fg: colour('foreground'),
  bg: colour('ground'),
  settings: [
    ...Object.entries(scopesByKind).map(([kind, scope]) => ({
      scope: [...scope],
      settings: { foreground: colour(kind) },
    })),
    { scope: plainScopes, settings: { foreground: colour('foreground') } },
    { scope: ['strong', 'markup.bold'], settings: { fontStyle: 'bold' } },
    { scope: ['emphasis', 'markup.italic'], settings: { fontStyle: 'italic' } },
    { scope: ['markup.strikethrough'], settings: { fontStyle: 'strikethrough' } },
  ],
} satisfies ThemeRegistration;

/** The kinds, for whoever must have a rule for each. */
export const tokenKinds: readonly string[] = Object.keys(scopesByKind);

/** The kind whose colour this is; undefined for the colour of text. */
export function kindOf(color: string | undefined): string | undefined {
  return tokenKinds.find((kind) => color === colour(kind));
}

function colour(kind: string): string {
  return `var(--code-${kind})`;
}
