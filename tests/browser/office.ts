import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from './test.ts';

/** The version of LibreOffice, where it is installed. */
export function officeVersion(): string | undefined {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}

/** The PDF that LibreOffice makes of a PowerPoint file, which it opens in a profile of the test's own. */
export async function pdfOfOffice(path: string): Promise<Buffer> {
  const folder = test.info().outputPath('office');
  const profile = pathToFileURL(test.info().outputPath('profile')).href;
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    ],
    { stdio: 'pipe' },
  );
  return readFile(join(folder, `${basename(path, '.pptx')}.pdf`));
}
