import { pathToFileURL } from 'node:url';
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { playedEndings } from '../media/types.ts';
import { mediaPath } from '../paths.ts';
import { asFigure, isAlone } from './figure.ts';
import { findMedia } from './find-media.ts';
import type { FoundMedium } from './find-media.ts';
import { filmClass, filmRule, linkTo, playerOf } from './media-elements.ts';
import type { Medium } from './media-elements.ts';
import { setAside } from './set-aside.ts';
import { slideData } from './slide-data.ts';

/** A file of a deck that is published with it. */
export interface MediaFile {
  /** The name under which it is published. */
  readonly name: string;
  /** Its path from the deck's folder. */
  readonly path: string;
  /** Whether its bytes are what the ending of its name says. */
  readonly isWhatItSays: boolean;
  /** The size of a video's picture; undefined for anything else, and for a video that shows none. */
  readonly size: Medium['size'];
  /** Whether a video has a sound. */
  readonly hasSound: boolean;
}

/** Finds a file in a deck's folder; `undefined` where there is none. */
export type FindFile = (url: URL, folder: URL) => MediaFile | undefined;

/**
 * Turns pictures that name a video or a sound, `![what it shows](launch.mp4)`, into players for them. With a video goes what has the
 * same name beside it: a picture, shown until it plays and on paper, and its captions, `launch.vtt`, in the deck's language.
 * Comes before `remarkPictures`.
 *
 * Tells of one without text alternative, not there, not in the deck's folder, not what its name says, in a link or in notes.
 */
export function remarkMedia({ find }: { find: FindFile }) {
  return (tree: Root, file: VFile): void => {
    const { deckPath, lang, media, styles } = slideData(file);
    // A slide stands in the folder of its deck.
    const folder = new URL('.', pathToFileURL(file.path));

    for (const medium of findMedia(tree)) {
      const { node, url, kind, parent } = medium;
      const tell = (reason: string): void =>
        void file.message(reason, {
          place: node.position,
          ruleId: 'wrong-media',
          source: 'lectern',
        });
      /** A file beside the slide, which is published with the deck. */
      const publish = (address: string): (MediaFile & { readonly src: string }) | undefined => {
        const found = find(new URL(address, folder), folder);
        if (!found) return undefined;
        if (!found.isWhatItSays) tell(unlike(address));
        media.set(found.name, found.path);
        return { ...found, src: mediaPath(deckPath, found.name) };
      };
      if (!node.alt || node.alt === '""') tell(withoutAlternative(medium));
      const wrongPlace = placeFault(medium, folder);
      const found = wrongPlace === undefined ? publish(url) : undefined;
      if (!found) {
        tell(wrongPlace ?? `There is no ${nouns[kind]} "${url}" beside the slide.`);
        setAside(node);
        continue;
      }
      const isVideo = kind === 'video';
      if (isVideo && found.isWhatItSays && !found.size)
        tell(
          `The video "${url}" has no picture in it. If it is a sound, save it as ${listed('audio')}; else export it again.`,
        );
      const named = url.replace(/\.[^.]*$/, '');
      // Only the first that is there is asked for.
      const beside = (endings: readonly string[]): string | undefined =>
        endings
          .values()
          .map((ending) => publish(named + ending)?.src)
          .find(Boolean);
      const all: Medium = {
        kind,
        label: node.alt ?? '',
        src: found.src,
        size: found.size,
        hasSound: found.hasSound,
        poster: isVideo ? beside(['.jpg', '.png', '.webp']) : undefined,
        captions: isVideo ? beside(['.vtt']) : undefined,
        lang,
      };

      if (all.size) styles.add(filmRule(all.size));
      if (isAlone(node, parent))
        asFigure(parent, {
          className: all.size ? ['picture', 'film', filmClass(all.size)] : ['sound'],
        });
      // It is no picture any longer, so Astro leaves it alone.
      const siblings: RootContent[] = parent.children;
      siblings.splice(siblings.indexOf(node) + 1, 0, linkTo(all));
      Object.assign(node, playerOf(all));
    }
  };
}

const nouns = { video: 'video', audio: 'sound' } as const;

/** The fault of a file that is not what its name says. */
function unlike(address: string): string {
  return address.endsWith('.vtt')
    ? `The captions "${address}" do not begin with "WEBVTT".`
    : `"${address}" is not what its name says. Export it again, or give it the name of what it is.`;
}

function listed(kind: FoundMedium['kind']): string {
  const endings = playedEndings(kind);
  return `${endings.slice(0, -1).join(', ')} or ${endings.at(-1) ?? ''}`;
}

function withoutAlternative({ url, kind }: FoundMedium): string {
  return `The ${nouns[kind]} "${url}" has no text alternative. Write ![what it ${kind === 'video' ? 'shows' : 'is'}](${url}).`;
}

/** Why a file cannot be played from where it is, whatever is in it. */
function placeFault({ url, kind, isPlayed, within }: FoundMedium, folder: URL): string | undefined {
  const noun = nouns[kind];
  if (within === 'notes') return `Notes play no ${noun}. Put it on a slide.`;
  if (within === 'link')
    return `A press on a ${noun} plays it, so it cannot be a link. Put the link beside it.`;
  const isForeign =
    /^[a-z][a-z0-9+.-]*:|^\//i.test(url) || !new URL(url, folder).href.startsWith(folder.href);
  if (isForeign)
    return `The ${noun} "${url}" is not in the deck's folder. Save it there and name that file.`;
  return isPlayed
    ? undefined
    : `Not every browser plays the ${noun} "${url}". Save it as ${listed(kind)}.`;
}
