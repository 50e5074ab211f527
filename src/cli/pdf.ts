import { pdfExporter } from '../export/pdf.ts';
import { parseSlides } from '../export/slide-choice.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'pdf',
    about: 'Builds the site and writes a PDF of each deck, or of those that are named, into it.',
    options: {
      slides: { type: 'string', about: 'only these, as in 2,5-9 or -3,12- or acpi' },
      steps: { type: 'boolean', about: 'a page for each step of each slide' },
      dark: { type: 'boolean', about: 'in the dark colours' },
    },
    ending: '.pdf',
  },
  ({ text, has }) => {
    const slides = text('slides');
    return [
      pdfExporter({
        slides: slides === undefined ? undefined : parseSlides(slides),
        steps: has('steps'),
        dark: has('dark'),
      }),
    ];
  },
);
