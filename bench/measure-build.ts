import { appendFile } from 'node:fs/promises';
import type { Figure } from './figure.ts';
import { folderSize } from './folder-size.ts';
import type { Project } from './project.ts';
import type { SlideText } from './make-deck.ts';
import { makeProject } from './project.ts';
import { runCommand } from './run-command.ts';
import type { Cost } from './run-command.ts';

/** What a build is allowed, by the number of slides; after an edit half the time. */
const limits = new Map([
  [23, { seconds: 4 }],
  [1000, { seconds: 12, megabytes: 800 }],
]);

/**
 * Builds as after an installation, then a deck that was never built, then that again after each of some edits of one slide; from the
 * start of the process to its end.
 */
export async function measureBuild(
  count: number,
  runs: number,
  textOf?: SlideText,
): Promise<Figure[]> {
  const project = await makeProject({ talk: count }, textOf);
  const name = `${count}${textOf ? ' rich' : ''} slides`;
  try {
    const first: Cost[] = [];
    const cold: Cost[] = [];
    for (let run = 0; run < runs; run++) {
      await project.forget('code');
      first.push(await runCommand(project, 'build'));
      await project.forget();
      cold.push(await runCommand(project, 'build'));
    }
    const edited: Cost[] = [];
    for (let run = 0; run < runs; run++) {
      await edit(project, run);
      edited.push(await runCommand(project, 'build'));
    }
    const limit: { seconds?: number; megabytes?: number } = textOf ? {} : (limits.get(count) ?? {});
    return [
      {
        name: `${name}: first build`,
        unit: 's',
        target: limit.seconds,
        runs: first.map(({ seconds }) => seconds),
      },
      {
        name: `${name}: build of a new deck`,
        unit: 's',
        target: limit.seconds,
        runs: cold.map(({ seconds }) => seconds),
      },
      {
        name: `${name}: build after one edit`,
        unit: 's',
        target: limit.seconds === undefined ? undefined : limit.seconds / 2,
        runs: edited.map(({ seconds }) => seconds),
      },
      {
        name: `${name}: memory`,
        unit: 'MB',
        target: limit.megabytes,
        runs: memory([...first, ...cold]),
      },
      {
        name: `${name}: memory after one edit`,
        unit: 'MB',
        target: limit.megabytes,
        runs: memory(edited),
      },
      {
        name: `${name}: built site`,
        unit: 'MB',
        runs: [(await folderSize(project.dist)) / 1e6],
      },
    ];
  } finally {
    await project.remove();
  }
}

async function edit(project: Project, run: number): Promise<void> {
  const file = project.files.get('talk')?.[1];
  if (file) await appendFile(file, `- Edited, number ${run}\n`);
}

function memory(costs: readonly Cost[]): number[] {
  return costs.flatMap(({ megabytes }) => megabytes ?? []);
}
