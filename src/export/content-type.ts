import { mediaTypes } from '../media/types.ts';

const text = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.mjs', 'text/javascript'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain'],
  ['.vtt', 'text/vtt'],
  ['.webmanifest', 'application/manifest+json'],
  ['.xml', 'application/xml'],
]);

const binary = new Map([
  ...mediaTypes,
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.ico', 'image/x-icon'],
  ['.jpeg', 'image/jpeg'],
  ['.pdf', 'application/pdf'],
  ['.pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['.wasm', 'application/wasm'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
  ['.zip', 'application/zip'],
]);

/** What a host sends as the content type of a file whose name ends so, as in `.html`. */
export function contentType(extension: string): string {
  const key = extension.toLowerCase();
  const type = text.get(key);
  return type === undefined
    ? (binary.get(key) ?? 'application/octet-stream')
    : `${type}; charset=utf-8`;
}

/** Whether a file whose name ends so is text, which hosts send compressed. */
export function isText(extension: string): boolean {
  return text.has(extension.toLowerCase());
}
