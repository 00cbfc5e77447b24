/** What a browser is sent on a day, and the engine that it opens on it. */
import {
  openBundle,
  type Compiled,
  type LawBundle,
  type ScreenModule,
  type TextBundle,
} from '../../engine/src/browser.ts';
import { bundlesOf } from '../../engine/src/bundle.ts';
import { rulebook } from '../opened.ts';

export const DAY = 20261126;
export const bundles = bundlesOf(rulebook, DAY, 2);

/** As it comes out of the network. */
export function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The generated modules, imported as a browser imports them. */
async function screens(): Promise<ReadonlyMap<number, ScreenModule>> {
  const modules = bundles.screens.map(async ({ from, text }) => {
    const address = `data:text/javascript,${encodeURIComponent(text)}`;
    return [from, (await import(/* @vite-ignore */ address)) as ScreenModule] as const;
  });
  return new Map(await Promise.all(modules));
}

export async function openSent(language: string): Promise<Compiled> {
  const law = sent<LawBundle>(bundles.law);
  return openBundle(law, sent<TextBundle>(bundles.texts(language)), await screens());
}
