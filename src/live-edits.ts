import { posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { isContentFault } from './content-fault.ts';
import { contentReloads } from './content-reloads.ts';
import { readDeckFile, readSlideFile } from './deck-files.ts';
import { hiddenFiles } from './hidden-slides.ts';
import { LISTENING, LIVE_EDIT, MENDED, SLIDE_MISSING } from './markup.ts';
import type { LiveEdit } from './markup.ts';
import { decksFolder, slideRenderer } from './render-slide.ts';
import { lookTwice } from './second-look.ts';
import { faultOf, onFaults } from './standing-faults.ts';

type Client = HookParameters<'astro:server:setup'>['server']['environments']['client']['hot'];

/** An edit of a slide, and when it was told. */
interface Kept {
  readonly message: LiveEdit;
  readonly at: number;
}

/** After as long as this, in ms, Astro has saved an edit, and pages that are asked for have it. */
const saved = 5000;

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
        const reloads = contentReloads(hot);
        const kept = new Map<string, Kept>();
        const readHidden = (): Promise<ReadonlySet<string>> =>
          hiddenFiles(folder, decksFolder).catch(() => new Set());
        let hidden = readHidden();

        lookTwice(server.watcher, fileURLToPath(folder));
        server.watcher.on('all', (event, path) => {
          const file = relative(fileURLToPath(folder), path).split(sep).join(posix.sep);
          if (file.startsWith('..')) return;
          const [deck, name, ...deeper] = file.split(posix.sep);
          if (event !== 'change' || !deck || !name?.endsWith('.md') || deeper.length > 0) {
            reloads.need();
            kept.clear();
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
        // A page says when it listens: what was sent before then it may have missed.
        hot.on(LISTENING, (age: unknown, client) => {
          if (standing !== undefined) showFault(client, standing);
          else client.send(MENDED);
          const begun = Date.now() - Number(age);
          if (reloads.last() > begun) client.send({ type: 'full-reload', path: '*' });
          else
            for (const { message, at } of kept.values())
              if (at > begun - saved) client.send(LIVE_EDIT, message);
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
          kept.delete(slide.file);
          // No page has a hidden one.
          if (data.hidden) return;
          const message: LiveEdit = { ...data, look: data, html };
          if (!reloads.isNeeded()) kept.set(slide.file, { message, at: Date.now() });
          hot.send(LIVE_EDIT, message);
        }
      },
    },
  };
}

/** Shows a message word by word. Astro would read it as Markdown, of which most of our messages quote some, unless it bears its mark. */
function showFault(client: Pick<Client, 'send'>, message: string): void {
  const html = message.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  const payload = { __isEnhancedAstroErrorPayload: true, type: 'error' } as const;
  client.send({ ...payload, err: { message: html, stack: '' } });
}
