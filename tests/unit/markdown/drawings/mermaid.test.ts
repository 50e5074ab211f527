import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DrawingError } from '../../../../src/markdown/drawings/drawing.ts';
import { drawMermaid } from '../../../../src/markdown/drawings/mermaid.ts';
import { readFlowchart } from '../../../../src/markdown/drawings/mermaid/flowchart.ts';
import { checkDrawn } from '../../../../src/markdown/drawings/mermaid/mermaid-line.ts';

describe('checkDrawn', () => {
  const lines = [
    { text: 'a', line: 1, labels: ['one'], shapes: ['node', 'node'] },
    { text: 'b', line: 2, labels: ['two'], shapes: ['node'] },
  ];
  const node = '<g class="node"></g>';

  it('is content with a drawing that has all', () => {
    checkDrawn(lines, `${node}${node}${node}<text>two one</text>`);
  });

  it('tells of a box that is not there', () => {
    assert.throws(() => {
      checkDrawn(lines, `${node}${node}<text>two one</text>`);
    }, /"the node" would be lost/);
  });

  it('tells of a word that is only in what nobody sees', () => {
    assert.throws(() => {
      checkDrawn(lines, `${node}${node}${node}<title>two</title><text>one</text>`);
    }, /"two" would be lost/);
  });
});

describe('readFlowchart', () => {
  it('writes a group before an arrow from elsewhere to a node of it', () => {
    const lines = readFlowchart('graph LR\nA --> C\nsubgraph Up\nC --> D\nend');
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['flowchart LR', 'subgraph Up ["Up"]', 'C["C"]', 'D["D"]', 'end', 'A["A"] --> C', 'C --> D'],
    );
  });
});

