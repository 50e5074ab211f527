import { exportHandout } from '../export/handout.ts';
import { exportImages } from '../export/images/images.ts';
import { exportPdf } from '../export/pdf.ts';
import { exportPptx } from '../export/pptx.ts';
import { exportSingle } from '../export/single/single.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'publish',
    about:
      'Builds the site to publish with all its files: PDF, handout, PowerPoint, one HTML file, pictures and cards of each deck. It publishes nothing by itself: dist/ is to be put on a host.',
  },
  () => [
    exportPdf,
    exportHandout,
    exportPptx,
    exportSingle,
    exportImages({ format: 'png', isDark: false }),
  ],
);
