import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { isContentFault } from './content-fault.ts';
import { readDeckFile, readSlideFile } from './deck-files.ts';
import { hiddenFiles } from './hidden-slides.ts';
import { LISTENING, LIVE_EDIT, MENDED, SLIDE_MISSING } from './markup.ts';
import type { LiveEdit } from './markup.ts';
import { decksFolder, slideRenderer } from './render-slide.ts';
import { faultOf, onFaults } from './standing-faults.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type Client = Server['environments']['client']['hot'];

/**
 * In the development server, shows an edited slide at once in the pages that are open, at the step they are at,
 * and a fault in it over the page. Without it Astro saves all content half a second later and reloads the page.
 */
export function liveEdits(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'live-edits',
    hooks: {
      'astro:config:done': (resolved) => {
        config = resolved.config;
      },
      'astro:server:setup': async ({ server }) => {
        const render = await slideRenderer(config, { lines: true });
        const folder = new URL(`${decksFolder}/`, config.root);
        const { hot } = server.environments.client;
        const reloads = contentReloads(server);
        const readHidden = (): Promise<ReadonlySet<string>> =>
          hiddenFiles(folder, decksFolder).catch(() => new Set());
        let hidden = readHidden();

        server.watcher.on('all', (event, path) => {
          const file = relative(fileURLToPath(folder), path).split(sep).join(posix.sep);
          if (file.startsWith('..')) return;
          const [deck, name, ...deeper] = file.split(posix.sep);
          if (event !== 'change' || !deck || !name?.endsWith('.md') || deeper.length > 0) {
            reloads.need();
            hidden = readHidden();
            return;
          }
          void faultOf(() => edit(deck, name)).then((error) => {
            if (isContentFault(error)) showFault(hot, error.message);
          });
        });

        // The loader's faults stand over every page as long as there are some; they come after the edit that brought or mended one.
        let standing: string | undefined;
        onFaults(server.watcher, (message) => {
          if (message !== undefined) showFault(hot, message);
          else if (standing !== undefined) hot.send(MENDED);
          standing = message;
        });
        // A page asks when it listens: what was sent to it before then may be lost.
        hot.on(LISTENING, (_, client) => {
          if (standing !== undefined) showFault(client, standing);
          else client.send(MENDED);
        });
        hot.on(SLIDE_MISSING, () => reloads.catchUp());

        async function edit(deckName: string, name: string): Promise<void> {
          const deck = await readDeckFile(folder, decksFolder, deckName);
          const slide = await readSlideFile(folder, decksFolder, deckName, name);
          const { data, html, imagePaths } = await render(deck, slide);
          const comesOrGoes = (await hidden).has(slide.file) !== data.hidden;
          if (comesOrGoes) hidden = readHidden();
          // Pictures and videos are made ready by Astro, and the page's head has what formulas, drawings and names need: that takes the reload,
          // as does a slide that is hidden or shown, which changes its neighbours.
          const needsHead = data.needs.length > 0 || data.styles.length > 0;
          const hasFiles = imagePaths.length > 0 || Object.keys(data.media).length > 0;
          if (comesOrGoes || needsHead || hasFiles) reloads.need();
          else reloads.spare();
          // No page has a hidden one.
          if (data.hidden) return;
          const message: LiveEdit = { ...data, look: data, html };
          hot.send(LIVE_EDIT, message);
        }
      },
    },
  };
}

/**
 * Holds back the reloads that follow a saved content store, from a first live edit until a change that only a reload can show.
 * Astro sends them for every path (`*`); a reload for changed code names none and goes through.
 */
function contentReloads(server: Server): Record<'need' | 'spare' | 'catchUp', () => void> {
  const { hot } = server.environments.client;
  const send = hot.send.bind(hot);
  let state: 'unknown' | 'needed' | 'spared' = 'unknown';
  let held: (() => void) | undefined;
  hot.send = (...message: unknown[]) => {
    const pass = (): void => {
      Reflect.apply(send, undefined, message);
    };
    if (isContentReload(message[0])) {
      held = state === 'spared' ? pass : undefined;
      if (held) return;
      state = 'unknown';
    }
    pass();
  };
  return {
    // A page lacks a slide, and says so perhaps after the reload that would have brought it was held back.
    catchUp: () => {
      state = 'needed';
      held?.();
      held = undefined;
    },
    need: () => {
      state = 'needed';
    },
    spare: () => {
      if (state !== 'needed') state = 'spared';
    },
  };
}

function isContentReload(payload: unknown): boolean {
  return (
    typeof payload === 'object' &&
    payload !== null &&
    'type' in payload &&
    payload.type === 'full-reload' &&
    'path' in payload &&
    payload.path === '*'
  );
}

/** Shows a message word by word. Astro would read it as Markdown, of which most of our messages quote some, unless it bears its mark. */
function showFault(client: Pick<Client, 'send'>, message: string): void {
  const html = message.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const payload = { __isEnhancedAstroErrorPayload: true, type: 'error' } as const;
  client.send({ ...payload, err: { message: html, stack: '' } });
}
