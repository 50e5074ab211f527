import type { Pluggable, PluggableList, Plugin, Processor, Transformer } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { slideData } from './slide-data.ts';

/** A plugin with its options, whose transformer never throws. */
type Collected = (this: Processor) => ((tree: Node, file: VFile) => Promise<undefined>) | undefined;

/**
 * Wraps plugins so that the first error thrown in one of them is kept with its place in the slide's data, for the loader to report;
 * the plugins after it are not run on that slide. Without this Astro prints every error itself, with a stack.
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
  const data = slideData(file);
  if (data.fault) return undefined;
  try {
    await transformer(tree, file, () => undefined);
  } catch (error) {
    data.fault = toFault(name, error);
    // Astro's own plugins still run: nothing is left for them to stumble over.
    if ('children' in tree) tree.children = [];
  }
  return undefined;
}

function toFault(name: string, error: unknown): { line: number; column?: number; reason: string } {
  if (error instanceof VFileMessage && error.line !== undefined) {
    const { line, column, reason } = error;
    return column === undefined ? { line, reason } : { line, column, reason };
  }
  return { line: 1, reason: `The plugin ${name} failed: ${String(error)}` };
}
