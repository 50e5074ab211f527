import styles from '../../styles/sound-line.css?inline';
import { PART } from '../../markup.ts';
import { addStyles } from '../add-styles.ts';
import type { Actions } from '../commands.ts';
import { textElement } from '../dialog.ts';
import { talkOf } from '../talk/talk-id.ts';
import { Observed } from '../tools/observed.ts';

/** Whether what is played can be heard in this window. */
export interface Sound {
  /** Whether this window is the one that sounds: one of a talk is not until it is its turn. */
  readonly isOurs: Observed<boolean>;
  /** Gives a video or sound that begins its sound, or none. */
  readonly begin: (medium: HTMLMediaElement) => void;
  /** Plays it: without sound where the browser wants a press for that first, which a line says. */
  readonly play: (medium: HTMLMediaElement) => void;
}

/** Sound is off and on by `m`, in the window where it is pressed. */
export function sound(actions: Actions, onRefused: () => void): Sound {
  const isTalk = talkOf(location.search) !== undefined || isPresenter();
  const isOurs = new Observed(!isTalk);
  const line = soundLine(actions);
  let playing: HTMLMediaElement | undefined;
  let isOff = false;
  let isRefused = false;

  const show = (): void => {
    line.hidden = !(
      isRefused &&
      isOurs.value &&
      playing?.paused === false &&
      !playing.defaultMuted
    );
  };
  const tell = (): void => {
    // The markup says which video has no sound.
    if (playing) playing.muted = playing.defaultMuted || !isOurs.value || isOff || isRefused;
    show();
  };
  const play = (medium: HTMLMediaElement): void => {
    medium.play().then(show, (error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'NotAllowedError')) return;
      if (medium.muted) {
        onRefused();
        return;
      }
      isRefused = true;
      tell();
      play(medium);
    });
  };
  /** A browser stops what gets its sound back without a press. */
  const retell = (): void => {
    const isPlaying = playing?.paused === false;
    tell();
    if (isPlaying && playing?.paused) play(playing);
  };

  actions.set('sound', () => {
    if (isRefused) isRefused = false;
    else isOff = !isOff;
    retell();
  });
  isOurs.onChange(retell);
  return {
    isOurs,
    begin: (medium) => {
      playing = medium;
      isRefused = false;
      tell();
    },
    play,
  };
}

function isPresenter(): boolean {
  return document.querySelector(`[${PART}=audience]`) !== null;
}

function soundLine(actions: Actions): HTMLElement {
  addStyles(styles);
  const button = textElement('button', 'Sound is off: press M, or here, to turn it on');
  button.className = 'sound-line';
  button.hidden = true;
  button.addEventListener('click', () => actions.get('sound')?.());
  document.body.append(button);
  return button;
}
