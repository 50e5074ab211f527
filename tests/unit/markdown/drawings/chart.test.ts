import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawChart } from '../../../../src/markdown/drawings/chart.ts';
import { DrawingError } from '../../../../src/markdown/drawings/drawing.ts';

const bars = 'mark: bar\nencoding: { x: { field: m }, y: { field: n, type: quantitative } }';
const days =
  'mark: line\nencoding: { x: { field: m, type: temporal }, y: { field: n, type: quantitative } }';
const fromFile = 'data: { url: numbers.csv }';

describe('drawChart', () => {
  /** A chart, its file, and where and what is told. */
  const faults: readonly (readonly [text: string, file: string, told: string])[] = [
    [
      `${fromFile}\n${bars}`,
      'm,n\nJan,5\nFeb,1 000\n',
      '1:14 numbers.csv:3: "1 000" is no number.',
    ],
    [`${fromFile}\n${bars}`, 'm,n\n"a\nb",5\n\nc,20%\n', '1:14 numbers.csv:5: "20%" is no number.'],
    [
      `${fromFile}\n${bars}`,
      'm,n\nJan,5\nFeb\n',
      '1:14 numbers.csv:3: The row has 1 cells and the header 2.',
    ],
    [
      `${fromFile}\n${bars}`,
      'm,n\nJan,5,6\n',
      '1:14 numbers.csv:2: The row has 3 cells and the header 2.',
    ],
    [
      `${fromFile}\n${bars}`,
      'm,n\n"Apr,8\nMay,9\n',
      '1:14 numbers.csv:2: A cell begins with a quotation mark',
    ],
    [
      `${fromFile}\n${bars}`,
      'm,n\nJan,5\nFeb,\n',
      '1:14 numbers.csv:3: "n" is empty, and the row would be left out.',
    ],
    [
      `data: { url: n.json }\n${bars}`,
      '[{"m":1,"n":2},{"m":2,"n":"x"}]',
      '1:14 n.json, row 2: "x" is no number.',
    ],
    [`data: { values: "m,n\\na,x" }\n${bars}`, '', '1:17 Line 2: "x" is no number.'],
    [
      `data: { values: [{ m: a, n: "3,5" }] }\n${bars}`,
      '',
      '1:29 Row 1: "3,5" is no number. Write the "n" as in 1000.5',
    ],
    [`data: { values: [{ m: a, n: null }] }\n${bars}`, '', '1:29 Row 1: "n" is empty'],
    [
      `data: { values: [{ sales: 1 }, { sale: 2 }] }\nmark: tick\nencoding: { x: { field: sales } }`,
      '',
      '1:32 Row 2: The row has no "sales" and would be left out. Did you mean "sale"?',
    ],
    [
      `data: { values: [{ m: 01.02.2024, n: 1 }] }\n${days}`,
      '',
      '1:23 Row 1: "01.02.2024" is no date. Write the "m" as in "2024-02-01".',
    ],
    [
      `data: { values: [{ m: 2024-13-45, n: 1 }] }\n${days}`,
      '',
      '1:23 Row 1: "2024-13-45" is no date.',
    ],
    [`data: { values: [{ m: 2024, n: 1 }] }\n${days}`, '', '1:23 Row 1: "2024" is no date.'],
    [
      `titel: Hi\n${fromFile}\n${bars}`,
      '',
      '1:8 Vega-Lite has no "titel" here. Did you mean "title"?',
    ],
    [
      `${fromFile}\nmark: { type: bar, colour: red }`,
      '',
      '2:28 Vega-Lite has no "colour" here. Did you mean "color"?',
    ],
    [
      `${fromFile}\nmark: bar\nencoding: { x: { axis: { titel: x } } }`,
      '',
      '3:33 Vega-Lite has no "titel" here.',
    ],
    [
      `${fromFile}\nlayer: [{ mark: bar, encoding: { y: { scale: { domian: [0] } } } }]`,
      '',
      '2:56 Vega-Lite has no "domian" here. Did you mean "domain"?',
    ],
    [
      `${fromFile}\nmark: bar\nencoding: { x: { axis: { orient: up } } }`,
      '',
      '3:34 Vega-Lite has no "up" here. Known: top, bottom, left, right.',
    ],
  ];
  for (const [text, file, expected] of faults) {
    it(`tells ${JSON.stringify(expected)}`, async () => {
      await assert.rejects(
        drawChart(text, () => file),
        (error) => {
          assert.ok(error instanceof DrawingError);
          const told = `${error.line}:${error.column ?? 1} ${error.message}`;
          assert.equal(told.slice(0, expected.length), expected);
          return true;
        },
      );
    });
  }

  /** A chart, its file, and texts that are in the drawing. */
  const charts: readonly (readonly [what: string, text: string, file: string, shown: string[]])[] =
    [
      [
        'cells in quotation marks and empty lines',
        `${fromFile}\n${bars}`,
        'm,n\r\n"a, ""b""",1\r\n\r\nc,"2"\r\n\r\n',
        ['a, "b"', 'c'],
      ],
      [
        'what is missing where the chart says what becomes of it',
        `${fromFile}\n${bars.replace('bar', '{ type: line, invalid: filter }')}`,
        'm,n\na,1\nb,\n',
        ['a'],
      ],
      ['years of a file', `${fromFile}\n${days}`, 'm,n\n2020,1\n2021,2\n', ['2020', '2021']],
      [
        'dates that the chart says how to read',
        `data: { url: numbers.csv, format: { parse: { m: "date:%d.%m.%Y" } } }\n${days}`,
        'm,n\n01.02.2024,1\n03.04.2024,2\n',
        ['February', 'April'],
      ],
      [
        'options of marks, layers, transforms, conditions and configuration',
        `${fromFile}
$schema: https://vega.github.io/schema/vega-lite/v6.json
params: [{ name: p, value: 3 }]
transform: [{ calculate: datum.n * p, as: d }, { filter: { or: [{ field: n, gt: 0 }, datum.n > 3] } }]
layer:
  - mark: { type: area, line: { color: red }, color: { gradient: linear, stops: [{ offset: 0, color: white }] } }
    encoding: { y: { field: d, type: quantitative, scale: { domainMin: 0 }, axis: { title: null, format: .1f } } }
  - mark: { type: text, dy: -8 }
    encoding: { y: { field: d, type: quantitative }, text: { field: n }, color: { condition: { test: datum.n > 1, value: red }, value: "#123456" } }
encoding: { x: { field: m, axis: { labelAngle: -45 } } }
config: { style: { mine: { angle: 1 } }, range: { category: [red] } }`,
        'm,n\na,7\nb,8\n',
        ['a', '7'],
      ],
    ];
  for (const [what, text, file, shown] of charts) {
    it(`draws ${what}`, async () => {
      const { svg } = await drawChart(text, () => file);
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, each]) => each);
      assert.deepEqual(
        shown.filter((each) => !texts.includes(each)),
        [],
      );
    });
  }
});
