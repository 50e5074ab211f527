import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deckFields, slideFields } from '../../src/content-fields.ts';
import { isContentFault } from '../../src/content-fault.ts';
import type { Fault } from '../../src/content-fault.ts';
import { readYaml, splitFrontMatter } from '../../src/front-matter.ts';
import { strayFrontMatter } from '../../src/stray-front-matter.ts';

const at = { file: 'f', line: 1 };

describe('readYaml', () => {
  it('takes nothing for no keys', () => {
    for (const empty of ['', '\n', '# a comment\n', 'null\n']) {
      assert.deepEqual(readYaml(empty, at, slideFields), {
        layout: 'content',
        steps: false,
        hidden: false,
        aliases: [],
      });
    }
  });

  it('takes a date and a number in quotes as text', () => {
    const { date, title } = readYaml('title: "2009"\ndate: 2009-02-24', at, deckFields);
    assert.deepEqual([title, date], ['2009', '2009-02-24']);
  });

  const places: readonly (readonly [what: string, yaml: string, place: string, reason: RegExp])[] =
    [
      ['a value', 'title: 42', '1:8', /"title": 42/],
      ['a value after spaces', 'title:    42', '1:11', /"title": 42/],
      ['a value on the next line', 'title:\n  42', '2:3', /"title": 42/],
      ['a value in quotes', 'title: A\ndir: "up"', '2:6', /"dir": "up"/],
      ['a folded value', 'title: A\nlang: >-\n  no\n  lang', '2:7', /"lang": "no lang"/],
      ['a value that is absent', 'title:', '1:7', /"title": null/],
      ['a list instead of text', 'title: A\nevent:\n  - a', '3:3', /"event": \["a"\]/],
      ['keys instead of text', 'title: A\nevent:\n  a: b', '3:3', /"event": \{"a":"b"\}/],
      ['an element of a list', 'title: A\naccent: ["#fff", "#ggg"]', '2:18', /"accent\.1": "#ggg"/],
      ['a value in braces', 'title: A\nauthor: { name: 42 }', '2:17', /"author\.name": 42/],
      ['a missing key', 'subtitle: A', '1:1', /Missing "title"/],
      [
        'a missing key of keys',
        'title: A\nauthor:\n  url: https://a.org',
        '3:3',
        /Missing "author\.name"/,
      ],
      [
        'a wrong address',
        'title: A\nauthor:\n  name: A\n  url: a.org',
        '4:8',
        /"author\.url": "a\.org"/,
      ],
      ['an unknown key', 'title: A\n\nfoo: 1', '3:1', /Unknown key "foo"/],
      ['an unknown key in quotes', '"title": A\n"foo": 1', '2:1', /Unknown key "foo"/],
      ['an unknown key that is a number', 'title: A\n42: 1', '2:1', /Unknown key "42"/],
      [
        'an unknown key that another value knows',
        'author:\n  name: A\nname: B\ntitle: A',
        '3:1',
        /Unknown key "name"\. Known: title/,
      ],
      [
        'an unknown key of keys',
        'title: A\nauthor:\n  name: A\n  nam: B',
        '4:3',
        /Unknown key "nam"\. Known: name, affiliation, url\. Did you mean "name"/,
      ],
      ['a key that stands twice', 'title: A\ntitle: B', '2:1', /Map keys must be unique/],
      ['a colon in a value', 'title: A: B', '1:8', /in quotes/],
      ['an asterisk before a value', 'title: *A*', '1:8', /"\*A\*" reads as an alias/],
      ['a text', 'title', '1:1', /Expected lines like/],
      ['a number', '42', '1:1', /Expected lines like/],
    ];
  for (const [what, yaml, place, reason] of places) {
    it(`names the place of ${what}`, () => {
      const [fault, ...more] = faultsIn(yaml);
      assert.deepEqual(more, []);
      assert.equal(`${fault?.line}:${fault?.column}`, place);
      assert.match(fault?.reason ?? '', reason);
    });
  }

  it('counts lines from where the text stands in its file', () => {
    const [fault] = faultsIn('title: A\nfoo: 1', { file: 'f', line: 10 });
    assert.equal(fault?.line, 11);
  });

  it('calls no key missing that is misspelled', () => {
    const reasons = faultsIn('titel: A\nauthor:\n  nam: B').map(({ reason }) => reason);
    assert.equal(reasons.length, 2);
    assert.match(reasons.toSorted().join(), /Unknown key "nam".*Unknown key "titel"/);
  });

  it('calls a key missing where none is like it', () => {
    const reasons = faultsIn('foo: A').map(({ reason }) => reason);
    assert.match(reasons.toSorted().join(), /^Missing "title".*Unknown key "foo"/);
  });

  it('names all wrong keys and values of a text', () => {
    const faults = faultsIn('titel: A\ndir: up\nfoo: 1\nsubtitle: 5');
    assert.deepEqual(faults.map(({ line, column }) => `${line}:${column}`).toSorted(), [
      '1:1',
      '2:6',
      '3:1',
      '4:11',
    ]);
  });
});

