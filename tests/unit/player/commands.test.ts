import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandOf, commands } from '../../../src/player/commands.ts';

describe('commandOf', () => {
  for (const [key, name] of [
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['PageUp', 'previous'],
    ['Backspace', 'previous'],
    ['.', 'black'],
    [',', 'white'],
    ['F5', 'present'],
    ['?', 'help'],
    ['Escape', 'leave'],
    ['l', 'pointer'],
    ['I', 'pen'],
    ['x', 'clear'],
    ['y', undefined],
    ['F6', undefined],
    ['Tab', undefined],
  ] as const) {
    test(`knows "${key}" as ${name ?? 'nothing'}`, () => {
      assert.equal(commandOf(key), name);
    });
  }
});

test('no key stands for two commands', () => {
  const keys = commands.flatMap((command) => [...command.keys]);
  assert.equal(new Set(keys).size, keys.length);
});
