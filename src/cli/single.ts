import { exportSingle } from '../export/single/single.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'single',
    about:
      'Builds the site and makes one HTML file of each deck, or of those that are named: with the player, fonts and pictures in it, to be opened without a server.',
    hasNotes: true,
  },
  () => [exportSingle],
);
