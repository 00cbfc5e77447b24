/** A small rulebook that loads, for tests to break in one place. */
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';

export const SAMPLE: ReadonlyMap<string, string> = await readRulebookFolder(
  new URL('sample', import.meta.url).pathname,
);

/** The sample with one text of one file replaced; the text must stand in it exactly once. */
export function edited(file: string, replace: string, by: string): Map<string, string> {
  const text = SAMPLE.get(file);
  if (text === undefined) throw new Error(`The sample has no ${file}.`);
  if (text.split(replace).length !== 2) throw new Error(`"${replace}" does not stand once in ${file}.`);
  return new Map(SAMPLE).set(
    file,
    text.replace(replace, () => by),
  );
}
