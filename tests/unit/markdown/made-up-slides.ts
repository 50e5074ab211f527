import fc from 'fast-check';

const change = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 12 }),
  insert: fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      ':::',
      '```',
      '$',
      '$$',
      '|',
      '***',
      '---\n',
      '{',
      '}',
      '<!--',
      '-->',
      '<div>',
      '</div>',
      '[',
      '](',
      '![',
      '`',
      '\\',
      '"',
      '> ',
      '- ',
      '\u0000',
      '\u202e',
      '#',
      'src="',
      '&amp;',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  ),
});

/** Changes of a text, one after the other: some letters taken out at a place, others put in. */
export const changes = fc.array(change, { minLength: 1, maxLength: 4 });

const word = fc.constantFrom(
  'alpha',
  'beta',
  'gamma',
  '**delta**',
  '`code`',
  '$x^2$',
  '[link](02-files.md)',
  '![""](hills.jpg)',
  '10:30',
  '::x',
  'a_b',
  '<b>epsilon</b>',
  '<!-- zeta -->',
  '&lt;',
  '\\$',
  '~~gone~~',
  'https://example.org',
  '[^1]',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    line,
    line.map((text) => `## ${text}`),
    fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((lines) => lines.map((each) => `- ${each}`).join('\n')),
    line.map((text) => `\`\`\`js {1} title="x"\n${text}\n\`\`\``),
    line.map((text) => `$$\n${text.replace(/[^a-z ]/g, '')}\n$$`),
    line.map((text) => `| ${text} | b |\n| --- | --- |\n| c | d |`),
    fc.constantFrom(
      '***',
      '<div>',
      '<div>\n\neta\n\n</div>',
      '</div>',
      ':::',
      '```dot alt="x"\ngraph { a -- b }\n```',
    ),
    tie('block').map((inner) => `:::steps\n\n${inner}\n\n:::`),
    tie('block').map((inner) => `::::morph{name=a}\n\n${inner}\n\n::::`),
    line.map((text) => `\`\`\`js morph=b {1}\n${text}\n\`\`\``),
    tie('block').map((inner) => `> ${inner.replace(/\n/g, '\n> ')}`),
    fc
      .tuple(tie('block'), tie('block'))
      .map(
        ([a, b]) => `:::::columns\n::::column\n\n${a}\n\n::::\n::::column\n\n${b}\n\n::::\n:::::`,
      ),
  ),
})).block;
/** What a slide may begin with. */
export const frontMatter = fc.constantFrom(
  '',
  '---\nsteps: true\n---\n\n',
  '---\nlayout: two-columns\n---\n\n',
  '---\nbackground: "#123456"\n---\n',
);

/** The blocks of a slide that is made up. */
export const blocks = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((made) => (made.join().includes('[^1]') ? [...made, '[^1]: note'] : made));