describe('splitFrontMatter', () => {
  const cases: readonly (readonly [what: string, text: string, yaml: string, body: string])[] = [
    ['front matter and a body', '---\na: 1\nb: 2\n---\nText\n', 'a: 1\nb: 2\n', '\n\n\n\nText\n'],
    ['no front matter', '# A\n\n---\n\nB\n\n---\n', '', '# A\n\n---\n\nB\n\n---\n'],
    ['empty front matter', '---\n---\nText', '', '\n\nText'],
    ['nothing after it', '---\na: 1\n---', 'a: 1\n', '\n\n'],
    [
      'lines across in the body',
      '---\na: 1\n---\n---\nText\n---\n',
      'a: 1\n',
      '\n\n\n---\nText\n---\n',
    ],
    ['a dash more than three', '----\na: 1\n---\n', '', '----\na: 1\n---\n'],
    [
      'dashes in a value',
      '---\na: "x --- y"\nb: ---z\n---\nText',
      'a: "x --- y"\nb: ---z\n',
      '\n\n\n\nText',
    ],
    ['nothing', '', '', ''],
  ];
  for (const [what, text, yaml, body] of cases) {
    it(`separates ${what}`, () => {
      assert.deepEqual(splitFrontMatter(text), { yaml, body });
    });
  }

  it('finds front matter that does not end', () => {
    for (const text of ['---', '---\na: 1\n', '---\na: 1\n----\n']) {
      assert.equal(splitFrontMatter(text), undefined);
    }
  });
});

function faultsIn(yaml: string, place = at): readonly Fault[] {
  try {
    readYaml(yaml, place, deckFields);
  } catch (error) {
    assert.ok(isContentFault(error), String(error));
    return error.faults;
  }
  return [];
}

describe('a wrong value', () => {
  for (const [yaml, expected] of [
    ['title: 2024', 'Put it in quotes: "2024".'],
    ['title: ""', 'Expected a text.'],
    ['title: "  "', 'Expected a text.'],
    ['title: [a]', 'Expected a text.'],
    ['title:', 'Write a value behind the colon.'],
    ['title: A\nfooter: true', 'Put it in quotes: "true".'],
    ['title: A\noffline: 3', 'Expected true or false.'],
    ['title: A\naccent: ["#fff", "#fff", "#fff"]', 'Expected a colour, or two: for light and'],
    ['title: A\nauthor: [a, b]', 'Expected a name in quotes, or "{ name: …'],
    ['title: A\nauthor: { name: A, url: a.org }', 'Expected an address like'],
    ['title: A\nduration: .inf', 'Infinity. Expected minutes like 40,'],
    ['title: A\nduration: 0.001', 'Expected minutes like 40,'],
  ] as const) {
    it(`is told with what is expected: ${JSON.stringify(yaml)}`, () => {
      const reason = faultsIn(yaml)[0]?.reason ?? '';
      assert.ok(reason.includes(expected), reason);
    });
  }
});

describe('strayFrontMatter', () => {
  for (const [what, text, line] of [
    ['after empty lines', '\n  \n---\ntitle: A\n---\n# B\n', 3],
    ['between four hyphens', '----\ntitle: A\n----\n', 1],
    ['in JSON', '---json\n{ "title": "A" }\n---\n', 1],
    ['in TOML', '+++\ntitle = "A"\n+++\n', 1],
  ] as const) {
    it(`finds what stands ${what}`, () => {
      assert.equal(strayFrontMatter(text), line);
    });
  }

  for (const [what, text] of [
    ['front matter', '---\ntitle: A\n---\n'],
    ['front matter before a line across', '---\ntitle: A\n---\n---\na: b\n\n---\nB\n'],
    ['a line across', '\n---\n\ntitle: A\n\n---\n'],
    ['a line across before a text', '\n----\nNote: this\n'],
    ['lines across within the text', '# A\n\n---\nlayout: none\n---\n'],
    ['nothing', ''],
  ] as const) {
    it(`is content with ${what}`, () => {
      assert.equal(strayFrontMatter(text), undefined);
    });
  }
});
