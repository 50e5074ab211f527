import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { begin, run, temporaryFolder, test } from './misfit.ts';
import { canReadProcesses, isRunning, processesBelow } from './processes.ts';
import type { Process } from './processes.ts';
import { expect } from './test.ts';

const stopped = 'Stopped. Files that were written are whole; the others are as they were.\n';

test.describe('an export that is ended', () => {
  test.skip(!canReadProcesses, 'Of this system it is not known how to find the browser.');

  for (const [how, when] of [
    ['SIGINT', 'begins'],
    ['SIGTERM', 'builds'],
    ['SIGINT', 'prints'],
  ] as const) {
    test(`by ${how} while it ${when} says so, and leaves the old file and nothing else`, async ({
      project,
    }) => {
      const file = leaveOld(project);
      const pdf = begin(project, 'pdf', 'misfit');
      const own = await processesOf(pdf.id, when);
      process.kill(pdf.id, how);
      expect(await pdf.ended).toEqual({ status: 1, stdout: '', stderr: stopped });
      await expect.poll(() => own.filter(isRunning)).toEqual([]);
      expect(readFileSync(file, 'utf8')).toBe('the old file');
      expect(readdirSync(join(project, 'dist/misfit')).filter(isPdf)).toEqual(['misfit.pdf']);
      expect(readdirSync(temporaryFolder(project))).toEqual([]);
    });
  }

  test('at once leaves the old file, and no process', async ({ project }) => {
    const file = leaveOld(project);
    const pdf = begin(project, 'pdf', 'misfit');
    const own = await processesOf(pdf.id, 'prints');
    process.kill(pdf.id, 'SIGKILL');
    await pdf.ended;
    await expect.poll(() => own.filter(isRunning)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('the old file');
  });

  test('with its browser says where it was', async ({ project }) => {
    const file = leaveOld(project);
    const pdf = begin(project, 'pdf', 'misfit');
    const own = await processesOf(pdf.id, 'prints');
    const [main] = own;
    if (main) process.kill(main.id, 'SIGKILL');
    const { status, stderr } = await pdf.ended;
    expect(stderr).toMatch(
      /^misfit: the browser ended in the middle of printing, at: [^.]+\. It may have run out of memory\. .+: npm run pdf misfit\n$/,
    );
    expect(status).toBe(1);
    await expect.poll(() => own.filter(isRunning)).toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe('the old file');
  });

  for (const [how, said] of [
    [
      'its browser',
      /^misfit: the browser ended in .+ taking pictures, at: slide \d+ of 19, [^.]+\. /,
    ],
    ['Ctrl+C', new RegExp(`^${stopped}$`)],
  ] as const) {
    test(`with ${how} while it takes pictures leaves whole ones, and those of before`, async ({
      project,
    }) => {
      leaveOld(project, 'misfit/contact-sheet.png');
      const folder = join(project, 'dist/misfit');
      const images = begin(project, 'images', 'misfit');
      const pictures = (): string[] => files(folder).filter((file) => file.startsWith('images/'));
      await expect
        .poll(() => pictures().length, { timeout: 120_000, intervals: [50] })
        .toBeGreaterThan(5);
      const own = processesBelow(images.id);
      if (how === 'Ctrl+C') process.kill(images.id, 'SIGINT');
      else if (own[0]) process.kill(own[0].id, 'SIGKILL');
      const { status, stderr } = await images.ended;
      expect(stderr).toMatch(said);
      expect(status).toBe(1);
      await expect.poll(() => own.filter(isRunning)).toEqual([]);
      expect(pictures().length).toBeLessThan(38);
      expect(files(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
      for (const picture of pictures())
        expect(readFileSync(join(folder, picture)).subarray(-8, -4).toString()).toBe('IEND');
      expect(readFileSync(join(folder, 'contact-sheet.png'), 'utf8')).toBe('the old file');
    });
  }
});

test('a file that cannot be written is named, with what to do', ({ project }) => {
  const out = join(project, 'out');
  writeFileSync(out, '');
  const taken = run(project, 'pdf', 'four-three', '--out', join(out, 'pdfs'));
  expect(taken).toEqual({
    status: 1,
    stdout: '',
    stderr: `${join(out, 'pdfs')} cannot be written: a part of its path is a file, not a folder.\n`,
  });
  // It is said before anything is built.
  expect(existsSync(join(project, 'dist'))).toBe(false);
});

test('a full disk leaves the file that was there', ({ project }) => {
  test.skip(!existsSync('/dev/full'), 'This system has no file that is always full.');
  const out = join(project, 'out');
  mkdirSync(out);
  const file = join(out, 'four-three.pdf');
  writeFileSync(file, 'the old file');
  symlinkSync('/dev/full', `${file}.part`);
  const { status, stderr } = run(project, 'pdf', 'four-three', '--out', out);
  expect(stderr).toBe(
    `${file} cannot be written: the disk is full. Make room and run the command again.\n`,
  );
  expect(status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('the old file');
  expect(readdirSync(out)).toEqual(['four-three.pdf']);
});

test('an export leaves nothing in the folder for temporary files', ({ project }) => {
  expect(run(project, 'pdf', 'four-three').status).toBe(0);
  expect(readdirSync(temporaryFolder(project))).toEqual([]);
});

/** Has a project begin with a file that an earlier export left. */
function leaveOld(project: string, name = 'misfit/misfit.pdf'): string {
  const file = join(project, 'dist', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'the old file');
  return file;
}

/** What a command's browser has when it begins, while the command builds, and from when it has opened the deck. */
const kinds = { begins: '', builds: 'utility', prints: 'renderer' } as const;

/** The processes of that browser, once it is so far. */
async function processesOf(command: number, when: keyof typeof kinds): Promise<Process[]> {
  const kind = kinds[when];
  await expect
    .poll(() => processesBelow(command).filter((each) => each.kind === kind), {
      timeout: 120_000,
      // What it does then is done in a second.
      intervals: [50],
    })
    .not.toEqual([]);
  return processesBelow(command);
}

function files(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}

function isPdf(file: string): boolean {
  return file.includes('.pdf');
}
