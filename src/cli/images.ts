import { exportImages } from '../export/images/images.ts';
import { pictureFormats } from '../paths.ts';
import { CommandFault } from './command.ts';
import { runExport } from './run-export.ts';

await runExport(
  {
    name: 'images',
    about:
      'Builds the site and takes pictures of the slides of each deck, or of those that are named, in 1280×720 and twice that, with cards for other sites and a contact sheet.',
    options: {
      format: { type: 'string', about: 'webp, without loss too, instead of png' },
      dark: { type: 'boolean', about: 'in dark colours' },
    },
  },
  (typed) => {
    const named = typed.text('format') ?? 'png';
    const format = pictureFormats.find((known) => known === named);
    if (!format)
      throw new CommandFault(
        `--format takes ${pictureFormats.join(' or ')}, not "${named}". Write: npm run images -- --format webp`,
      );
    return [exportImages({ format, isDark: typed.has('dark') })];
  },
);
