import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AstroConfig, AstroIntegration } from 'astro';
import { partialAnswer } from '../byte-range.ts';
import { decksFolder } from '../render-slide.ts';
import { mediaFile } from './media-file.ts';
import { endingOf, mediaTypes } from './types.ts';

/** Lets the development server send videos and sounds as they are now, in parts where a browser asks for parts. */
export function devMedia(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'dev-media',
    hooks: {
      'astro:config:done': (resolved) => {
        config = resolved.config;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = fileOf(request.url ?? '', new URL(`${decksFolder}/`, config.root));
          if (!file) {
            next();
            return;
          }
          void readFile(file).then((bytes) => {
            const part = partialAnswer(request.headers.range, bytes.length);
            response.writeHead(part?.status ?? 200, {
              'content-type': mediaTypes.get(endingOf(file.pathname)),
              'accept-ranges': 'bytes',
              ...(part && { 'content-range': part.contentRange }),
            });
            response.end(part ? bytes.subarray(part.start, part.end) : bytes);
          }, next);
        });
      },
    },
  };
}

/** The file that is published at an address: it ends in the deck's name, `media/`, and a name with a hash of what is in the file. */
function fileOf(address: string, decks: URL): URL | undefined {
  const [, deck, name] = /\/([^/?]+)\/media\/([a-z0-9-]+\.[a-z0-9]+)(?:\?|$)/.exec(address) ?? [];
  if (deck === undefined || name === undefined) return undefined;
  const folder = new URL(`${deck}/`, decks);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endingOf(path) === endingOf(name))
    .map((path) => new URL(path.split(/[\\/]/).map(encodeURIComponent).join('/'), folder))
    .find((file) => mediaFile(file, folder)?.name === name);
}
