import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommandFault, faultText, readArguments } from '../../../src/cli/command.ts';
import type { Usage } from '../../../src/cli/command.ts';
import { ContentFault } from '../../../src/content-fault.ts';

const usage: Usage = {
  line: 'run build',
  about: 'Builds.',
  options: {
    base: { type: 'string', about: 'the path' },
    'no-open': { type: 'boolean', about: 'opens nothing' },
  },
};
const fault = (message: RegExp) => ({ name: 'CommandFault', message });

describe('the arguments of a command', () => {
  it('are options and words', () => {
    const words = { ...usage, words: true };
    for (const argv of [
      ['--base', '/x/', 'a', 'b', '--no-open'],
      ['a', '--base=/x/', '--no-open', 'b'],
    ]) {
      const typed = readArguments(words, argv);
      assert.deepEqual([...typed.words], ['a', 'b']);
      assert.equal(typed.text('base'), '/x/');
      assert.equal(typed.has('no-open'), true);
    }
    assert.equal(readArguments(usage, []).text('base'), undefined);
  });

  it('are refused when nobody knows them, with what was meant', () => {
    assert.throws(
      () => readArguments(usage, ['--bse', '/x/']),
      fault(/^Unknown option --bse\. Did you mean --base\?\n\nnpm run build\n/),
    );
    assert.throws(() => readArguments(usage, ['--zzzzzz']), fault(/^Unknown option --zzzzzz\.\n/));
  });

  it('are refused without their value', () => {
    for (const argv of [['--base'], ['--base='], ['--base', '--no-open']]) {
      assert.throws(() => readArguments(usage, argv), fault(/^The option --base needs a value\./));
    }
    assert.throws(() => readArguments(usage, ['--no-open=1']), fault(/takes no value/));
  });

  it('are refused when npm has kept the option and passed on its value', () => {
    assert.throws(
      () => readArguments(usage, ['/x/']),
      fault(/^Unexpected "\/x\/"\. Options are written after "--", as in: npm run build -- --base/),
    );
  });
});

describe('what a command says of a fault', () => {
  it('is the message alone where an author can mend it', () => {
    assert.equal(faultText(new CommandFault('Do this.')), 'Do this.');
    const content = new ContentFault([{ file: 'a.md', line: 2, column: 3, reason: 'Wrong.' }]);
    assert.equal(faultText(content), 'a.md:2:3  Wrong.');
  });

  it('is the stack where a developer must', () => {
    assert.match(faultText(new TypeError('x is undefined')), /^TypeError: x is undefined\n +at /);
    assert.equal(faultText('text'), 'text');
  });
});
