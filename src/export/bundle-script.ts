import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** A module and all that it imports as one script, which is run in a page from outside. */
export async function bundleScript(module: URL): Promise<string> {
  const input = fileURLToPath(module);
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife' });
  await bundle.close();
  return output[0].code;
}
