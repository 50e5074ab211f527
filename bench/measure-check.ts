import type { Figure } from './figure.ts';
import { makeProject } from './project.ts';
import { startCommand } from './run-command.ts';

/**
 * Checks a deck as an author does after a build, from the start of the command to its end. Many slides of the deck that is made
 * do not fit, so pictures are taken too.
 */
export async function measureCheck(count: number, runs: number): Promise<Figure[]> {
  const project = await makeProject({ talk: count });
  const times: number[] = [];
  try {
    // The first one builds.
    await seconds();
    for (let run = 0; run < runs; run++) times.push(await seconds());
  } finally {
    await project.remove();
  }
  return [{ name: `${count} slides: the fit check`, unit: 's', target: 60, runs: times }];

  async function seconds(): Promise<number> {
    const start = performance.now();
    const child = startCommand(project, 'check');
    child.stdout?.resume();
    let said = '';
    child.stderr?.on('data', (chunk) => (said += String(chunk)));
    await new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode !== 0 && !/^\d+ faults? on /.test(said)) throw new Error(said);
    return (performance.now() - start) / 1000;
  }
}
