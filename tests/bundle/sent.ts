/** This module provides what a browser is sent on a day, and the engine that it opens with it. */
import {
  openBundle,
  type Compiled,
  type LawBundle,
  type ScreenModule,
  type TextBundle,
} from '../../engine/core/src/browser.ts';
import { createBundles, type AnswerBundle } from '../../engine/core/src/bundle.ts';
import { rulebook } from '../open-rulebook.ts';

export const BUNDLE_DAY = 20261126;
export const bundles = createBundles(rulebook, BUNDLE_DAY, 2);

/** Returns a value as it arrives over the network. */
export function passThroughJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Imports the generated modules as a browser does. */
async function imported(screens: AnswerBundle['screens']): Promise<ReadonlyMap<number, ScreenModule>> {
  const modules = screens.map(async ({ from, text }) => {
    const address = `data:text/javascript,${encodeURIComponent(text)}`;
    return [from, (await import(/* @vite-ignore */ address)) as ScreenModule] as const;
  });
  return new Map(await Promise.all(modules));
}

/** Opens the engine from a bundle, by default from the one with the law of every day. */
export async function openSent(language: string, { law, texts, screens } = bundles.all): Promise<Compiled> {
  return openBundle(
    passThroughJson<LawBundle>(law),
    passThroughJson<TextBundle>(texts(language)),
    await imported(screens),
  );
}
