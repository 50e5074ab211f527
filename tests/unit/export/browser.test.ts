import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser, launchBrowser, namedBrowser } from '../../../src/export/browser.ts';
import type { Probe } from '../../../src/export/browser.ts';

describe('findBrowser', () => {
  const at =
    (executablePath: string): Probe =>
    () => ({ executablePath });
  const nothing: Probe = () => undefined;
  const throwing: Probe = () => {
    throw new Error('no Chrome installations found');
  };

  it('takes the first that there is', async () => {
    assert.deepEqual(await findBrowser([at('/a'), at('/b')]), { executablePath: '/a' });
    assert.deepEqual(await findBrowser([nothing, at('/b')]), { executablePath: '/b' });
  });

  it('goes on where a way fails', async () => {
    assert.deepEqual(await findBrowser([throwing, () => Promise.reject(new Error()), at('/c')]), {
      executablePath: '/c',
    });
  });

  it('asks no further than it must', async () => {
    let asked = 0;
    const count: Probe = () => {
      asked++;
      return undefined;
    };
    await findBrowser([at('/a'), count]);
    assert.equal(asked, 0);
  });

  it('takes the one that is named, also where it is missing', async () => {
    const named =
      (path?: string): Probe =>
      () =>
        namedBrowser(path);
    assert.deepEqual(await findBrowser([named('/not/there'), at('/b')]), {
      executablePath: '/not/there',
    });
    for (const none of [undefined, ''])
      assert.deepEqual(await findBrowser([named(none), at('/b')]), { executablePath: '/b' });
  });

  it('asks for the one that is named by CHROME_PATH before all others', async (test) => {
    const { CHROME_PATH: before } = process.env;
    test.after(() => {
      if (before === undefined) delete process.env['CHROME_PATH'];
      else process.env['CHROME_PATH'] = before;
    });
    process.env['CHROME_PATH'] = '/not/there';
    assert.deepEqual(await findBrowser(), { executablePath: '/not/there' });
  });

  it('finds nothing where there is nothing', async () => {
    assert.equal(await findBrowser([nothing, throwing]), undefined);
    assert.equal(await findBrowser([]), undefined);
  });
});

describe('launchBrowser', () => {
  it('says what to do where there is none', async () => {
    await assert.rejects(launchBrowser([() => undefined]), {
      name: 'ExportFault',
      message: /^This needs a Chromium, and none was found\.\nInstall one: {2}npx playwright/,
    });
  });

  it('says what to do where it does not start', async () => {
    await assert.rejects(launchBrowser([() => ({ executablePath: process.execPath })]), {
      name: 'ExportFault',
      message: /^The browser .+ does not start: [^\n]+\nInstall one:/,
    });
  });
});
