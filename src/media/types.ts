/** What a video or a sound may be, and what goes with it, by the ending of its name: as browsers play it without more. */
export const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['.flac', 'audio/flac'],
  ['.jpg', 'image/jpeg'],
  ['.m4a', 'audio/mp4'],
  ['.mp3', 'audio/mpeg'],
  ['.mp4', 'video/mp4'],
  ['.ogg', 'audio/ogg'],
  ['.png', 'image/png'],
  ['.vtt', 'text/vtt'],
  ['.wav', 'audio/wav'],
  ['.webm', 'video/webm'],
  ['.webp', 'image/webp'],
]);

export const mediumKinds = ['video', 'audio'] as const;
export type MediumKind = (typeof mediumKinds)[number];

/** Videos and sounds that not every browser plays. */
const others: Readonly<Record<MediumKind, RegExp>> = {
  video: /^\.(?:3gp|avi|flv|m4v|mkv|mov|mpe?g|ogv|ts|wmv)$/,
  audio: /^\.(?:aac|aiff?|amr|caf|midi?|oga|opus|weba|wma)$/,
};

/** What an address means by its ending; nothing where that is neither a video nor a sound. */
export function mediumOf(
  address: string,
): { readonly kind: MediumKind; readonly isPlayed: boolean } | undefined {
  const ending = endingOf(address);
  const type = mediaTypes.get(ending)?.split('/')[0];
  const played = mediumKinds.find((kind) => kind === type);
  if (played) return { kind: played, isPlayed: true };
  const other = mediumKinds.find((kind) => others[kind].test(ending));
  return other && { kind: other, isPlayed: false };
}

/** The endings of what is played. */
export function playedEndings(kind: MediumKind): string[] {
  return [...mediaTypes].filter(([, type]) => type.startsWith(`${kind}/`)).map(([name]) => name);
}

/** The ending of a name in small letters, as in `.webm`. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';
}
