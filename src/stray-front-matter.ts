/**
 * The line, from 1, on which front matter begins that is none: it does not stand first, or not between lines of three hyphens.
 * Undefined where a slide has none such.
 */
export function strayFrontMatter(text: string): number | undefined {
  const [before = '', mark = ''] =
    /^(?:[ \t]*\n)*(-{3,}(?:ya?ml|toml|json)?|\+{3})(?=[ \t]*\n)/.exec(text) ?? [];
  if (mark === '' || before === '---') return undefined;
  const lines = text.slice(before.length).split('\n').slice(1);
  const isMeant = /^(?:["']?[\w-]+["']?[ \t]*[:=]|\{)/.test(lines[0] ?? '');
  const end = mark.replace(/\w+$/, '');
  const isEnded = lines.some((line) => line.trimEnd() === end);
  return isMeant && isEnded ? before.split('\n').length : undefined;
}
