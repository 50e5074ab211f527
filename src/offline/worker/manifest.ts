import type { Manifest } from '../manifest.ts';

/** What this service worker knows of its deck; the build writes it before this code. */
declare const deckManifest: Manifest;
export const manifest = deckManifest;
