import { READY, VIEW } from '../markup.ts';
import { address } from './address.ts';
import { stepIn } from './addresses.ts';
import { announce } from './announce.ts';
import { blank } from './blank.ts';
import { buttons } from './buttons.ts';
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
import { links } from './links.ts';
import { media } from './media.ts';
import { moves } from './moves.ts';
import { offline } from './offline.ts';
import { overview } from './overview.ts';
import { Player } from './player.ts';
import { pointer, swipes } from './pointer.ts';
import { presenter } from './presenter-view.ts';
import { read } from './read.ts';
import { stage } from './stage.ts';
import { talkWindow } from './talk-window.ts';
import { theme } from './theme.ts';
import { tools } from './tools.ts';
import { wakeLock } from './wake-lock.ts';

const root = document.documentElement;
const view = root.getAttribute(VIEW);
const actions: Actions = new Map();
const slide =
  view === 'read' || view === 'home' ? null : document.querySelector<HTMLElement>('.slide');
const player = slide ? new Player(slide, view === 'stage' ? stepIn(location.hash) : 0) : undefined;
let type: ((digit: string) => void) | undefined;

if (player) {
  fonts(player);
  stage(player);
  announce(player);
  moves(player, actions);
  type = goTo(player, actions);
  overview(player, actions);
  links(player);
  fullscreen(actions);
  wakeLock(view === 'presenter');
  const bringTools = tools(player, actions);
  const playing = media(player, actions);
  if (view === 'presenter') presenter(player, actions, bringTools, playing, swipes);
  else {
    controls(player);
    address(player);
    talkWindow(player, blank(player, actions), actions, bringTools, playing);
    read(player, actions);
    pointer(player);
  }
}
theme(actions);
help(actions);
buttons(actions);
contents();
copy();
keys(player, actions, type);

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
