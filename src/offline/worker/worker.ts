import { SAVE } from '../../markup.ts';
import { answer } from './answer.ts';
import { activate, install, saveMissing } from './files.ts';
import { takeOverWhenAsked } from './scope.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * The service worker of a deck. All windows of the deck show the same build: it answers with the files of its own, and the one of
 * a newer build waits until no window is open, or is taken between talks (`successor.ts`).
 *
 * It claims no page that is open already: that one may be of another build.
 */
self.addEventListener('install', install);
self.addEventListener('activate', activate);
self.addEventListener('fetch', (event) => {
  const response = answer(event);
  if (response) event.respondWith(response);
});
self.addEventListener('message', (event) => {
  if (event.data === SAVE) event.waitUntil(saveMissing(event));
});
takeOverWhenAsked();
