/**
 * `npm run mutate [-- RIGHT …] [--day DAY]` puts one mistake at a time into the law of each right that is in force on a
 * day (today without `--day`), and checks whether the cases of this right alone notice it. It prints the share noticed
 * per right, then each mistake that no case would find, with file and line. The exit code is 3 where a right stays
 * below the promised share.
 */
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXIT } from '../../api/src/contract/exit.ts';
import { getToday } from '../../api/src/contract/date.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { parseDay, showDay } from '../../engine/core/src/values/calendar.ts';
import { listMutants } from './mutants.ts';
import { PROMISED, computeNoticedShare, type Mutated } from './right.ts';
import { testMutantsOfRights } from './threads.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { day: { type: 'string' } } });
const { rulebook, understood } = await openRulebook();
const day = values.day === undefined ? getToday() : parseDay(values.day);
if (day === null) throw new Error(`--day ${values.day} is no day. Write it as 2026-03-01.`);
for (const id of positionals)
  if (!rulebook.rights.some((right) => right.id === id))
    throw new Error(`"${id}" is no right. rules/README.md lists them.`);

const chosen = rulebook.rights
  .filter(({ id }) => positionals.length === 0 || positionals.includes(id))
  .map((right) => ({ right, work: listMutants(understood, right.name, day).length * right.cases.length }))
  .sort((a, b) => b.work - a.work);
const ids = chosen.map(({ right }) => right.id);
let count = 0;
const done = await testMutantsOfRights(ids, day, ({ right }) =>
  writeSync(2, `${++count} of ${ids.length}: ${right}\n`),
);

console.log(`The law in force on ${showDay(day)}, with one thing wrong at a time\n`);
console.log('noticed  mistakes  cases  right');
for (const one of done) console.log(rowOf(one));
console.log(
  rowOf({
    right: 'all',
    cases: done.reduce((sum, { cases }) => sum + cases, 0),
    mutants: done.reduce((sum, { mutants }) => sum + mutants, 0),
    survivors: done.flatMap(({ survivors }) => survivors),
  }),
);
for (const { right, survivors } of done.filter((one) => one.survivors.length > 0)) {
  console.log(`\n${right}: no case notices`);
  for (const { file, line, what } of survivors) console.log(`  rules/${file}:${line}  ${what}`);
}
if (done.some((one) => computeNoticedShare(one) < PROMISED)) process.exitCode = EXIT.found;

function rowOf(one: Mutated): string {
  const share = `${Math.floor(computeNoticedShare(one) * 100)} %`;
  return [share.padStart(7), String(one.mutants).padStart(8), String(one.cases).padStart(5), one.right].join('  ');
}
