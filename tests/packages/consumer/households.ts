/**
 * This program answers households as a program of somebody else would: `households.ts FILE` reads a list of them and
 * prints their answers and the verso of the first one.
 */
import { readFileSync } from 'node:fs';
import { evaluate, computeVerso, type Answer } from '@recto-verso/engine';
import { openRulebook } from '@recto-verso/engine/node';

const asked = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as readonly {
  readonly situation: unknown;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
}[];
const rulebook = await openRulebook();
const answers: Answer[] = [];
for (const { situation, date } of asked)
  answers.push(await evaluate(rulebook, situation, { date, language: 'en', whatIfs: false }));
const [first] = asked;
const faces = first && (await computeVerso(rulebook, first.situation, { date: first.date, language: 'en' }));
process.stdout.write(JSON.stringify({ answers, faces }));
