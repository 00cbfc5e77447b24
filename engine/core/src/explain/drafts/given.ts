/**
 * This module collects what a right gives a person: for each law file that may apply, the lines of the leading route
 * and of the routes that may come to lead.
 */
import { slotValue, truthOf, type Household, type Three } from '../../run/household.ts';
import { nameOf } from '../../plan/gives.ts';
import type { GivenLine, PlanLaw, PlanLine, PlanRight, PlanRoute } from '../../plan/plan.ts';

export interface Given {
  /**
   * Holds the newest law file that may apply and may open the right; when none opens it, the newest one that may apply.
   */
  readonly law: PlanLaw;
  /** Holds the leading route of this law file; `null` when it has none. */
  readonly lead: PlanRoute | null;
  /** Is `true` when a stated grant still runs and nothing else opens the right. */
  readonly isKeptAlone: boolean;
  /**
   * Lists the lines in the order of the law file, certain ones first. The value of a line covers everything that the
   * possible law files give for it.
   */
  readonly lines: readonly GivenLine[];
}

/** Returns what a right gives the person of a row; `null` when no law file may apply. */
export function givenOf(h: Household, right: PlanRight, row: number): Given | null {
  const may = right.laws.filter((law) => truthOf(h, law.applies, row) !== 'no');
  const open = may.filter((law) => truthOf(h, law.verdict, row) !== 'no');
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

/** Returns whether a line is given; `depends` when it belongs only to a route that may come to lead. */
export function isThere(h: Household, { there }: GivenLine, row: number): Three {
  return there === null ? 'yes' : truthOf(h, there, row);
}

/** Returns the lines that are certain, then those that are possible. `first` lists lines whose order comes first. */
function linesIn(h: Household, right: PlanRight, row: number, first: readonly PlanLine[]): readonly GivenLine[] {
  const inOrder = namedAs(right, [...first, ...right.gives]);
  const are = (three: Three): readonly GivenLine[] => inOrder.filter((line) => isThere(h, line, row) === three);
  return [...are('yes'), ...are('depends')];
}

/** Returns the lines of a right that have the same name as one of `lines`, each once. */
export function namedAs({ gives }: PlanRight, lines: readonly PlanLine[]): readonly GivenLine[] {
  const names = new Set(lines.map(nameOf));
  return [...names].flatMap((name) => gives.filter((line) => nameOf(line) === name));
}

function leadIn(h: Household, { leads, routes }: PlanLaw, row: number): PlanRoute | null {
  return routes[leads === null ? 0 : slotValue(h, leads, row, 0)] ?? null;
}

function isKeptAlone(h: Household, law: PlanLaw, row: number): boolean {
  const lead = leadIn(h, law, row);
  return truthOf(h, law.kept, row) === 'yes' && (lead === null || truthOf(h, lead.verdict, row) !== 'yes');
}
