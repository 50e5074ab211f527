import type { Pluggable, PluggableList, Plugin, Transformer } from 'unified';
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { slideData } from './slide-data.ts';

/**
 * Wraps plugins so that the first error thrown in one of them is kept with its place in the slide's data, for the loader to report;
 * the plugins after it are not run on that slide. Without this Astro prints every error itself, with a stack.
 *
 * @param plugins plugins, or pairs of a plugin and its options
 */
export function collectFaults(plugins: PluggableList): PluggableList {
  return plugins.map(collecting);
}

function collecting(pluggable: Pluggable): Pluggable {
  if (Array.isArray(pluggable)) {
    const [plugin, ...options] = pluggable;
    return [wrap(plugin), ...options];
  }
  if (typeof pluggable === 'function') return wrap(pluggable);
  throw new TypeError('Presets are not taken: name their plugins.');
}

function wrap(plugin: Plugin<unknown[], Node, unknown>): Plugin<unknown[], Node> {
  return function (...options) {
    const transformer = plugin.apply(this, options);
    if (typeof transformer !== 'function') return undefined;
    return (tree: Node, file: VFile) => guarded(plugin.name, transformer, tree, file);
  };
}

async function guarded(
  name: string,
  transformer: Transformer,
  tree: Node,
  file: VFile,
): Promise<void> {
  const data = slideData(file);
  if (data.fault) return;
  try {
    await transformer(tree, file, () => undefined);
  } catch (error) {
    data.fault = toFault(name, error);
    // Astro's own plugins still run: nothing is left for them to stumble over.
    if ('children' in tree) tree.children = [];
  }
}

function toFault(name: string, error: unknown): { line: number; column?: number; reason: string } {
  if (error instanceof VFileMessage && error.line !== undefined) {
    const { line, column, reason } = error;
    return column === undefined ? { line, reason } : { line, column, reason };
  }
  return { line: 1, reason: `The plugin ${name} failed: ${String(error)}` };
}
