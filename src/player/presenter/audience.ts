import type { Actions } from '../commands.ts';
import { slideAddress } from '../addresses.ts';
import { slugOf } from '../player.ts';
import type { Player } from '../player.ts';
import { listen } from '../talk/audience.ts';
import type { Talk } from '../talk/talk.ts';
import { ofItsOwn, withTalk } from '../talk/talk-id.ts';
import { otherScreen } from './other-screen.ts';
import { part, show } from './part.ts';

/** A window that has not answered for this long is not there, in ms: it is asked once a second. */
const silence = 3500;
/** So long the hint stays beside a window that is linked, in ms: by then it is read. */
const hinted = 10_000;

/** Says whether the audience's window is linked and how long ago it answered, and opens it, on the other screen where there is one. */
export function audience(player: Player, talk: Talk, id: string, actions: Actions): void {
  const answered = listen(talk);
  let opened = -Infinity;
  const tell = (): void => {
    const ago = answered();
    const isLinked = ago !== undefined && ago < silence;
    document.body.classList.toggle('is-linked', isLinked);
    show(part('audience'), isLinked ? 'Audience’s window linked' : 'No audience’s window');
    show(part('answered'), ago === undefined ? '' : `answered ${agoText(ago)}`);
    show(part('open'), isLinked ? 'Open another window' : 'Open the audience’s window');
    if (isLinked && performance.now() - opened > hinted) show(part('hint'), '');
  };
  talk.onMessage(({ kind }) => {
    if (kind === 'pong') tell();
  });
  setInterval(tell, 500);
  tell();

  actions.set('audience', () => {
    opened = performance.now();
    void openOn(withTalk(slideAddress(slugOf(player.slide), player.position.step), id));
  });
}

/** Opens the window, and says what is left to be done by hand. */
async function openOn(address: URL): Promise<void> {
  const screen = await otherScreen();
  const place = screen
    ? `fullscreen,left=${screen.left},top=${screen.top},width=${screen.width},height=${screen.height}`
    : 'width=1280,height=720';
  open(address, '', `${ofItsOwn},${place}`);
  show(
    part('hint'),
    screen
      ? 'It opens on the other screen. Press F in it if it is not full screen.'
      : 'Move it to the projector and press F in it for full screen. If none has opened, allow pop-up windows for this page.',
  );
}

function agoText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds === 0 ? 'just now' : `${seconds} s ago`;
}