describe('drawMermaid', () => {
  /** Flowcharts in the spellings that Mermaid knows, with their nodes, frames and arrows as they are drawn. */
  const flowcharts: Readonly<Record<string, string>> = {
    'Guest-->Host': 'Guest, Host; Guest > Host',
    'a-->b;': 'a, b; a > b',
    'A---B': 'A, B; A - B',
    'A----->B': 'A, B; A > B',
    'A--text-->B': 'A, B; A > B: text',
    'A -->\nB\n--> C': 'A, B, C; A > B; B > C',
    'A-->B;B-->C': 'A, B, C; A > B; B > C',
    'Guest --> Host; Host --> Net': 'Guest, Host, Net; Guest > Host; Host > Net',
    'A e1@--> B': 'A, B; A > B',
    'A --> |x| B': 'A, B; A > B: x',
    'A-->|"x|y"|B': 'A, B; A > B: x|y',
    'Guest ==text==> Host': 'Guest, Host; Guest > Host: text',
    'A-.text.->B': 'A, B; A > B: text',
    'A <--> B & C': 'A, B, C; A <> B; A <> C',
    'Größe --> 日本': 'Größe, 日本; Größe > 日本',
    'a.b --> c-d': 'a.b, c-d; a.b > c-d',
    'direction RL\nA --> B': 'A, B; A > B',
    'A["say #quot;hi#quot; [#9829;]"] --> B{"x > 1 & y?"}':
      'say "hi" [♥], x > 1 & y?; say "hi" [♥] > x > 1 & y?',
    'A --> B\nB[The end]': 'A, The end; A > The end',
    'A --> B:::red %% a comment\nclassDef red fill:#f00;\naccTitle: Two': 'A, B; A > B',
    'A -->\r\nB\r\n': 'A, B; A > B',
    'A --> C\nsubgraph Upstream\nC\nend %% of it': 'Upstream, A, C; A > C',
    'one --> two\nsubgraph one\nA\nend\nsubgraph two [Zwei]\nB\nend': 'one, Zwei, A, B; one > Zwei',
  };
  for (const [text, expected] of Object.entries(flowcharts)) {
    it(`draws all of the flowchart ${JSON.stringify(text)}`, async () => {
      assert.equal(await drawn(`flowchart LR\n${text}`), expected);
    });
  }

  const others: Readonly<Record<string, string>> = {
    'sequenceDiagram\nautonumber\nAlice B->>+Größe: hi; you\nGröße-->>-Alice B: a; Alice B-)C: b':
      'Alice B, Größe, C; Alice B > Größe: 1. hi; you; Größe > Alice B: 2. a; Alice B > C: 3. b',
    'sequenceDiagram\nparticipant A as A "x"\nloop every day\nA->>A: #lt;3\nend':
      'every day, A "x"; A "x" > A "x": <3',
    'stateDiagram-v2\n[*]-->A\nA --> हिन्दी : go; A --> B\nA : The first':
      'The first, , हिन्दी, B;  > The first; The first > हिन्दी: go; The first > B',
    'stateDiagram\nA --> X\nstate "A box" as X {\nB\n}': 'A box, A, B; A > A box',
    'classDiagram\nclass A~T~ { +int x; +go() }\n<<interface>> B\nA..|>B : does\nB <-- C["A long name"]':
      'A<T>, B, A long name; A<T> > B: does; B > A long name',
    'erDiagram\nA }o--|| "Big Thing"\nA||--o{C : has\np[Person x] {\nstring name PK, FK\n}\nD':
      'A, Big Thing, C, Person x, D; A > Big Thing; A > C: has',
  };
  for (const [text, expected] of Object.entries(others)) {
    it(`draws all of ${JSON.stringify(text)}`, async () => {
      assert.equal(await drawn(text), expected);
    });
  }

  /** Where it is told, what would be lost, and how the remedy begins. */
  const faults: Readonly<Record<string, string>> = {
    'flowchart LR\nA --> B\nA --o B':
      '3: The head "o" of the arrow "--o" cannot be drawn. Write "-->"',
    '---\ntitle: X\n---\nflowchart LR\nA': '1: A diagram has no front matter here.',
    'flowchart-elk LR\nA': '1: "flowchart-elk LR" would be lost. A flowchart begins with',
    'flowchart LR\nA ~~~ B': '2: "~~~" would be lost. Leave the invisible arrow out.',
    'flowchart LR\nA --> B => C': '2: "=> C" would be lost. Known arrows: -->',
    'flowchart LR\nA --> B\nB -->': '3: This arrow leads nowhere. Name a node behind it.',
    'flowchart LR\nA[/par/] --> B': '2: "the slanted box [/par/]" would be lost. Write A["…"].',
    'flowchart LR\nA@{ shape: rect, label: "x" }':
      '2: "@{ shape: rect, label: "x" }" would be lost. Write A["…"].',
    'flowchart LR\nA\nclick A "https://x.y"':
      '3: "click A "https://x.y"" would be lost. Put the link',
    'flowchart LR\nsubgraph X\nA': '2: A subgraph has no "end".',
    'flowchart LR\nclassDef a-b fill:red\nA': '2: "a-b" would be lost. The name of one class',
    'sequenceDiagram\nparticipant A@{ "type": "database" }':
      '2: "participant A@{ "type": "database" }" would be lost. Leave what',
    'sequenceDiagram\nfoo bar baz': '2: "foo bar baz" would be lost. A message is written',
    'sequenceDiagram\nA-xB: lost': '2: "A-xB: lost" would be lost. A message is written',
    'sequenceDiagram\nA->>B: x\nparticipant A as Alice':
      '3: "Alice" would be lost. Write it more simply',
    'sequenceDiagram\nrect rgb(0,0,0)\nA->>B: x\nend':
      '2: "rect rgb(0,0,0)" would be lost. Leave it out',
    'sequenceDiagram\nA->>B: x\nactivate B': '3: "activate B" would be lost. Write "+"',
    'sequenceDiagram\nloop x\nA->>B: x': '3: A block has no "end".',
    'sequenceDiagram\nloop x\nalt y\nA->>B: x\nend\nend':
      '3: "alt y" would be lost. Put a message between',
    'stateDiagram-v2\nA --> B\nstate X {\n}': '4: "}" would be lost. Name a state within it.',
    'stateDiagram-v2\nA --> B\nnote right of A : x':
      '3: "note right of A : x" would be lost. Leave it out',
    'classDiagram\nA -- B': '2: "A -- B" would be lost. Write -->.',
    'classDiagram\nnamespace N {\nclass A\n}': '2: "namespace N {" would be lost. Leave it out',
    'classDiagram\nB:::red':
      '2: "B:::red" would be lost. These diagrams have the colours of the slide',
    'classDiagram\nclass A {\n<<two words>>\n}':
      '3: "<<two words>>" would be lost. A stereotype is one word',
    'erDiagram\nA {\nstring x "why"\n}':
      '3: "string x "why"" would be lost. Comments are not drawn',
    'erDiagram\nA one to many B : x':
      '2: "A one to many B : x" would be lost. A relation is written',
  };
  for (const [text, expected] of Object.entries(faults)) {
    it(`tells what of ${JSON.stringify(text)} cannot be drawn`, async () => {
      await assert.rejects(drawMermaid(text), (error) => {
        assert.ok(error instanceof DrawingError);
        const told = `${error.line}: ${error.message.replace('This line cannot be drawn: ', '')}`;
        assert.equal(told.slice(0, expected.length), expected);
        return true;
      });
    });
  }
});

/** The boxes and frames of a drawing by their texts, and its arrows from one to another, as the SVG names them. */
async function drawn(text: string): Promise<string> {
  const { svg } = await drawMermaid(text);
  const boxes = new Map<string, string>();
  const arrows: { from: string; head: string; to: string; label: string }[] = [];
  for (const [, tag = ''] of svg.matchAll(/<((?:g|polyline) class="(?!edge-label)[^>]*)>/g)) {
    const data = new Map(
      [...tag.matchAll(/data-([a-z0-9-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        plain(value),
      ]),
    );
    const label = data.get('label') ?? '';
    const id = tag.includes('"block"') ? label : data.get('id');
    const from = data.get('from') ?? data.get('entity1');
    const to = data.get('to') ?? data.get('entity2') ?? '';
    const left = data.get('arrow-start') === 'true' ? '<' : '';
    const right = data.get('arrow-end') === 'false' ? '-' : '>';
    if (id !== undefined) boxes.set(id, label);
    if (from !== undefined) arrows.push({ from, to, head: left + right, label: label.trim() });
  }
  const named = arrows.map(
    ({ from, head, to, label }) =>
      `${boxes.get(from) ?? '?'} ${head} ${boxes.get(to) ?? '?'}${label === '' ? '' : `: ${label}`}`,
  );
  return [[...boxes.values()].join(', '), ...named].join('; ');
}

function plain(value: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return value.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code?: string, name?: string) =>
    code === undefined ? (names[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
  );
}
