import { exportPptx } from '../export/pptx.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'pptx',
    about: 'Builds the site and writes a PowerPoint file of each deck, or of those that are named.',
    hasNotes: true,
  },
  () => [exportPptx],
);
