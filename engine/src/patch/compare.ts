/** Two answers side by side: a what-if, a life event, one household on two days. What is the same is not listed. */
import type { Compiled } from '../evaluate/compiled.ts';
import type { Answer, AnswerLine, RightAnswer } from '../explain/answer.ts';
import { evaluate } from '../explain/evaluate.ts';
import { TIMES_A_YEAR } from '../explain/lines.ts';
import type { Comparison, Difference, SideOfRight } from './comparison.ts';

export interface CompareOptions {
  readonly before: Side;
  readonly after: Side;
  readonly language: string;
  /** Symbols or ids of the rights to compare; all where left out. */
  readonly rights?: readonly string[];
}

export interface Side {
  /** As a user writes it. */
  readonly situation: unknown;
  /** yyyymmdd */
  readonly date: number;
}

/** @throws ProblemError naming each field that is wrong and its mend */
export async function compare(compiled: Compiled, options: CompareOptions): Promise<Comparison> {
  const answer = ({ situation, date }: Side): Promise<Answer> =>
    evaluate(compiled, situation, {
      date,
      language: options.language,
      ...(options.rights === undefined ? {} : { rights: options.rights }),
    });
  const before = await answer(options.before);
  const after = await answer(options.after);
  return {
    version: 1,
    language: options.language,
    rulebook: after.rulebook,
    before,
    after,
    differences: differencesOf(before, after),
  };
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
  const [before, after] = [sideOf(was), sideOf(is)];
  const one = is ?? was;
  if (one === null || JSON.stringify(before) === JSON.stringify(after)) return [];
  const { right, name, claimant } = one;
  return [{ right, name, claimant, kind: kindOf(before, after), before, after, yearly: yearlyOf(before, after) }];
}

function sideOf(answer: RightAnswer | null): SideOfRight | null {
  if (answer === null) return null;
  const { outcome, verdict, route, law, pays, saves, costs, tells } = answer;
  return { outcome, verdict, route, law, pays, saves, costs, tells };
}

function kindOf(before: SideOfRight | null, after: SideOfRight | null): Difference['kind'] {
  const [was, is] = [before?.verdict ?? 'no', after?.verdict ?? 'no'];
  if (was === 'depends' || is === 'depends') return 'open';
  if (was === is) return 'changed';
  return is === 'yes' ? 'gained' : 'lost';
}

function yearlyOf(before: SideOfRight | null, after: SideOfRight | null): Difference['yearly'] {
  const [was, is] = [worthOf(before), worthOf(after)];
  if (was === null || is === null) return null;
  return { min: rounded(is.min - was.max), max: rounded(is.max - was.min) };
}

/** What a side is worth a year. Where it is not there it is worth nothing; where it may be, anything from nothing. */
function worthOf(side: SideOfRight | null): { readonly min: number; readonly max: number } | null {
  if (side === null || side.verdict === 'no') return { min: 0, max: 0 };
  const lines = [...side.pays.map(signed(1)), ...side.saves.map(signed(1)), ...side.costs.map(signed(-1))];
  if (lines.length === 0 || lines.includes(null)) return null;
  const sum = { min: 0, max: 0 };
  for (const line of lines) {
    sum.min += line?.min ?? 0;
    sum.max += line?.max ?? 0;
  }
  return side.verdict === 'depends' ? { min: Math.min(0, sum.min), max: Math.max(0, sum.max) } : sum;
}

function signed(sign: 1 | -1): (line: AnswerLine) => { readonly min: number; readonly max: number } | null {
  return ({ value, period }) => {
    if (value.kind !== 'number' || period === null) return null;
    const [a, b] = [value.min * TIMES_A_YEAR[period] * sign, value.max * TIMES_A_YEAR[period] * sign];
    return { min: Math.min(a, b), max: Math.max(a, b) };
  };
}

function rounded(euros: number): number {
  return Math.round(euros * 100) / 100 + 0;
}
