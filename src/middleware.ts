import type { MiddlewareHandler } from 'astro';
import { portablePage } from './portable-pages.ts';

/** Finishes the pages of a build; the development server's stay as they are. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (import.meta.env.DEV || !isPage) return response;
  const html = portablePage(await response.text(), import.meta.env.BASE_URL, url.pathname);
  return new Response(html, response);
};
