import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './src/export/browser.ts';

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  // Some tests go through all slides; on a busy machine that takes its time.
  timeout: 90_000,
  expect: { timeout: 5_000 },
  reporter: [['list'], ['./tests/browser/reporter.ts']],
  use: {
    browserName: 'chromium',
    launchOptions: { ...launchOptions(), ...(await findBrowser()) },
    viewport: { width: 1280, height: 720 },
    actionTimeout: 5_000,
    navigationTimeout: 10_000,
    contextOptions: { reducedMotion: 'reduce' },
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
