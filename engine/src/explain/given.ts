/** What a right gives a person: the lines of the route that leads, of each law file that may apply. */
import { slotValue, truthOf, type Household } from '../evaluate/household.ts';
import { nameOf } from '../lowering/gives.ts';
import type { PlanLaw, PlanLine, PlanRight, PlanRoute } from '../lowering/plan.ts';

export interface Given {
  /** The newest law file that may apply and may lead to the right; where none leads to it, the newest that may apply. */
  readonly law: PlanLaw;
  /** The route of it that leads; `null` where it has none. */
  readonly lead: PlanRoute | null;
  /** A stated grant still runs, and nothing else opens the right. */
  readonly isKeptAlone: boolean;
  /** In the order of the law file. Each is anything that the law files which may apply give of it. */
  readonly lines: readonly PlanLine[];
}

/** `null`: no law file may apply. */
export function givenOf(h: Household, right: PlanRight, row: number): Given | null {
  const may = right.laws.filter((law) => truthOf(h, law.applies, row) !== 'no');
  const open = may.filter((law) => truthOf(h, law.verdict, row) !== 'no');
  const laws = open.length > 0 ? open : may.slice(-1);
  const law = laws.at(-1);
  if (law === undefined) return null;
  const newestFirst = [...laws].reverse();
  return {
    law,
    lead: leadIn(h, law, row),
    isKeptAlone: isKeptAlone(h, law, row),
    lines: namedAs(
      right,
      newestFirst.flatMap((l) => ownLines(h, l, row)),
    ),
  };
}

/** The lines of a right that are called as some of its law files are, each once. */
export function namedAs({ gives }: PlanRight, lines: readonly PlanLine[]): readonly PlanLine[] {
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

/** Those of the route that leads, where it has some. By which route a grant came that still runs is not told. */
function ownLines(h: Household, law: PlanLaw, row: number): readonly PlanLine[] {
  const own = isKeptAlone(h, law, row) ? [] : (leadIn(h, law, row)?.lines ?? []);
  return own.length > 0 ? own : law.lines;
}
