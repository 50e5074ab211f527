import { fileURLToPath } from 'node:url';
import { staticServer } from '../src/cli/static-server.ts';

/** A built site, in a folder and on a local host. */
export interface BuiltSite {
  readonly dist: URL;
  /** With a slash at its end. */
  readonly origin: string;
}

/** Serves a built site as a static host does, text compressed by gzip. */
export async function serve(dist: URL): Promise<BuiltSite & { close: () => void }> {
  const server = staticServer(fileURLToPath(dist));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return { dist, origin: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
