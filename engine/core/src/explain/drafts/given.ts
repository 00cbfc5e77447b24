/** What a right gives a person: the lines of the route that leads, and those of routes that may come to, of each law file that may apply. */
import { slotValue, truthOf, type Household, type Three } from '../../run/household.ts';
import { nameOf } from '../../plan/gives.ts';
import type { GivenLine, PlanLaw, PlanLine, PlanRight, PlanRoute } from '../../plan/plan.ts';

export interface Given {
  /** The newest law file that may apply and may lead to the right; where none leads to it, the newest that may apply. */
  readonly law: PlanLaw;
  /** The route of it that leads; `null` where it has none. */
  readonly lead: PlanRoute | null;
  /** A stated grant still runs, and nothing else opens the right. */
  readonly isKeptAlone: boolean;
  /** Those that are certain first, in the order of the law file. Each is anything that the law files which may apply give of it. */
  readonly lines: readonly GivenLine[];
}

/** `null`: no law file may apply. */
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

/** Whether a line is given: `depends` where only a route has it that may come to lead. */
export function isThere(h: Household, { there }: GivenLine, row: number): Three {
  return there === null ? 'yes' : truthOf(h, there, row);
}

/** `first`: lines in whose order those stand that are certain. */
function linesIn(h: Household, right: PlanRight, row: number, first: readonly PlanLine[]): readonly GivenLine[] {
  const inOrder = namedAs(right, [...first, ...right.gives]);
  const are = (three: Three): readonly GivenLine[] => inOrder.filter((line) => isThere(h, line, row) === three);
  return [...are('yes'), ...are('depends')];
}

/** The lines of a right that are called as some of its law files are, each once. */
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
