import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { listFiles } from '../../src/export/built-decks.ts';
import { exportImages } from '../../src/export/images/images.ts';
import type { PictureOptions } from '../../src/export/images/images.ts';
import { exportInto } from './export.ts';
import { expect, test } from './test.ts';

const product = fileURLToPath(new URL('../../dist', import.meta.url));
const states = fileURLToPath(new URL('../site/dist/root', import.meta.url));
const usual: PictureOptions = { format: 'png', isDark: false };
const paper = [251, 250, 247];

test('each slide has a picture in two sizes and a card, the deck a card and a sheet', async () => {
  const folder = test.info().outputPath('made');
  const files = await exportInto(folder, exportImages(usual), states, 'steps');
  expect(files.map(({ about }) => about)).toEqual(['10 pictures', '6 cards', 'contact sheet']);
  const sizes = new Map<string, string>();
  for (const file of await listFiles(folder)) sizes.set(file, await sizeOf(join(folder, file)));
  const names = ['01-before', '02-list', '03-block', '04-code', '05-after'];
  expect(Object.fromEntries(sizes)).toEqual({
    ...Object.fromEntries(
      names.flatMap((name) => [
        [`steps/images/${name}.png`, '1280×720'],
        [`steps/images/${name}@2x.png`, '2560×1440'],
        [`steps/${name.slice(3)}/card.png`, '1200×630'],
      ]),
    ),
    'steps/card.png': '1200×630',
    'steps/contact-sheet.png': expect.stringMatching(/^\d+×\d+$/),
  });
  const written = files.flatMap((file) => file.files ?? []).toSorted();
  expect(written).toEqual([...sizes.keys()].map((file) => join(folder, file)).toSorted());
});

test('a picture shows all steps of its slide on its ground, up to its corners', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages(usual), states, 'steps');
  const picture = join(folder, 'steps/images/02-list.png');
  expect(await cornersOf(picture)).toEqual([paper, paper, paper, paper]);
  // Heading, three items and the footer are rows of ink with empty ones between.
  expect(await linesOf(picture)).toBeGreaterThanOrEqual(5);
});

test('two runs give the same bytes', async () => {
  const folders = ['one', 'other'].map((name) => test.info().outputPath(name));
  for (const folder of folders)
    for (const deck of ['looks', 'raster'])
      await exportInto(folder, exportImages(usual), states, deck);
  const [one = [], other] = await Promise.all(folders.map(bytesOf));
  expect(one.length).toBeGreaterThan(20);
  expect(one).toEqual(other);
});

test('in dark the ground is dark, and stays as it is where a slide has its own', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages({ ...usual, isDark: true }), states, 'looks');
  for (const [name, brightest] of [
    ['02-two', 60],
    ['04-colour', 120],
  ] as const)
    for (const corner of await cornersOf(join(folder, `looks/images/${name}.png`)))
      expect(Math.max(...corner), name).toBeLessThan(brightest);
  const [bright] = await cornersOf(join(folder, 'looks/images/05-bright.png'));
  expect(Math.max(...(bright ?? []))).toBeGreaterThan(200);
});

test('WebP has the pixels of the PNG in fewer bytes', async () => {
  const png = test.info().outputPath('png');
  const webp = test.info().outputPath('webp');
  await exportInto(png, exportImages(usual), states, 'raster');
  await exportInto(webp, exportImages({ ...usual, format: 'webp' }), states, 'raster');
  const names = await readdir(join(webp, 'raster/images'));
  expect(names).toEqual([
    '01-picture.webp',
    '01-picture@2x.webp',
    '02-words.webp',
    '02-words@2x.webp',
  ]);
  for (const name of names) {
    const [small, large] = [
      join(webp, 'raster/images', name),
      join(png, 'raster/images', name.replace('webp', 'png')),
    ];
    expect((await sharp(small).raw().toBuffer()).equals(await sharp(large).raw().toBuffer())).toBe(
      true,
    );
    expect((await readFile(small)).length).toBeLessThan((await readFile(large)).length);
  }
});

test('a deck of 4:3 has pictures of its shape, and cards on which its ground goes on', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages(usual), states, 'four-three');
  expect(await sizeOf(join(folder, 'four-three/images/01-first.png'))).toBe('960×720');
  expect(await sizeOf(join(folder, 'four-three/images/01-first@2x.png'))).toBe('1920×1440');
  const card = join(folder, 'four-three/first/card.png');
  expect(await sizeOf(card)).toBe('1200×630');
  expect(await cornersOf(card)).toEqual([paper, paper, paper, paper]);
  // Beside the slide, 840 pixels wide, is nothing but ground.
  for (const left of [0, 1020]) {
    const { data } = await pixelsOf(card, { left, top: 0, width: 180, height: 630 });
    expect(new Set(data).size).toBeLessThanOrEqual(3);
  }
});

