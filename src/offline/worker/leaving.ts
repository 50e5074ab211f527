import { leave, takeOverWhenAsked } from './scope.ts';

declare const self: ServiceWorkerGlobalScope;

/** The service worker of a deck that has none any more. It waits like any other: not under a talk that is running. */
takeOverWhenAsked();
self.addEventListener('activate', (event) => event.waitUntil(leave()));
