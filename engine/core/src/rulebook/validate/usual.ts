/**
 * This module refuses usual values where none may be assumed: for what a screen of the interview closes, and for incomes
 * and costs.
 */
import { createClosingTest } from '../interview/screen-test.ts';
import type { FactDef, UsualLine } from '../model.ts';
import { createProblem, type Report } from '../report.ts';
import type { Rulebook } from '../rulebook.ts';

export function refuseWrongUsual({ facts, things, interview }: Rulebook, report: Report): void {
  // The last screen asks for papers, and may be skipped. A screen for some ages is never shown to others, so that a
  // fact that it closes may have a usual value for these.
  const isClosed = createClosingTest(
    interview.filter(({ last, ages }) => !last && ages === null),
    things,
  );
  for (const def of facts) {
    if (def.usual.every((line) => isOfToday(def, line))) continue;
    if (isClosed(def)) report(problemOf(def, CLOSED));
    else if (isFlowOfMoney(def)) report(problemOf(def, MONEY));
  }
}

const CLOSED = {
  code: 'usual-closed',
  what: 'a screen of the interview closes it',
  why: 'Whoever was never shown that screen would be taken for most people, and some are not.',
};

const MONEY = {
  code: 'usual-money',
  what: 'it is an amount of money over time',
  why: 'No income or cost is the same for nearly everybody.',
};

/**
 * Checks whether a usual value is assumed only of the past, and only where the same value was told of today: nobody to
 * whom no screen was shown is then taken for most people.
 */
function isOfToday({ id }: FactDef, { value, when }: UsualLine): boolean {
  const told = value.text === 'yes' ? id : `${id} == ${value.text}`;
  return when.text === told || when.text.startsWith(`${told} and `);
}

/** Checks whether a fact is an amount of money in a month or a year, such as an income, and not a sum. */
function isFlowOfMoney({ type }: FactDef): boolean {
  if (type.kind !== 'number' || (type.unit['money'] ?? 0) === 0) return false;
  return Object.entries(type.unit).some(([dimension, power]) => dimension !== 'money' && power < 0);
}

function problemOf({ id, place }: FactDef, { code, what, why }: typeof MONEY): ReturnType<typeof createProblem> {
  return createProblem(place, code, `"${id}" has a usual value, and ${what}.`, why, 'Take `usual:` out of this fact.');
}
