import type { Pluggable, PluggableList, Plugin, Processor, Transformer } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { slideData } from './slide-data.ts';
import type { SlideFault } from './slide-data.ts';

/** A plugin with its options, whose transformer never throws. */
type Collected = (this: Processor) => ((tree: Node, file: VFile) => Promise<undefined>) | undefined;

/**
 * Wraps plugins so that what they say of a slide is kept with its place in the slide's data, for the loader to report.
 * Without this Astro prints every error itself, with a stack.
 *
 * A plugin has two ways to tell a fault. After `file.message` it goes on, and so do the plugins after it: what it leaves in the tree
 * brings none of them to tell a consequence (see `setAside`). After `file.fail`, as after any error, nothing more is run on that
 * slide: it is for what may have taken other parts of the slide along, like a block without end.
 *
 * @param plugins plugins, or lists of a plugin and its options
 */
export function collectFaults(plugins: PluggableList): Collected[] {
  return plugins.map(collecting);
}

function collecting(pluggable: Pluggable): Collected {
  const [plugin, ...options] = Array.isArray(pluggable) ? pluggable : [pluggable];
  if (typeof plugin !== 'function')
    throw new TypeError('Presets are not taken: name their plugins.');
  return wrap(plugin, options);
}

function wrap(plugin: Plugin<unknown[], Node, unknown>, options: unknown[]): Collected {
  return function () {
    const transformer = plugin.apply(this, options);
    if (typeof transformer !== 'function') return undefined;
    return (tree, file) => guarded(plugin.name, transformer, tree, file);
  };
}

async function guarded(
  name: string,
  transformer: Transformer,
  tree: Node,
  file: VFile,
): Promise<undefined> {
  const { messages } = file;
  if (messages.some(({ fatal }) => fatal)) return undefined;
  const before = messages.length;
  try {
    await transformer(tree, file, () => undefined);
  } catch (error) {
    // What `file.fail` throws is among the messages.
    if (!(error instanceof VFileMessage)) file.message(String(error)).fatal = true;
    // Astro's own plugins still run: nothing is left for them to stumble over.
    if ('children' in tree) tree.children = [];
  }
  slideData(file).faults.push(...messages.slice(before).map((message) => toFault(name, message)));
  return undefined;
}

function toFault(name: string, { line, column, reason }: VFileMessage): SlideFault {
  if (line === undefined) return { line: 1, reason: `The plugin ${name} failed: ${reason}` };
  return column === undefined ? { line, reason } : { line, column, reason };
}
