import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VIEW } from '../../markup.ts';
import { withPolicy } from '../../portable-pages.ts';
import { singleFile } from '../../paths.ts';
import type { ExportedFile, ExportJob } from '../exporter.ts';
import { withoutOffers } from '../offers.ts';
import { sizeText } from '../size-text.ts';
import { writeWhole } from '../write-whole.ts';
import { bundlePlayer } from './bundle-player.ts';
import { inlinePage } from './inline-page.ts';
import { inlineStyles } from './inline-styles.ts';
import { SiteFiles } from './site-file.ts';

/**
 * Makes one file of a deck, with the player, fonts and pictures in it. It is the deck's page; the pages of a slide and of the speaker
 * wait in it as templates, see `player/single/`.
 *
 * @throws ExportFault where the site lacks a file
 */
export async function* exportSingle(job: Omit<ExportJob, 'browser'>): AsyncGenerator<ExportedFile> {
  const { site, deck, place, count } = job;
  count('one file', 0, 2);
  const pages = await readPages(site, deck);
  const files = new SiteFiles(site);
  const address = /<link rel="canonical" href="([^"]*)"/.exec(pages.read)?.[1];
  const home = address === undefined ? undefined : new URL('../', address).href;
  const inlined = (html: string, page: string): string =>
    inlinePage(html, {
      page,
      deck: `${deck}/`,
      site: home,
      data: (path) => files.dataOf(page, path),
    });

  const own = `${deck}/`;
  const presenter = bodyOf(pages.presenter);
  const text = [bodyOf(pages.read), presenter].join('').replace(/<[^>]*>/g, '');
  const styles = [
    ...stylesOf(pages.read).map((css) => [css, own] as const),
    ...stylesOf(pages.presenter)
      .slice(-1)
      .map((css) => [css, `${own}presenter/`] as const),
  ].map(([css, page]) => inlineStyles(css, (path) => files.dataOf(page, path), text));
  const stage = inlined(withoutSlides(bodyOf(pages.slide)), `${own}${pages.first}/`);
  count('one file', 1, 2);

  const parts = [
    inlined(headOf(pages.read), own),
    `<link rel="contents" href="?read"><script>${viewScript}</script>`,
    ...[...styles, waitStyle].map((css) => `<style>${css}</style>`),
    '</head>',
    inlined(bodyTagOf(pages.read) + readBody(pages.read), own),
    template('stage', stage),
    template('presenter', inlined(withoutSlides(presenter), `${own}presenter/`)),
    `<script>${await bundlePlayer()}</script></body></html>`,
  ];
  const html = withPolicy(parts.join('\n'), {
    'img-src': 'data:',
    'font-src': 'data:',
    'media-src': 'data:',
  });
  const path = place(singleFile(deck));
  await writeWhole(path, html);
  const bytes = Buffer.byteLength(html);
  const remarks = files.mediaBytes > muchMedia ? [heavy(files.mediaBytes)] : [];
  yield { path, bytes, about: 'one file', remarks };
}

/** Videos and sounds of more than this are a file that opens slowly, in bytes. */
const muchMedia = 20e6;

function heavy(bytes: number): string {
  return `Its videos and sounds take ${sizeText(bytes)} of it, so it opens slowly. Make them smaller, or take the folder of the site along instead.`;
}

interface Pages {
  readonly read: string;
  readonly presenter: string;
  readonly slide: string;
  /** The name of the first slide. */
  readonly first: string;
}

async function readPages(site: string, deck: string): Promise<Pages> {
  const page = (name: string): Promise<string> =>
    readFile(join(site, deck, name, 'index.html'), 'utf8');
  const read = withoutOffers(await page(''));
  const first = /<section[^>]* data-slide="([^"]*)"/.exec(read)?.[1] ?? '';
  return { read, first, presenter: await page('presenter'), slide: await page(first) };
}

/** Before anything is painted the address says what is to be shown; without scripts all slides are. */
const viewScript = `document.documentElement.setAttribute("${VIEW}",/[?&](read|presenter)\\b/.exec(location.search)?.[1]??"stage")`;
const waitStyle = `:root:not([${VIEW}=read],[data-player]) body{visibility:hidden}`;

const style = /<style[^>]*>([\s\S]*?)<\/style>/g;
const script = /<script[^>]*>[\s\S]*?<\/script>/g;

function stylesOf(html: string): string[] {
  return Array.from(html.matchAll(style), ([, css = '']) => css);
}

/** All up to the end of the head, but for what is put in its place, and what names other files or the site. */
function headOf(html: string): string {
  return html
    .slice(0, html.indexOf('</head>'))
    .replace(style, '')
    .replace(/<link rel="(?:preload|canonical|contents|prev|next)"[^>]*>/g, '')
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/<meta property="og:(?:url|image)[^>]*>/g, '');
}

function bodyTagOf(html: string): string {
  const [tag = '<body>'] = /<body[^>]*>/.exec(html) ?? [];
  return tag.replace(/ data-worker="[^"]*"/, '');
}

function bodyOf(html: string): string {
  const start = html.indexOf('>', html.indexOf('<body')) + 1;
  return html.slice(start, html.lastIndexOf('</body>')).replace(script, '');
}

/** There is no list of decks beside the file, and no handout. */
function readBody(html: string): string {
  return bodyOf(html).replace(/<a class="(?:home|to-handout)"[^>]*>[\s\S]*?<\/a>/g, '');
}

function withoutSlides(body: string): string {
  const start = body.indexOf('>', body.indexOf('<main')) + 1;
  return body.slice(0, start) + body.slice(body.indexOf('</main>'));
}

function template(view: string, body: string): string {
  return `<template ${VIEW}="${view}">${body}</template>`;
}