test('the ground goes on beside a card where a picture is behind the slide too', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages(usual), states, 'looks');
  const { data, channels } = await pixelsOf(join(folder, 'looks/picture/card.png'), {
    left: 36,
    top: 300,
    width: 8,
    height: 1,
  });
  const [outside, inside] = [data.subarray(0, channels), data.subarray(-channels)];
  for (const [index, value] of outside.entries())
    expect(Math.abs(value - (inside[index] ?? 0))).toBeLessThan(12);
});

test('the sheet shows every slide, in a deck from right to left from the right', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages(usual), states, 'rtl');
  const file = join(folder, 'rtl/contact-sheet.png');
  expect(await framesOf(file)).toEqual([2, 1]);
  const { width, height } = await sharp(file).metadata();
  const { data } = await pixelsOf(file, {
    left: 0,
    top: Math.round(height * 0.72),
    width: Math.round(width / 2) - 40,
    height: 60,
  });
  expect(new Set(data).size).toBeLessThanOrEqual(3);
});

test('the deck’s card is its title with event and date', async () => {
  const folder = test.info().outputPath('made');
  await exportInto(folder, exportImages(usual), product, 'xen');
  const [card, title] = ['xen/card.png', 'xen/title/card.png'].map((file) => join(folder, file));
  const upper = { left: 0, top: 0, width: 1200, height: 560 };
  const [whole, first] = await Promise.all([card, title].map((file = '') => pixelsOf(file, upper)));
  expect(whole?.data.equals(first?.data ?? Buffer.alloc(0))).toBe(true);
  const foot = { left: 0, top: 575, width: 600, height: 50 };
  const [more, less] = await Promise.all([card, title].map((file = '') => inkOf(file, foot)));
  expect(more).toBeGreaterThan(1.5 * (less ?? 0));
  expect(await framesOf(join(folder, 'xen/contact-sheet.png'))).toEqual([5, 5, 5, 5, 3]);
});

async function sizeOf(file: string): Promise<string> {
  const { width, height } = await sharp(file).metadata();
  return `${width}×${height}`;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

async function pixelsOf(
  file: string,
  area?: Area,
): Promise<{ data: Buffer; width: number; height: number; channels: number }> {
  const picture = area ? sharp(file).extract(area) : sharp(file);
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}

async function cornersOf(file: string): Promise<number[][]> {
  const { data, width, height, channels } = await pixelsOf(file);
  const at = (x: number, y: number): number[] => [
    ...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
  ];
  return [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)];
}

/** How many rows of ink a picture has, with rows of its ground between them. */
async function linesOf(file: string): Promise<number> {
  const { data, width, height, channels } = await pixelsOf(file);
  const isEmpty = (y: number): boolean => {
    const row = data.subarray(y * width * channels, (y + 1) * width * channels);
    return row.every((value, index) => value === row[index % channels]);
  };
  let lines = 0;
  for (let y = 1; y < height; y += 1) if (isEmpty(y - 1) && !isEmpty(y)) lines += 1;
  return lines;
}

/** How many pixels are not the ground. */
async function inkOf(file: string, area: Area): Promise<number> {
  const { data, channels } = await pixelsOf(file, area);
  return data.filter(
    (value, index) => index % channels === 0 && Math.abs(value - (data[0] ?? 0)) > 60,
  ).length;
}

/** How many slides stand in each row of a contact sheet: runs of what is not the ground, at least 100 pixels wide and high. */
async function framesOf(file: string): Promise<number[]> {
  const { data, width, height, channels } = await pixelsOf(file);
  const isGround = (x: number, y: number): boolean =>
    [0, 1, 2].every((channel) => data[(y * width + x) * channels + channel] === data[channel]);
  const rows: number[] = [];
  let [high, first] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    let frames = 0;
    let run = 0;
    for (let x = 0; x < width; x += 1) {
      run = isGround(x, y) ? 0 : run + 1;
      if (run === 100) frames += 1;
    }
    high = frames > 0 ? high + 1 : 0;
    // Further below ink may have the colour of the ground.
    if (high === 1) first = frames;
    if (high === 100) rows.push(first);
  }
  return rows;
}

async function bytesOf(folder: string): Promise<[string, string][]> {
  const files = await listFiles(folder);
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [
      file,
      (await readFile(join(folder, file))).toString('base64'),
    ]),
  );
}
