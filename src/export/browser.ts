import { existsSync } from 'node:fs';
import type { Browser, LaunchOptions } from '@playwright/test';
import { endWhole } from './end-whole.ts';
import { ExportFault } from './export-fault.ts';
import { onInterrupt } from './interrupt.ts';

/** Where a browser is: a program's path, or the name of a channel that Playwright finds itself. */
export type BrowserPlace = { readonly executablePath: string } | { readonly channel: string };

/** The ways to a browser, in the order in which they are tried; each gives a place or nothing. */
export type Probe = () => Promise<BrowserPlace | undefined> | BrowserPlace | undefined;

/** The first browser that is installed, or undefined. */
export async function findBrowser(
  probes: readonly Probe[] = defaultProbes,
): Promise<BrowserPlace | undefined> {
  for (const probe of probes) {
    try {
      const place = await probe();
      if (place) return place;
    } catch {
      // chrome-launcher throws where it finds nothing.
    }
  }
  return undefined;
}

/**
 * Starts the first browser that is found.
 *
 * @throws ExportFault when there is none, or it does not start
 */
export async function launchBrowser(probes?: readonly Probe[]): Promise<Browser> {
  const place = await findBrowser(probes);
  if (!place) throw new ExportFault(noBrowser);
  const { chromium } = await import('@playwright/test');
  const launching = chromium.launch({ ...place, ...launchOptions(), ...ownSignals });
  const forget = onInterrupt(async () => (await launching).close());
  try {
    const browser = await launching;
    browser.once('disconnected', forget);
    await endWhole(browser);
    return browser;
  } catch (error) {
    forget();
    const name = 'channel' in place ? place.channel : place.executablePath;
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    throw new ExportFault(`The browser ${name} does not start: ${reason}\n${remedies}`, {
      cause: error,
    });
  }
}

/**
 * What a browser is started with: nothing that asks the network, and the sandbox wherever Linux allows it, which is not as root.
 * Playwright would leave the sandbox out everywhere.
 */
export function launchOptions(): LaunchOptions {
  return {
    chromiumSandbox: !(process.platform === 'linux' && process.getuid?.() === 0),
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  };
}

/** Playwright would end the whole program, in the middle of what it writes. */
const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const remedies = [
  'Install one:  npx playwright install chromium',
  '  or, as root on Debian:  apt-get install chromium',
  '  or name the one you have by CHROME_PATH=…',
].join('\n');

const noBrowser = `This needs a Chromium, and none was found.\n${remedies}`;

const defaultProbes: readonly Probe[] = [
  () => namedBrowser(process.env['CHROME_PATH']),
  playwrightBrowser,
  headlessShell,
  installedChrome,
  installedEdge,
];

/** The one that somebody wants. Where it is missing they are told, and get no other. */
export function namedBrowser(path: string | undefined): BrowserPlace | undefined {
  return path === undefined || path === '' ? undefined : { executablePath: path };
}

async function playwrightBrowser(): Promise<BrowserPlace | undefined> {
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { executablePath } : undefined;
}

/**
 * Chromium without what a window has around the page, as Debian packs it (`chromium-headless-shell`): it starts in half the time.
 * The program itself, as the script in `bin` would stay between it and those who end it.
 */
function headlessShell(): BrowserPlace | undefined {
  const executablePath = '/usr/lib/chromium/chromium-headless-shell';
  return existsSync(executablePath) ? { executablePath } : undefined;
}

/** Chrome or Chromium as the system has it. */
async function installedChrome(): Promise<BrowserPlace | undefined> {
  const { Launcher } = await import('chrome-launcher');
  const [executablePath] = Launcher.getInstallations();
  return executablePath === undefined ? undefined : { executablePath };
}

function installedEdge(): BrowserPlace | undefined {
  return edgePaths.some((path) => existsSync(path)) ? { channel: 'msedge' } : undefined;
}

/** Where Playwright looks for the channel `msedge`. */
const edgePaths = [
  '/opt/microsoft/msedge/msedge',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map(
    (name) => `${process.env[name] ?? ''}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ),
];
