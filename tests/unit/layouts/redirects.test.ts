import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redirectsOf } from '../../../src/layouts/redirects.ts';

describe('redirectsOf', () => {
  it('leads from each old address of a deck and of its slides, also from both at once', () => {
    const deck = {
      name: 'xen',
      fullTitle: 'Xen: Status',
      fields: { aliases: ['pvops', 'dom0'] },
      slides: [slide('title', 'Xen'), slide('acpi', 'ACPI', 'power', 'tables')],
    };
    assert.deepEqual(
      redirectsOf(deck, '/talks/').map(({ from, to, title }) => `${from} > ${to} ${title}`),
      [
        'pvops/ > /talks/xen/ Xen: Status',
        'pvops/presenter/ > /talks/xen/presenter/ Xen: Status',
        'dom0/ > /talks/xen/ Xen: Status',
        'dom0/presenter/ > /talks/xen/presenter/ Xen: Status',
        'pvops/title/ > /talks/xen/title/ Xen',
        'dom0/title/ > /talks/xen/title/ Xen',
        'xen/power/ > /talks/xen/acpi/ ACPI',
        'xen/tables/ > /talks/xen/acpi/ ACPI',
        'pvops/acpi/ > /talks/xen/acpi/ ACPI',
        'pvops/power/ > /talks/xen/acpi/ ACPI',
        'pvops/tables/ > /talks/xen/acpi/ ACPI',
        'dom0/acpi/ > /talks/xen/acpi/ ACPI',
        'dom0/power/ > /talks/xen/acpi/ ACPI',
        'dom0/tables/ > /talks/xen/acpi/ ACPI',
      ],
    );
  });

  it('is nothing for a deck that was never renamed', () => {
    const deck = {
      name: 'xen',
      fullTitle: 'Xen',
      fields: { aliases: [] },
      slides: [slide('a', 'A')],
    };
    assert.deepEqual(redirectsOf(deck, '/'), []);
  });
});

function slide(slug: string, title: string, ...aliases: string[]) {
  return { slug, title, entry: { data: { aliases } } };
}
