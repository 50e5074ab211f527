import { basename } from 'node:path';
import type { DataStore } from 'astro/loaders';
import type { Fault } from './content-fault.ts';
import { didYouMean } from './markdown/nearest.ts';
import type { DeepLink } from './markdown/slide-data.ts';

type Entry = ReturnType<DataStore['values']>[number];

/** What is wrong with the links of stored slides to steps and headings of slides. What leads to no slide, or to a hidden one, is told elsewhere. */
export function deepLinkFaults(store: Pick<DataStore, 'get' | 'values'>): Fault[] {
  return store.values().flatMap((entry) =>
    deepLinksOf(entry).flatMap((link) => {
      const target = store.get(link.slide);
      const reason = target && !target.data['hidden'] ? faultOf(link, target) : undefined;
      const { line, column } = link;
      return reason === undefined ? [] : [{ file: entry.filePath ?? '', line, column, reason }];
    }),
  );
}

function faultOf({ slide, fragment }: DeepLink, target: Entry): string | undefined {
  const file = basename(target.filePath ?? '');
  if (/^\d+$/.test(fragment)) {
    const steps = Number(target.data['steps']);
    if (Number(fragment) <= steps) return undefined;
    const many = steps === 0 ? 'no steps' : steps === 1 ? 'one step' : `${steps} steps`;
    return `The slide "${file}" has ${many}, and no step ${fragment}.`;
  }
  const prefix = `${slide.split('/').at(-1) ?? ''}--`;
  const ids = Array.from(target.rendered?.html.matchAll(/\sid="([^"]+)"/g) ?? [], ([, id = '']) =>
    id.startsWith(prefix) ? id.slice(prefix.length) : '',
  );
  if (ids.includes(fragment)) return undefined;
  const known = ids.filter((id) => id !== '').map((id) => `#${id}`);
  const hint = didYouMean(`#${fragment}`, known);
  return `There is no heading "#${fragment}" on the slide "${file}".${hint}`;
}

/** The links of a stored slide. */
function deepLinksOf({ rendered }: Entry): DeepLink[] {
  const links: unknown = rendered?.metadata?.['deepLinks'];
  return Array.isArray(links) ? links.filter(isDeepLink) : [];
}

function isDeepLink(value: unknown): value is DeepLink {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['slide', 'fragment', 'line', 'column'].every((key) => key in value)
  );
}
