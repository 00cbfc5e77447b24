/** What a browser is sent on a day, and the engine that it opens on it. */
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

/** As it comes out of the network. */
export function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** The generated modules, imported as a browser imports them. */
async function imported(screens: Answering['screens']): Promise<ReadonlyMap<number, ScreenModule>> {
  const modules = screens.map(async ({ from, text }) => {
    const address = `data:text/javascript,${encodeURIComponent(text)}`;
    return [from, (await import(/* @vite-ignore */ address)) as ScreenModule] as const;
  });
  return new Map(await Promise.all(modules));
}

/** @param of what pages are sent: the law of every day where left out */
export async function openSent(language: string, { law, texts, screens } = bundles.all): Promise<Compiled> {
  return openBundle(sent<LawBundle>(law), sent<TextBundle>(texts(language)), await imported(screens));
}
