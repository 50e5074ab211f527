import { mkdir, writeFile } from 'node:fs/promises';

/**
 * Writes a deck of `count` slides into `folder`, the same files each time: a title slide, lists of two levels,
 * and a block of code on every fourth slide, in three languages in turn. All of them fit.
 *
 * @param folder a folder URL, with its slash; it is made
 * @param textOf what else the slides are to say
 * @returns the files of the slides, in their order
 */
export async function makeDeck(
  folder: URL,
  count: number,
  textOf: SlideText = slideText,
): Promise<URL[]> {
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('deck.yaml', folder), deckYaml(count));
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const file = new URL(`${String(number).padStart(4, '0')}-slide-${number}.md`, folder);
      await writeFile(file, textOf(number));
      return file;
    }),
  );
}

/** The address of a slide within its deck. */
export function slugOf(number: number): string {
  return `slide-${number}`;
}

/** The Markdown of a slide. */
export function slideText(number: number): string {
  if (number === 1) return '---\nlayout: title\n---\n\n# A Long Talk\n\nSomebody, Somewhere\n';
  return number % 4 === 0 ? codeSlide(number) : listSlide(number);
}

/** The Markdown of a slide that has everything: code, a formula and a diagram, none of them the same on two slides. */
export function richSlideText(number: number): string {
  const formula = `$$\n\\sum_{k=1}^{${number}} k = \\frac{${number} \\cdot ${number + 1}}{2}\n$$`;
  const diagram = [
    `\`\`\`dot alt="Guest ${number} on the hypervisor"`,
    `digraph { rankdir = LR; hardware -> hypervisor; hypervisor -> dom0; hypervisor -> "guest ${number}" }`,
    '```',
  ].join('\n');
  return [codeSlide(number), formula, '', diagram, ''].join('\n');
}

/** What a slide says, by its number from 1. */
export type SlideText = (number: number) => string;

function deckYaml(count: number): string {
  return [
    `title: A talk of ${count} slides`,
    'author: { name: Somebody, affiliation: Somewhere }',
    'event: A conference',
    'date: 2009-02-24',
    'footer: A conference, February 24-25, 2009',
    'inlineCode: c',
    '',
  ].join('\n');
}

function listSlide(number: number): string {
  const pick = picker(number);
  const item = (): string => {
    const children = number % 3 === 0 ? [`  - ${pick(details)}`, `  - ${pick(details)}`] : [];
    return [`- ${pick(points)}`, ...children].join('\n');
  };
  const items = Array.from({ length: number % 3 === 0 ? 3 : 4 }, item);
  return `# ${pick(titles)} ${number}\n\n${items.join('\n')}\n`;
}

function codeSlide(number: number): string {
  const pick = picker(number);
  return `# ${pick(titles)} ${number}\n\n- ${pick(points)}\n\n\`\`\`${pick(programs)}\n\`\`\`\n`;
}

/** Takes one after another from a list, beginning where the slide's number says. */
function picker(number: number): (list: readonly string[]) => string {
  let turn = number * 7;
  return (list) => {
    turn += 3;
    return list[turn % list.length] ?? '';
  };
}

const titles = [
  'Where memory goes',
  'Interrupts',
  'Moving to git',
  'What upstream asked for',
  'The cost of a call',
];

const points = [
  'Guests see pseudo-physical frames, the machine has its own',
  'Preemptable updates allow more use of lazy batches',
  'Hook `acpi_register_gsi` to direct all setup to the hypervisor',
  'Most of the patches are small and stand alone',
  'Shipped as standard in several distributions, stable for over a year',
  'Make sure devices are talking to the memory they think they are',
  'The flag `_PAGE_IOMAP` says that a frame is the machine’s',
];

const details = [
  'Less scheduling effect',
  'Involves copying, so it should be avoided',
  'Easier for others to get a working tree',
  'Still needs a performance-oriented push',
  'Only `4` registers are saved',
];

const programs = [
  `c
static pte_t xen_make_pte(pteval_t pte)
{
	/* A machine frame is taken as it is. */
	if (pte & _PAGE_IOMAP)
		return native_make_pte(pte);
	if (pte & _PAGE_PRESENT)
		pte = machine_pte(pte & PTE_PFN_MASK, pte & PTE_FLAGS_MASK);
	return (pte_t){ .pte = pte };
}`,
  `ts
export async function load(address: string): Promise<Page> {
  const response = await fetch(address, { cache: 'no-store' });
  if (!response.ok) throw new Error(\`\${address}: \${response.status}\`);
  return parse(await response.text());
}`,
  `sh
git clone \\
  git://git.kernel.org/pub/scm/linux/kernel/git/jeremy/xen.git
cd xen
git checkout -b work origin/xen/dom0/hackery
make defconfig && make -j4`,
];
