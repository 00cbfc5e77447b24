/** Facts that are not known and would help: each is tried, and those that settle the right come first. */
import type { PlanRight } from '../lowering/plan.ts';
import type { Household, Three, Value } from '../evaluate/household.ts';
import type { Cone } from './cone.ts';
import { verdictIn, verdictsOf } from './verdicts.ts';
import { candidates } from './candidates.ts';
import type { Subject, Trials } from './trials.ts';

export interface MissingFact {
  readonly subject: Subject;
  readonly tried: readonly { readonly value: Value; readonly verdict: Three }[];
  readonly decisive: boolean;
}

export interface Unknowns {
  /** Not known, and may be asked. */
  readonly missing: readonly MissingFact[];
  /** Where no fact changes a condition by itself, those that may do so together (the amounts of a sum). */
  readonly weak: readonly MissingFact[];
  /** Answered with "my situation is different", and not to be asked again: facts that only a person can settle. */
  readonly closed: readonly MissingFact[];
}

/** The unknown facts on which a right of a person rests, each tried once for all rights. */
export function unknownsOf(trials: Trials, right: PlanRight, row: number, cone: Cone): Unknowns {
  const all = trials
    .subjects(cone.facts)
    .filter((s) => trials.current(s).stated && trials.open(s) !== null && isWorthAsking(trials, s));
  const before = trials.once('as it is', () => verdictsOf(trials.household)).get(right.right.symbol)?.[row]?.mark;
  const results = all.map((subject) => tryFact(trials, right, row, subject));
  // What changes no condition of the right is not worth a question for it.
  const tried = results.filter((t) => t.marks.some((m) => m !== before));
  const isClosed = (m: MissingFact): boolean => closedFacts(trials.household, m.subject);
  const settling = tried.filter((m) => m.decisive);
  const open = (settling.length > 0 ? settling : tried).filter((m) => !isClosed(m));
  const weak = tried.length > 0 ? [] : results.filter((m) => !isClosed(m));
  return {
    missing: open.sort(byDecision),
    weak,
    closed: tried.filter((m) => isClosed(m) && m.tried.some((t) => t.verdict !== 'depends')),
  };
}

/** How much is received, or since when it was asked, is a question only for who receives it. */
export function isWorthAsking(trials: Trials, subject: Subject): boolean {
  const receipt = /^(gets\.[^.]+)\./.exec(subject.fact)?.[1];
  return receipt === undefined || !trials.reads(receipt) || trials.current({ ...subject, fact: receipt }).lo !== 0;
}

function tryFact(
  trials: Trials,
  right: PlanRight,
  row: number,
  subject: Subject,
): MissingFact & { readonly marks: readonly string[] } {
  const results = trials.once(`${subject.scope} ${subject.row} ${subject.fact}`, () =>
    candidates(subject.type, trials.open(subject) ?? trials.current(subject), trials.household.persons).map((c) => ({
      value: c.value,
      verdicts: trials.fill(subject, c, verdictsOf),
    })),
  );
  const tried = results.map((r) => ({ value: r.value, verdict: verdictIn(r.verdicts, right.right.symbol, row) }));
  return {
    subject,
    tried,
    decisive: tried.some((t) => t.verdict !== 'depends'),
    marks: results.map((r) => r.verdicts.get(right.right.symbol)?.[row]?.mark ?? ''),
  };
}

/** More values that settle come first; among equals what can open the right; then the order of the vocabulary. */
function byDecision(a: MissingFact, b: MissingFact): number {
  // The values tried of an amount are the ends of what it can be, which few people have: they count for half.
  const share = (m: MissingFact): number =>
    (m.tried.filter((t) => t.verdict !== 'depends').length / m.tried.length) *
    (m.subject.type.kind === 'number' ? 0.5 : 1);
  const opens = (m: MissingFact): number => (m.tried.some((t) => t.verdict === 'yes') ? 1 : 0);
  return share(b) - share(a) || opens(b) - opens(a);
}

/** Whether a fact was answered with "my situation is different", or is never to be asked again. */
export function closedFacts(h: Household, subject: Subject): boolean {
  const { situation } = h;
  const row =
    subject.scope === 'home'
      ? situation.home
      : subject.scope === 'person'
        ? situation.persons.find((p) => p.id === subject.of)
        : situation.things.find((t) => t.id === subject.of);
  const name = subject.scope === 'person' ? subject.fact : subject.fact.slice(subject.scope.length + 1);
  return row !== undefined && (row.other.includes(name) || row.declined.includes(name));
}
