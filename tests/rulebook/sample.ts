/** This module provides a small rulebook that loads, for tests that break it in one place. */
import { readRulebookFolder } from '../../engine/core/src/rulebook/load/node.ts';

export const SAMPLE: ReadonlyMap<string, string> = await readRulebookFolder(
  new URL('sample', import.meta.url).pathname,
);

/** Returns the sample with one text of one file replaced; the text must occur in the file exactly once. */
export function editSample(file: string, replace: string, by: string): Map<string, string> {
  return replaceText(SAMPLE, file, replace, by);
}

/** Returns the files with one text of one of them replaced; the text must occur in it exactly once. */
export function replaceText(
  files: ReadonlyMap<string, string>,
  file: string,
  replace: string,
  by: string,
): Map<string, string> {
  const parts = (files.get(file) ?? '').split(replace);
  if (parts.length !== 2) throw new Error(`"${replace}" does not stand once in ${file}.`);
  return new Map(files).set(file, parts.join(by));
}
