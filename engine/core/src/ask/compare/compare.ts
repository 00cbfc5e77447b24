/**
 * This module compares two answers: a what-if, a life event, or one household on two days. Rights that are equal in
 * both answers, or that give nothing in either, are not listed as differences.
 */
import type { Compiled } from '../../run/compiled.ts';
import type { Answer, RightAnswer } from '../../contract/answer.ts';
import type { Comparison, Difference, SideOfRight } from '../../contract/comparison.ts';
import { evaluate } from '../../explain/answer/evaluate.ts';
import { toSideOfRight } from './side.ts';
import { roundToCents, computeSideValue } from './side-value.ts';

export interface CompareOptions {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly language: string;
  /** Lists the names or ids of the rights to compare; all rights when left out. */
  readonly rights?: readonly string[];
}

export interface ComparedSide {
  /** Holds the situation as a user writes it. */
  readonly situation: unknown;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
}

/** @throws ProblemError naming each field that is wrong, and how to correct it */
export async function compare(compiled: Compiled, options: CompareOptions): Promise<Comparison> {
  const answer = ({ situation, date }: ComparedSide): Promise<Answer> =>
    evaluate(compiled, situation, {
      date,
      language: options.language,
      ...(options.rights === undefined ? {} : { rights: options.rights }),
    });
  const before = await answer(options.before);
  const after = await answer(options.after);
  return compareAnswers(before, after);
}

/** Compares two answers in the same language. */
export function compareAnswers(before: Answer, after: Answer): Comparison {
  const { language, rulebook } = after;
  return { version: 1, language, rulebook, before, after, differences: differencesOf(before, after) };
}

const ORDER: readonly Difference['kind'][] = ['lost', 'gained', 'changed', 'open'];

function differencesOf(before: Answer, after: Answer): readonly Difference[] {
  const key = (o: RightAnswer): string => `${o.right} ${o.claimant}`;
  const sides = (a: Answer): ReadonlyMap<string, RightAnswer> => new Map(a.outcomes.map((o) => [key(o), o]));
  const [was, is] = [sides(before), sides(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .flatMap((k) => differenceOf(was.get(k) ?? null, is.get(k) ?? null))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.right < b.right ? -1 : 1));
}

function differenceOf(was: RightAnswer | null, is: RightAnswer | null): readonly Difference[] {
  const [before, after] = [was === null ? null : toSideOfRight(was), is === null ? null : toSideOfRight(is)];
  const one = is ?? was;
  if (one === null || (isNothing(before) && isNothing(after))) return [];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const { right, name, claimant } = one;
  return [{ right, name, claimant, kind: kindOf(before, after), before, after, yearly: yearlyOf(before, after) }];
}

/**
 * Checks whether a right gives nothing in one of the answers: it is missing, not open now or unlikely. A change between
 * two such outcomes does not matter to a person.
 */
function isNothing(side: SideOfRight | null): boolean {
  return side === null || side.outcome === 'not-now' || side.outcome === 'unlikely';
}

function kindOf(before: SideOfRight | null, after: SideOfRight | null): Difference['kind'] {
  const [was, is] = [before?.verdict ?? 'no', after?.verdict ?? 'no'];
  if (was === 'depends' || is === 'depends') return 'open';
  if (was === is) return 'changed';
  return is === 'yes' ? 'gained' : 'lost';
}

function yearlyOf(before: SideOfRight | null, after: SideOfRight | null): Difference['yearly'] {
  const [was, is] = [computeSideValue(before), computeSideValue(after)];
  if (was === null || is === null) return null;
  return { min: roundToCents(is.min - was.max), max: roundToCents(is.max - was.min) };
}
