import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './src/export/browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  // How long something may take at most: on a busy machine all takes its time, and some tests go through all slides.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/browser/reporter.ts']],
  // Debian's Chromium draws them alike everywhere.
  snapshotPathTemplate: '{testDir}/{testFilePath}-snapshots/{arg}{ext}',
  use: {
    browserName: 'chromium',
    launchOptions: { ...launchOptions(), ...(await findBrowser()) },
    viewport: { width: 1280, height: 720 },
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
    // Pages are as they come from the network; the specs of `offline.ts` alone are about the others.
    serviceWorkers: 'block',
  },
  // Builds the test site, serves it and `dist/` at ports that are free, and says where.
  webServer: {
    command: 'node tests/browser/servers.ts',
    wait: {
      stdout:
        /product=(?<LECTERN_PRODUCT>\S+) talks=(?<LECTERN_TALKS>\S+) folder=(?<LECTERN_FOLDER>\S+) states=(?<LECTERN_STATES>\S+) below=(?<LECTERN_BELOW>\S+)/,
    },
    timeout: 120_000,
  },
});
