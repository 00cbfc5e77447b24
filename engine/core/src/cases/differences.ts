/**
 * This module compares what a case expects with what the engine answers. Each difference names the step (a fact, the
 * verdict, a line, a condition) that differs.
 */
import type { Answer, AnswerLine, Reason, RightAnswer } from '../contract/answer.ts';
import type { Seen } from '../contract/seen.ts';
import { toSeen } from '../explain/sentences/seen.ts';
import { readColumnValue, type Household } from '../run/household.ts';
import type { Column } from '../plan/columns.ts';
import type { Plan, PlanRight } from '../plan/plan.ts';
import type { Case, Expected } from '../rulebook/case.ts';
import { showDay } from '../values/calendar.ts';

/** Describes a step of a case whose result is not the expected one. */
export interface CaseDifference {
  /**
   * Names the step. As a rule it begins with the right and the person, followed by the part of the result, for example
   * `pays.income`.
   */
  readonly step: string;
  readonly expected: string;
  readonly seen: string;
}

const LINES = ['pays', 'saves', 'costs', 'tells'] as const;

/**
 * Returns all differences, for each right and person in this order: facts, the entries of `STATED`, lines, single
 * conditions. Facts come first, so that the first difference names the step that went wrong.
 * @param worked returns the household with its columns; it is called only when the case expects the value of a fact
 */
export function compareCase(
  expected: Case,
  answer: Answer,
  plan: Plan,
  worked: () => Household,
): readonly CaseDifference[] {
  return Object.entries(expected.expect).flatMap(([id, persons]) =>
    Object.entries(persons).flatMap(([person, want]) => {
      const right = plan.rights.find((r) => r.right.id === id);
      if (right === undefined) return [{ step: id, expected: 'a right', seen: 'none' }];
      const seen = answer.outcomes.find((o) => o.right === right.right.id && o.claimant === person) ?? null;
      const of = new Step(`${id} of ${person}`, expected.within);
      return [
        ...(want.facts == null ? [] : factsOf(of, want.facts, right, seen, worked(), person)),
        ...statedOf(of, want, seen),
        ...linesOf(of, want, seen),
        ...reasonsOf(of, want, seen),
      ];
    }),
  );
}

class Step {
  readonly #of: string;
  readonly #within: Case['within'];

  constructor(of: string, within: Case['within']) {
    this.#of = of;
    this.#within = within;
  }

