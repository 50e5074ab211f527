import { spawn } from 'node:child_process';

/** Opens an address in the browser the person uses; does nothing in continuous integration or where there is no desktop. */
export function openBrowser(address: string): void {
  const [program, ...words] = opener(process.platform, process.env);
  if (program === undefined) return;
  const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens an address given as its last word, with the words before that; nothing where there is none. */
export function opener(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): readonly string[] {
  if (environment['CI']) return [];
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', '""'];
  return environment['DISPLAY'] || environment['WAYLAND_DISPLAY'] ? ['xdg-open'] : [];
}
