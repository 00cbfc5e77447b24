/** This module provides what a browser is sent on a day, and the engine that it opens with it. */
import {
  openBundle,
  type Compiled,
  type LawBundle,
  type ScreenModule,
  type TextBundle,
} from '../../engine/core/src/browser.ts';
import { bundlesOf, type Answering } from '../../engine/core/src/bundle.ts';
import { rulebook } from '../opened.ts';

export const DAY = 20261126;
export const bundles = bundlesOf(rulebook, DAY, 2);

/** Returns a value as it arrives over the network. */
export function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Imports the generated modules as a browser does. */
async function imported(screens: Answering['screens']): Promise<ReadonlyMap<number, ScreenModule>> {
  const modules = screens.map(async ({ from, text }) => {
    const address = `data:text/javascript,${encodeURIComponent(text)}`;
    return [from, (await import(/* @vite-ignore */ address)) as ScreenModule] as const;
  });
  return new Map(await Promise.all(modules));
}

/**
 * Opens the engine from a bundle.
 * @param of the bundle that pages are sent; by default the one with the law of every day
 */
export async function openSent(language: string, { law, texts, screens } = bundles.all): Promise<Compiled> {
  return openBundle(sent<LawBundle>(law), sent<TextBundle>(texts(language)), await imported(screens));
}
