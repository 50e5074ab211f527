import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { checkText } from '../../../src/snippets/check-snippets.ts';
import { deckOf, slideOf } from './deck.ts';
import type { Deck } from './deck.ts';
import { newOrigin } from './origin.ts';
import type { Origin } from './origin.ts';

/** What `f.c` of the origin says when it is pinned, and versions of it that come later. */
export const before = 'int a;\n\nint f(int x)\n{\n\treturn x;\n}\n';
export const moved = `#include <x.h>\n\n${before}`;
export const changed = before.replace('return x', 'return x + 1');

/** A deck that quotes from `f.c` and has fetched it. */
export async function pinned(
  test: TestContext,
  fragment: string,
  query = '',
): Promise<{ origin: Origin; rev: string; deck: Deck }> {
  const origin = newOrigin(test);
  const rev = origin.commit({ 'f.c': before });
  const source = `file://${origin.folder}?rev=${rev}&path=f.c${query}${fragment}`;
  const deck = deckOf(test, slideOf(source));
  assert.deepEqual((await deck.fetch()).faults, []);
  return { origin, rev, deck };
}

/** The text of the deck's slide. */
export function slideIn({ path }: Deck): string {
  return readFileSync(join(path, 'src/content/decks/talk/01-one.md'), 'utf8');
}

/** What a check of a deck without faults says. */
export async function told(deck: Deck): Promise<string[]> {
  const { checks, faults } = await deck.check();
  assert.deepEqual(faults, []);
  return checks.flatMap((check) => checkText(check) ?? []);
}
