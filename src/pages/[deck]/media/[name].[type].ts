import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import { allDecks } from '../../../decks.ts';
import { mediaTypes } from '../../../media/types.ts';
import { decksFolder } from '../../../render-slide.ts';

export const getStaticPaths = (async () => {
  const decks = await allDecks();
  return decks.flatMap((deck) =>
    Object.entries(deck.media).map(([file, path]) => {
      const [name, type] = file.split('.');
      return { params: { deck: deck.name, name, type }, props: { path } };
    }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ path: string }> = async ({ params, props }) => {
  const file = join(fileURLToPath(root), decksFolder, params.deck ?? '', props.path);
  const type = mediaTypes.get(`.${params.type}`) ?? '';
  return new Response(await readFile(file), { headers: { 'content-type': type } });
};