  differs(name: string, want: unknown, seen: Seen | string | null): readonly CaseDifference[] {
    if (seen !== null && typeof seen !== 'string' && matchesExpected(want, seen, this.#within[name]?.of ?? 0))
      return [];
    if (typeof seen === 'string' && seen === String(want)) return [];
    if (seen === null && want === null) return [];
    return [{ step: `${this.#of}, ${name}`, expected: show(want), seen: show(seen) }];
  }
}

/** Compares the values of facts of a person, which are read from the computed household. */
function factsOf(
  step: Step,
  facts: Readonly<Record<string, unknown>>,
  right: PlanRight,
  seen: RightAnswer | null,
  household: Household,
  person: string,
): readonly CaseDifference[] {
  const row = household.persons.indexOf(person);
  const law = right.laws.find((l) => showDay(l.understood.law.from) === seen?.law) ?? right.laws.at(-1);
  return Object.entries(facts).flatMap(([name, value]) => {
    const column: Column | undefined = law?.facts.get(name) ?? household.period.plan.columns.get(name);
    if (column === undefined || column.scope !== 'person')
      return [{ step: `facts.${name}`, expected: show(value), seen: 'no such fact of a person' }];
    return step.differs(`facts.${name}`, value, toSeen(readColumnValue(household, column, row)));
  });
}

function statedOf(step: Step, want: Expected, seen: RightAnswer | null): readonly CaseDifference[] {
  return STATED.flatMap(([name, statedBy]) =>
    want[name] === undefined ? [] : step.differs(name, want[name], statedBy(seen)),
  );
}

/**
 * Maps each name that a case may state to the way it is read from the answer. An entry is read only when the case
 * expects it, since an outcome is computed when it is read. A person who is certainly no claimant gets no answer of
 * their own when somebody else is one, hence the default values.
 */
const STATED = [
  ['claimant', (seen) => seen?.isClaimant ?? 'no'],
  ['verdict', (seen) => seen?.verdict ?? 'no'],
  ['outcome', (seen) => seen?.outcome ?? 'not-now'],
  ['route', (seen) => seen?.route ?? null],
  ['provisional', (seen) => (seen?.warnings.some(({ code }) => code === 'provisional') === true ? 'yes' : 'no')],
  ['starts', (seen) => seen?.routes.find(({ id }) => id === seen.route)?.starts ?? null],
] as const satisfies readonly (readonly [keyof Expected, (seen: RightAnswer | null) => Seen | string | null])[];

function linesOf(step: Step, want: Expected, seen: RightAnswer | null): readonly CaseDifference[] {
  return LINES.flatMap((kind) => {
    const lines: readonly AnswerLine[] = seen?.[kind] ?? [];
    const wanted = want[kind];
    if (wanted === undefined) return [];
    if (wanted === null)
      return lines.length === 0 ? [] : [{ step: kind, expected: 'none', seen: lines.map((l) => l.id).join(', ') }];
    return Object.entries(wanted).flatMap(([id, value]) =>
      step.differs(`${kind}.${id}`, value, lines.find((l) => l.id === id)?.value ?? null),
    );
  });
}

/**
 * Compares the verdicts of single conditions, for cases where the verdict of the right does not show which condition it
 * is due to.
 */
function reasonsOf(step: Step, want: Expected, seen: RightAnswer | null): readonly CaseDifference[] {
  if (want.reasons === undefined) return [];
  const said = new Map((seen?.routes ?? []).flatMap(({ reasons }) => all(reasons)).map((r) => [r.id, r.verdict]));
  return Object.entries(want.reasons).flatMap(([condition, verdict]) =>
    step.differs(`reasons.${condition}`, verdict, said.get(`${seen?.right ?? ''}.${condition}`) ?? null),
  );
}

function all(reason: Reason): readonly Reason[] {
  return [reason, ...reason.children.flatMap(all)];
}

/**
 * Checks whether a value is the expected one: amounts of money to half a cent and other numbers to a millionth, both
 * plus the tolerance `within` of the case; dates, truths and words exactly.
 */
export function matchesExpected(want: unknown, seen: Seen, within: number): boolean {
  switch (seen.kind) {
    case 'truth':
      return seen.value === (want === 'unknown' ? 'depends' : want);
    case 'choice':
      return isSet(want)
        ? sameWords(want.one_of, seen.values)
        : seen.values.length === 1 && seen.values[0] === String(want);
    case 'date':
      return endsOf(want).every((end, i) => String(end) === (i === 0 ? seen.min : seen.max));
    case 'number': {
      const off = within + (isAmount(seen.unit) ? 0.005 : 1e-6);
      return endsOf(want).every(
        (end, i) => typeof end === 'number' && Math.abs(end - (i === 0 ? seen.min : seen.max)) < off + 1e-9,
      );
    }
  }
}

function isAmount(unit: string): boolean {
  return unit === 'money' || /^money\/(day|month|quarter|year)$/.test(unit);
}

function endsOf(want: unknown): readonly [unknown, unknown] {
  if (typeof want !== 'object' || want === null || !('min' in want) || !('max' in want)) return [want, want];
  return [want.min, want.max];
}

function isSet(want: unknown): want is { readonly one_of: readonly unknown[] } {
  return typeof want === 'object' && want !== null && 'one_of' in want && Array.isArray(want.one_of);
}

function sameWords(a: readonly unknown[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((x) => b.includes(String(x)));
}

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (!('kind' in value)) return JSON.stringify(value);
  const seen = value as Seen;
  if (seen.kind === 'truth') return seen.value;
  if (seen.kind === 'choice') return seen.values.join(' or ');
  return seen.min === seen.max ? String(seen.min) : `${seen.min} to ${seen.max}`;
}
