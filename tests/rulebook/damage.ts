/** What can befall the files of a cache, and what a rulebook that is opened beside them answers. Run by processes of their own. */
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
import { isWhole } from './sealed.ts';

/** Often enough that the generated module of the period works it out. */
const OFTEN = 50;
const HOUSEHOLD = { persons: { mother: { birth: '1990-04-23', savings: 500 } }, home: { heating: 'oil' } };

/** By its name: what is done to a file. @param code what would run if it were read as a program */
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
    // A link to itself: what forbids reading does not forbid it to whoever administers the machine.
    symlinkSync(file, file);
  },
};

function turn(file: string, place: (length: number) => number): void {
  const bytes = readFileSync(file);
  const at = place(bytes.length);
  writeFileSync(file, bytes.fill((bytes[at] ?? 0) ^ 4, at, at + 1));
}

/** Every file below a folder that is there and can be read, by its path. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name))]));
}

/** Of each of them, whether it is a rulebook as it was kept. */
export function wholeIn(folder: string): readonly boolean[] {
  return [...filesIn(folder)].map(([file, bytes]) => isWhole(file, bytes));
}

export function damageAll(folder: string, kind: string, code: string): void {
  for (const file of filesIn(folder).keys()) DAMAGES[kind]?.(file, code);
}

/** The last of many answers of a rulebook that is opened anew. */
export async function answerOf(rules: string): Promise<unknown> {
  const compiled = await openRulebook(rules);
  const options = { date: 20260315, language: 'en' };
  const answers = [];
  for (let times = 0; times < OFTEN; times++) answers.push(await evaluate(compiled, HOUSEHOLD, options));
  return answers.at(-1);
}
