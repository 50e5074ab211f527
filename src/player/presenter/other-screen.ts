/** Where a screen is among all of them, in CSS px. */
export interface ScreenPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the Window Management API adds (https://www.w3.org/TR/window-management/); types do not know it yet. */
interface ScreenDetails {
  readonly screens: readonly DetailedScreen[];
  readonly currentScreen: DetailedScreen;
}
interface DetailedScreen {
  readonly availLeft: number;
  readonly availTop: number;
  readonly availWidth: number;
  readonly availHeight: number;
}
declare global {
  interface Window {
    getScreenDetails?: () => Promise<ScreenDetails>;
  }
  interface Screen {
    readonly isExtended?: boolean;
  }
}

/** The screen that this window is not on; undefined where there is but one, or the browser does not tell. */
export async function otherScreen(): Promise<ScreenPlace | undefined> {
  if (!screen.isExtended || !window.getScreenDetails) return undefined;
  try {
    const { screens, currentScreen } = await window.getScreenDetails();
    const other = screens.find((candidate) => candidate !== currentScreen);
    return (
      other && {
        left: other.availLeft,
        top: other.availTop,
        width: other.availWidth,
        height: other.availHeight,
      }
    );
  } catch {
    // The speaker said no.
    return undefined;
  }
}
