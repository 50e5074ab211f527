import { partialAnswer } from '../../byte-range.ts';
import { fileFor, keptFile } from './files.ts';
import { keptPage } from './pages.ts';
import { pageName } from './scope.ts';
import { replacement } from './successor.ts';

declare const self: ServiceWorkerGlobalScope;

/** The answer to what a page of the deck asks for, from the files of this build alone; nothing for what is none of them. */
export function answer(event: FetchEvent): Promise<Response> | undefined {
  const { request } = event;
  if (request.method !== 'GET') return undefined;
  const [address = ''] = request.url.split(/[?#]/);
  const file = fileFor(address);
  if (file !== undefined)
    return keptFile(file).then((kept) => (kept ? partAsked(request, kept) : fetch(request)));
  const page = pageName(address);
  if (page === undefined) return undefined;
  return request.mode === 'navigate' ? navigate(request, page) : partOf(event, page);
}

/** The part of a file that a request asks for: browsers play no video that comes in no parts. */
async function partAsked({ headers }: Request, kept: Response): Promise<Response> {
  const asked = headers.get('range');
  if (asked === null) return kept;
  const bytes = await kept.blob();
  const part = partialAnswer(asked, bytes.size);
  const answered = new Headers(kept.headers);
  for (const name of ['content-length', 'content-encoding']) answered.delete(name);
  if (!part) return new Response(bytes, { headers: answered });
  const { status, contentRange, start, end } = part;
  answered.set('content-range', contentRange);
  return new Response(bytes.slice(start, end), { status, headers: answered });
}

async function navigate(request: Request, page: string): Promise<Response> {
  const next = await replacement(page);
  if (next === 'newer') return askAgain();
  if (next === 'gone') return fetch(request);
  return (await keptPage(page)) ?? (await redirect(request, page)) ?? fetch(request);
}

/** A page that is none of this build's does not get the slides of this build. */
async function partOf({ request, clientId }: FetchEvent, page: string): Promise<Response> {
  const client = await self.clients.get(clientId);
  const asking = client && pageName(client.url);
  const isOurs = asking !== undefined && (await keptPage(asking)) !== undefined;
  return (isOurs ? await keptPage(page) : undefined) ?? fetch(request);
}

/** The addresses in a page count from its folder, so it is shown at the address with the slash alone. */
async function redirect(request: Request, page: string): Promise<Response | undefined> {
  if (page === '' || page.endsWith('/') || !(await keptPage(`${page}/`))) return undefined;
  const url = new URL(request.url);
  url.pathname += '/';
  return Response.redirect(url.href);
}

/** The service worker that follows can only begin when this one has answered: so the page is to be asked for once more. */
function askAgain(): Response {
  return new Response(again, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** Not a refresh by the header: at an address with a `#` that would go nowhere. */
const again = `<!doctype html><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<script>
  const again = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', again);
  setTimeout(again, 2000);
</script>`;
