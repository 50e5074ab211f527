import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedFiles } from '../../../src/offline/asked-files.ts';

const cases: readonly (readonly [part: string, files: string[][]])[] = [
  ['<img alt="a > b" src="a.png">', [['a.png']]],
  [
    '<img src="m.webp" srcset="s.webp 640w, l.webp 1920w, m.webp 1280w">and text',
    [['l.webp', 'm.webp', 's.webp']],
  ],
  ["<img srcset='a.png, b.png 2x'>", [['b.png', 'a.png']]],
  ['<source srcset="a.avif">', [['a.avif']]],
  ['<script type="module" src="a.js">', [['a.js']]],
  ['<link rel="preload" href="a.woff2" as="font">', [['a.woff2']]],
  ['<link rel="icon" type="image/svg+xml" href="a.svg">', [['a.svg']]],
  ['<link rel="modulepreload" href="a.js">', [['a.js']]],
  ['<style>@font-face{src:url("a.woff2"),url(b.woff2)}', [['a.woff2'], ['b.woff2']]],
  ['<video poster="a.png" src="a.mp4">', [['a.mp4'], ['a.png']]],
  ['<image href="a.png" />', [['a.png']]],
  ['<use xlink:href="a.svg#b" />', [['a.svg#b']]],
  ['<a href="a.pdf">', []],
  ['<meta property="og:image" content="card.png">', []],
  ['<link rel="next" href="../b/">', []],
  ['<link rel="canonical" href="https://example.org/a/">', []],
  ['<p title="src=a.png">url(a.png)', []],
];

describe('what a part of a page asks for', () => {
  for (const [part, files] of cases) it(part, () => assert.deepEqual(askedFiles(part), files));
});
