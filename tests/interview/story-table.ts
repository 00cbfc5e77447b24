/**
 * This module formats the scores of the stories for a reader: a line for each story, the totals of all, and the details
 * of one story.
 */
import { alignColumns } from '../../api/src/cli/columns.ts';
import { FIRST_PLACES, type Score } from './score.ts';

const NONE = '–';
const HEAD = [
  'story',
  'N',
  'told',
  'all',
  'asked',
  `wrong@${FIRST_PLACES}`,
  'sure',
  'denied',
  'shown',
  'open',
  'silly',
  'amount',
];

export function formatScoreTable(scores: readonly Score[]): readonly string[] {
  return alignColumns([HEAD, ...scores.map(rowOf)]);
}

function rowOf(score: Score): readonly string[] {
  return [
    score.id,
    String(score.within),
    share(score.recallTold, 0),
    share(score.recall, 0),
    `${score.asked ?? NONE}/${score.questions}`,
    `${score.wrong.length}/${score.absent}`,
    `${score.sure - score.notSure.length}/${score.sure}`,
    String(score.denied.length),
    `${score.shown}${score.flooded === true ? '!' : ''}`,
    String(score.open),
    `${score.silly.length}/${score.hurtful}`,
    `${score.amountsRight}/${score.amounts}`,
  ];
}

export function formatScoreTotals(scores: readonly Score[]): readonly string[] {
  const sum = (of: (score: Score) => number): number => scores.reduce((all, score) => all + of(score), 0);
  const average = (of: (score: Score) => number): string => mean(scores.map(of)).toFixed(1);
  const wanting = scores.filter(({ first }) => first.length > 0);
  const reached = wanting.filter(({ asked }) => asked !== null);
  const recall = (of: (score: Score) => number | null): string => share(mean(wanting.map(of)), 1);
  const [wrong, sure] = [sum((s) => s.wrong.length), sum((s) => s.sure)];
  const decided = sure - sum((s) => s.notSure.length);
  return [
    `${scores.length} stories`,
    ...inRows([
      [
        'recall of `first` in the first N',
        `told ${recall((s) => s.recallTold)}, with all answers ${recall((s) => s.recall)}`,
      ],
      [
        'all of `first` in the first N',
        `${reached.length} of ${wanting.length} stories` +
          (reached.length > 0
            ? `, after ${mean(reached.map((s) => s.asked)).toFixed(1)} questions on the mean of those`
            : ''),
      ],
      [
        `wrong in the first ${FIRST_PLACES}`,
        `told ${sum((s) => s.wrongTold.length)}, with all answers ${wrong} of ${sum((s) => s.absent)}; ` +
          `clean: ${scores.filter((s) => s.wrong.length === 0).length} stories; ` +
          `precision ${share(
            1 -
              wrong /
                Math.max(
                  1,
                  sum((s) => s.top.length),
                ),
            1,
          )}`,
      ],
      ['`sure_or_likely` decided', `${decided} of ${sure} (${share(decided / Math.max(1, sure), 1)})`],
      ['expected, but said not to be there', String(sum((s) => s.denied.length))],
      [
        'rights shown a story',
        `told ${average((s) => s.shownTold)}, with all answers ${average((s) => s.shown)}, of which open ${average((s) => s.open)}; ` +
          `flooded: ${scores.filter((s) => s.flooded === true).length} of ${scores.filter((s) => s.flooded !== null).length} that must not be`,
      ],
      ['facts that nobody should be asked', `${sum((s) => s.silly.length)} of ${sum((s) => s.hurtful)} still wanted`],
      ['amounts of `first`, to the euro', `${sum((s) => s.amountsRight)} of ${sum((s) => s.amounts)}`],
    ]),
  ];
}

export function formatScoreDetails(score: Score): readonly string[] {
  return [
    score.id,
    ...inRows([
      ['  expected', listed(score.first)],
      ['  came', listed(score.top)],
      ['  came, told alone', listed(score.topTold)],
      ['  wrong', listed(score.wrong)],
      ['  not sure', listed(score.notSure)],
      ['  denied', listed(score.denied)],
      ['  silly', listed(score.silly)],
    ]),
  ];
}

function inRows(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, said]) => `${name.padEnd(width)}  ${said}`);
}

function listed(ids: readonly string[]): string {
  return ids.join(', ') || NONE;
}

function share(of: number | null, digits: number): string {
  return of === null ? NONE : `${(of * 100).toFixed(digits)}%`;
}

/** Returns the mean of the values that are known, or `NaN` where none is known. */
function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  return known.reduce((all, value) => all + value, 0) / known.length;
}
