import { READY, VIEW } from '../markup.ts';
import { address } from './address.ts';
import { announce } from './announce.ts';
import { blank } from './blank.ts';
import type { Actions } from './commands.ts';
import { contents } from './contents.ts';
import { controls } from './controls.ts';
import { copy } from './copy.ts';
import { deck } from './deck.ts';
import { fonts } from './fonts.ts';
import { fullscreen } from './fullscreen.ts';
import { goTo } from './go-to.ts';
import { help } from './help.ts';
import { keys } from './keys.ts';
import { moves } from './moves.ts';
import { offline } from './offline.ts';
import { overview } from './overview.ts';
import { Player } from './player.ts';
import { pointer } from './pointer.ts';
import { stepOf } from './position.ts';
import { read } from './read.ts';
import { stage } from './stage.ts';
import { theme } from './theme.ts';

const root = document.documentElement;
const actions: Actions = new Map();
const slide =
  root.getAttribute(VIEW) === 'stage' ? document.querySelector<HTMLElement>('.slide') : null;
const player = slide ? new Player(slide, stepOf(location.hash)) : undefined;

if (player) {
  fonts(player);
  stage(player);
  controls(player, actions);
  announce(player);
  address(player);
  moves(player, actions);
  goTo(player, actions);
  overview(player, actions);
  blank(player, actions);
  read(player, actions);
  fullscreen(actions);
  pointer(player);
}
theme(actions);
help(actions);
contents();
copy();
keys(player, actions);

if (player) {
  player.go(player.position, 'start');
  deck(player);
}
offline(player);
root.setAttribute(READY, '');

if (import.meta.hot) {
  void import('./live.ts').then(({ live }) => live(player));
  void import('./fit.ts').then(({ fit }) => fit(player));
}
