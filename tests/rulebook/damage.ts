/**
 * This module damages the files of a cache in many ways, and computes what a rulebook answers that is opened with this
 * cache. The tests import it, and so do the processes that they start.
 */
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { evaluate } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { isSealIntact } from './cache-seal.ts';

/** This many answers are enough that the generated module of the period is used. */
const OFTEN = 50;
const HOUSEHOLD = { persons: { mother: { birth: '1990-04-23', savings: 500 } }, home: { heating: 'oil' } };

/**
 * Maps the name of a damage to the function that does it to a file.
 * @param code a program that would run if the file were executed
 */
export const DAMAGES: Readonly<Record<string, (file: string, code: string) => void>> = {
  'code appended': (file, code) => appendFileSync(file, `\n;${code}`),
  'code in its place': (file, code) => writeFileSync(file, code),
  'a bit turned in the middle': (file) => turn(file, (length) => length >> 1),
  'a bit turned at its beginning': (file) => turn(file, () => 0),
  'a bit turned at its end': (file) => turn(file, (length) => length - 1),
  'cut short': (file) => truncateSync(file, readFileSync(file).length >> 1),
  emptied: (file) => truncateSync(file),
  'a folder in its place': (file, code) => {
    rmSync(file);
    mkdirSync(file);
    writeFileSync(join(file, 'index.js'), code);
  },
  'nothing that can be read': (file) => {
    rmSync(file);
    // The file becomes a link to itself, because permissions would not stop an administrator from reading it.
    symlinkSync(file, file);
  },
};

function turn(file: string, place: (length: number) => number): void {
  const bytes = readFileSync(file);
  const at = place(bytes.length);
  writeFileSync(file, bytes.fill((bytes[at] ?? 0) ^ 4, at, at + 1));
}

/** Maps the path of every file below a folder to its content, without links. */
export function readCacheFiles(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]));
}

/** Lists, for each file, whether it is an undamaged rulebook. */
export function checkCacheFiles(folder: string): readonly boolean[] {
  return [...readCacheFiles(folder)].map(([file, bytes]) => isSealIntact(file, bytes));
}

export function damageCacheFiles(folder: string, kind: string, code: string): void {
  for (const file of readCacheFiles(folder).keys()) DAMAGES[kind]?.(file, code);
}

/** Returns the last of many answers of a newly opened rulebook. */
export async function answerManyTimes(rules: string): Promise<unknown> {
  const compiled = await openRulebook(rules);
  const options = { date: 20260315, language: 'en' };
  const answers = [];
  for (let times = 0; times < OFTEN; times++) answers.push(await evaluate(compiled, HOUSEHOLD, options));
  return answers.at(-1);
}
