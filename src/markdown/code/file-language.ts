import { languageNamed } from './languages.ts';

/** Endings and names that Shiki does not list. */
const others: ReadonlyMap<string, string> = new Map([
  ['h', 'c'],
  ...['cc', 'cxx', 'hh', 'hpp', 'hxx'].map((ending): [string, string] => [ending, 'cpp']),
  ...['s', 'S'].map((ending): [string, string] => [ending, 'asm']),
  ['patch', 'diff'],
  ['pl', 'perl'],
  ['pm', 'perl'],
  ['ex', 'elixir'],
  ['exs', 'elixir'],
  ['htm', 'html'],
  ['svg', 'xml'],
  ['sv', 'system-verilog'],
  ['mk', 'make'],
  ['Makefile', 'make'],
  ['Kbuild', 'make'],
  ['Dockerfile', 'docker'],
  ['CMakeLists.txt', 'cmake'],
]);

/** The language of a file by its name or its ending; undefined where nobody knows it. */
export function fileLanguage(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = /.\.([^.]+)$/.exec(name)?.[1] ?? '';
  return others.get(name) ?? others.get(ending) ?? languageNamed(ending);
}
