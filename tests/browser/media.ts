import type { LaunchOptions, Page } from '@playwright/test';
import { findBrowser, launchOptions } from '../../src/export/browser.ts';
import { sites } from './sites.ts';
import { expect } from './test.ts';

/** The deck of the test site with videos and sounds. */
export const mediaDeck = `${sites.states}media/`;

/** What a video or sound of the slide that is shown does. */
export interface Playing {
  readonly isPaused: boolean;
  readonly isMuted: boolean;
  /** In seconds. */
  readonly time: number;
}

export async function playing(page: Page, index = 0): Promise<Playing> {
  return page
    .locator('.slides > .slide:not([hidden]) :is(video, audio)')
    .nth(index)
    .evaluate((medium: HTMLMediaElement) => ({
      isPaused: medium.paused,
      isMuted: medium.muted,
      time: medium.currentTime,
    }));
}

/** It plays, and time goes on. */
export async function expectPlaying(page: Page, index = 0): Promise<void> {
  await expect.poll(async () => (await playing(page, index)).isPaused).toBe(false);
  const { time } = await playing(page, index);
  await expect.poll(async () => (await playing(page, index)).time).toBeGreaterThan(time);
}

export async function expectPaused(page: Page, index = 0): Promise<void> {
  await expect.poll(async () => (await playing(page, index)).isPaused).toBe(true);
}

/** Whether it can be heard. */
export async function expectSound(page: Page, isOn: boolean): Promise<void> {
  await expect.poll(async () => !(await playing(page)).isMuted).toBe(isOn);
}

/** All videos and sounds of a page that play. */
export async function countPlaying(page: Page): Promise<number> {
  return page
    .locator('video, audio')
    .evaluateAll((all: HTMLMediaElement[]) => all.filter(({ paused }) => !paused).length);
}

/** Waits until what plays videos has come, as a press before has nothing to play. */
export async function expectPlayer(page: Page): Promise<void> {
  await expect(page.locator('.sound-line')).toBeAttached();
}

/** A browser that lets pages sound, or not, by this policy of Chromium. */
export async function launchedWith(policy: string): Promise<LaunchOptions> {
  const options: LaunchOptions = { ...launchOptions(), ...(await findBrowser()) };
  return { ...options, args: [...(options.args ?? []), `--autoplay-policy=${policy}`] };
}
