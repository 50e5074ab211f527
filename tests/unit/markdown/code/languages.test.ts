import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlighterFor } from '../../../../src/markdown/code/highlighter.ts';
import { languageNamed, unknownLanguage } from '../../../../src/markdown/code/languages.ts';

describe('languageNamed', () => {
  const names = {
    sh: 'shellscript',
    bash: 'shellscript',
    shell: 'shellscript',
    console: 'shellsession',
    js: 'javascript',
    C: 'c',
    'c++': 'cpp',
    'git-url': 'git-url',
    plain: 'text',
    txt: 'text',
    none: 'text',
  };
  for (const [word, name] of Object.entries(names)) {
    it(`knows ${word} as ${name}`, () => assert.equal(languageNamed(word), name));
  }

  it('knows no other', () => {
    for (const word of ['typscript', '', 'constructor', '__proto__']) {
      assert.equal(languageNamed(word), undefined);
    }
  });
});

describe('unknownLanguage', () => {
  it('says how maths is written', () => {
    assert.equal(
      unknownLanguage('math'),
      'Unknown language "math". Maths stands between two lines "$$" instead of in a fence.',
    );
  });

  it('names the nearest language', () => {
    assert.equal(
      unknownLanguage('typscript'),
      'Unknown language "typscript". Did you mean "typescript"?',
    );
  });

  it('says what to write where none is near', () => {
    assert.equal(
      unknownLanguage('@@@@@@@@'),
      'Unknown language "@@@@@@@@". Write "text" for plain text.',
    );
  });
});

describe('highlighterFor', () => {
  it('loads one language, and that once', async () => {
    const highlighter = await highlighterFor('c');
    assert.equal(await highlighterFor('c'), highlighter);
    assert.deepEqual(highlighter.getLoadedLanguages(), ['c', 'lectern-c']);
  });
});
