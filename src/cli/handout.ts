import { handoutExporter } from '../export/handout.ts';
import { handoutLayouts, handoutPapers } from '../handout-sheets.ts';
import { CommandFault } from './command.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'handout',
    about:
      'Builds the site and writes a handout of each deck, or of those that are named, into it: a PDF of sheets with notes, or with several slides.',
    options: {
      layout: { type: 'string', about: `what is on a sheet: ${handoutLayouts.join(', ')} slides` },
      paper: { type: 'string', about: handoutPapers.join(' or ') },
    },
    ending: '.pdf',
    hasNotes: true,
  },
  ({ text }) => [
    handoutExporter({
      layout: oneOf('layout', text('layout') ?? 'notes', handoutLayouts),
      paper: oneOf('paper', text('paper') ?? 'a4', handoutPapers),
    }),
  ],
);

function oneOf<Value extends string>(
  option: string,
  text: string,
  values: readonly Value[],
): Value {
  const value = values.find((each) => each === text.toLowerCase());
  if (value !== undefined) return value;
  throw new CommandFault(`--${option} is one of ${values.join(', ')}, not "${text}".`);
}
