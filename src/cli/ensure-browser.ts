import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser, launchBrowser } from '../export/browser.ts';
import { runCommand } from './command.ts';

/** A way to a browser: a program that is run, step after step, until one fails. */
interface Installation {
  readonly name: string;
  readonly steps: readonly (readonly [string, ...string[]])[];
}

const minute = 60_000;
const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

const installations: readonly Installation[] = [
  {
    name: "Playwright's Chromium",
    steps: [
      [
        process.execPath,
        playwright(),
        'install',
        ...(isDebianRoot ? ['--with-deps'] : []),
        'chromium',
      ],
    ],
  },
  ...(isDebianRoot
    ? [
        {
          name: "Debian's Chromium",
          steps: [
            ['apt-get', 'update'],
            ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
          ] as const,
        },
      ]
    : []),
];

await runCommand(
  {
    line: 'run test:browser',
    about: 'Finds a Chromium for the tests, or installs one.',
    options: {},
  },
  async () => {
    if (await findBrowser()) return;
    for (const { name, steps } of installations) {
      console.log(`No Chromium was found. Installing ${name}.`);
      if (steps.every(run) && (await findBrowser())) return;
      console.log(`${name} could not be installed.`);
    }
    // Fails with what to do.
    await (await launchBrowser()).close();
  },
);

function run([program, ...words]: readonly [string, ...string[]]): boolean {
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    timeout: 10 * minute,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      // Without a network, give up soon.
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
  });
  return status === 0;
}

function playwright(): string {
  return fileURLToPath(import.meta.resolve('@playwright/test/cli'));
}
