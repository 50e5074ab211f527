import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { slideLoader } from '../../src/loader.ts';
import { messageOf, newRun, throwingProcessor } from './loader-context.ts';

const fixtures = new URL('../fixtures/content/', import.meta.url);

/** Each folder is a project with a fault; `error.txt` is all that its author is told. */
describe('a fault in the content', () => {
  const processor = throwingProcessor({ collected: true });

  for (const name of readdirSync(fixtures).toSorted()) {
    it(`is told with its place: ${name}`, async () => {
      const project = new URL(`${name}/`, fixtures);
      const message = await messageOf(slideLoader(), newRun(project, { processor }));
      assert.equal(`${message}\n`, readFileSync(new URL('error.txt', project), 'utf8'));
    });
  }
});
