import JSZip from 'jszip';

/** What a PowerPoint file is found to say. */
export interface ReadPptx {
  /** Its parts by their names: those that are XML as text. */
  readonly parts: ReadonlyMap<string, string>;
  readonly slides: readonly ReadSlide[];
  /** What is wrong with how it is packed. */
  readonly faults: readonly string[];
}

export interface ReadSlide {
  readonly xml: string;
  readonly title: string;
  /** The text of its shapes but for a title that stands above the slide, a paragraph a line. */
  readonly text: string;
  readonly notes: string;
  /** The addresses of its links, and the parts that they lead to. */
  readonly links: readonly string[];
  readonly pictures: readonly string[];
}

/** Reads a PowerPoint file, and looks whether all its parts fit together, without a program that shows it. */
export async function readPptx(bytes: Uint8Array): Promise<ReadPptx> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const { name } of Object.values(zip.files))
    parts.set(
      name,
      /\.(xml|rels)$/.test(name) ? ((await zip.file(name)?.async('string')) ?? '') : '',
    );
  const count = [...parts.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/.test(name)).length;
  const slides = Array.from({ length: count }, (_, index) => readSlide(parts, index + 1));
  return { parts, slides, faults: [...packingFaults(parts), ...slideFaults(parts)] };
}

function readSlide(parts: ReadonlyMap<string, string>, number: number): ReadSlide {
  const xml = parts.get(`ppt/slides/slide${number}.xml`) ?? '';
  const shapes = xml.match(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs) ?? [];
  const title = shapes.find((shape) => shape.includes('<p:ph type="title"/>')) ?? '';
  const seen = shapes.filter((shape) => !shape.includes(' y="-'));
  const rels = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? '';
  const notes = parts.get(`ppt/notesSlides/notesSlide${number}.xml`) ?? '';
  const links = rels.matchAll(/Type="[^"]*\/(?:hyperlink|slide)" Target="([^"]*)"/g);
  return {
    xml,
    title: textIn(title),
    text: seen.map(textIn).join('\n'),
    notes: textIn(/<p:ph type="body".*?<\/p:txBody>/s.exec(notes)?.[0] ?? ''),
    links: Array.from(links, ([, target = '']) => target),
    pictures: Array.from(xml.matchAll(/<p:pic>.*?descr="([^"]*)"/gs), ([, alt = '']) => alt),
  };
}

function textIn(xml: string): string {
  const paragraphs = xml.match(/<a:p>.*?<\/a:p>/gs) ?? [];
  return paragraphs
    .map((paragraph) =>
      Array.from(
        paragraph.matchAll(/<a:t>(.*?)<\/a:t>|<a:br\/>/gs),
        ([, text]) => text ?? '\n',
      ).join(''),
    )
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Relationships that lead nowhere, parts without a type, types without a part. */
function packingFaults(parts: ReadonlyMap<string, string>): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const named = Array.from(types.matchAll(/PartName="\/([^"]*)"/g), ([, name = '']) => name);
  const endings = Array.from(types.matchAll(/Extension="([^"]*)"/g), ([, name = '']) => name);
  const untyped = [...parts.keys()].filter(
    (name) => !named.includes(name) && !endings.some((ending) => name.endsWith(`.${ending}`)),
  );
  const nowhere = [...parts].flatMap(([name, xml]) => {
    const folder = /^(.*\/)?_rels\/[^/]+\.rels$/.exec(name)?.[1] ?? '';
    const targets = [
      ...xml.matchAll(/<Relationship (?![^>]*TargetMode="External")[^>]*Target="([^"]*)"/g),
    ];
    return targets
      .map(([, target = '']) => new URL(target, `file:///${folder}`).pathname.slice(1))
      .filter((target) => !parts.has(target))
      .map((target) => `${name} leads to ${target}, which is not there`);
  });
  return [
    ...untyped
      .filter((name) => name !== '[Content_Types].xml')
      .map((name) => `${name} has no type`),
    ...named
      .filter((name) => !parts.has(name))
      .map((name) => `${name} has a type and is not there`),
    ...nowhere,
  ];
}

function slideFaults(parts: ReadonlyMap<string, string>): string[] {
  return [...parts]
    .filter(([name]) => /^ppt\/(slides|notesSlides)\/[^/]+$/.test(name))
    .flatMap(([name, xml]) => {
      const ids = Array.from(xml.matchAll(/<p:cNvPr id="(\d+)"/g), ([, id]) => id);
      const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
      const asked = Array.from(xml.matchAll(/ r:(?:id|embed)="(\w+)"/g), ([, id = '']) => id);
      return [
        ...(new Set(ids).size < ids.length ? [`${name} has shapes of one number`] : []),
        ...(xml.includes('<a:t></a:t>') ? [`${name} has an empty text`] : []),
        ...(/<a:p>(?:(?!<\/a:p>).)*<a:pPr(?:(?!<\/a:p>).)*<a:pPr/s.test(xml)
          ? [`${name} has a paragraph that says twice how it looks`]
          : []),
        ...asked
          .filter((id) => !rels.includes(`Id="${id}"`))
          .map((id) => `${name} asks for ${id}, which is not there`),
      ];
    });
}
