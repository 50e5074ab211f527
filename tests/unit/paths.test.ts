import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cardFile, contactSheetFile, exportPath, pdfFile, pictureFile } from '../../src/paths.ts';

it('an export goes beside others in one folder only where its name says of which deck it is', () => {
  assert.equal(exportPath(pdfFile('xen')), 'xen.pdf');
  assert.equal(exportPath('xen/xen-handout.pdf'), 'xen-handout.pdf');
  for (const file of [
    contactSheetFile('xen'),
    cardFile('xen/'),
    cardFile('xen/acpi/'),
    pictureFile('xen', '01-title', 2, 'png'),
    'x/xen.pdf',
  ])
    assert.equal(exportPath(file), file);
});

it('a picture says by its name how many pixels it has for a unit', () => {
  assert.equal(pictureFile('xen', '01-title', 1, 'png'), 'xen/images/01-title.png');
  assert.equal(pictureFile('xen', '01-title', 2, 'webp'), 'xen/images/01-title@2x.webp');
});
