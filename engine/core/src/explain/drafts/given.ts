/**
 * This module finds what a right gives a person: the law file, its leading route, and the lines that are given or may
 * be given.
 */
import { readSlot, readTruth, type Household, type TruthValue } from '../../run/household.ts';
import { formatLineName } from '../../plan/gives.ts';
import type { GivenLine, PlanLaw, PlanLine, PlanRight, PlanRoute } from '../../plan/plan.ts';

export interface GivenByRight {
  /**
   * Holds the newest law file that may apply and may lead to the right; when none may lead to it, the newest one that
   * may apply.
   */
  readonly law: PlanLaw;
  /** Holds the leading route of this law file; `null` when the law file has no routes. */
  readonly lead: PlanRoute | null;
  /** Is `true` when a stated grant still runs and no route certainly opens the right. */
  readonly isKeptAlone: boolean;
  /**
   * Lists the lines that are certainly given, then those that may be given; in each of these two parts, the lines of
   * the leading route come first. The value of a line covers everything that the possible law files give for it.
   */
  readonly lines: readonly GivenLine[];
}

/** Returns what a right gives the person of a row; `null` when no law file may apply. */
export function findGivenByRight(h: Household, right: PlanRight, row: number): GivenByRight | null {
  const may = right.laws.filter((law) => readTruth(h, law.applies, row) !== 'no');
  const open = may.filter((law) => readTruth(h, law.verdict, row) !== 'no');
  const laws = open.length > 0 ? open : may.slice(-1);
  const law = laws.at(-1);
  if (law === undefined) return null;
  const lead = leadIn(h, law, row);
  return {
    law,
    lead,
    isKeptAlone: isKeptAlone(h, law, row),
    lines: linesIn(h, right, row, lead?.lines ?? []),
  };
}

/** Returns whether a right gives a line; `depends` when this is not settled. */
export function decideLineGiven(h: Household, { there }: GivenLine, row: number): TruthValue {
  return there === null ? 'yes' : readTruth(h, there, row);
}

/**
 * Returns the lines that are certain, then those that are possible. Within each of these two parts, the lines named in
 * `first` come before the others.
 */
function linesIn(h: Household, right: PlanRight, row: number, first: readonly PlanLine[]): readonly GivenLine[] {
  const inOrder = listLinesNamed(right, [...first, ...right.gives]);
  const are = (three: TruthValue): readonly GivenLine[] =>
    inOrder.filter((line) => decideLineGiven(h, line, row) === three);
  return [...are('yes'), ...are('depends')];
}

/** Returns the lines of a right that have the same name as one of `lines`, each once. */
export function listLinesNamed({ gives }: PlanRight, lines: readonly PlanLine[]): readonly GivenLine[] {
  const names = new Set(lines.map(formatLineName));
  return [...names].flatMap((name) => gives.filter((line) => formatLineName(line) === name));
}

function leadIn(h: Household, { leads, routes }: PlanLaw, row: number): PlanRoute | null {
  return routes[leads === null ? 0 : readSlot(h, leads, row, 0)] ?? null;
}

function isKeptAlone(h: Household, law: PlanLaw, row: number): boolean {
  const lead = leadIn(h, law, row);
  return readTruth(h, law.kept, row) === 'yes' && (lead === null || readTruth(h, lead.verdict, row) !== 'yes');
}
