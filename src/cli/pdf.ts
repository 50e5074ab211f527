import { exportPdf } from '../export/pdf.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'pdf',
    about: 'Builds the site and writes a PDF of each deck, or of those that are named, into it.',
  },
  () => [exportPdf],
);
