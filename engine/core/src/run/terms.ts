/**
 * This module computes the value of a single term for one household. It lowers the term again, by the same rules as the
 * plan, and evaluates the result on the memory of the household. The explanation of an answer uses it to inspect table
 * keys, branches and members.
 */
import type { GroupTerm, Term } from '../language/term.ts';
import type { LoweringEnv } from '../plan/context.ts';
import { MissingSlot } from '../plan/layout.ts';
import type { Node } from '../plan/ir.ts';
import { toNumberPair, type Pair } from '../plan/pair.ts';
import type { CompiledPeriod } from './compiled.ts';
import { Closures, type Evaluate, type Frame } from './interpret.ts';
import type { Memory } from './memory.ts';

export interface RowAt {
  readonly scope: string;
  readonly row: number;
}

/** Says for which rows and on which day a term is read. When `day` is `null`, it is the day of the answer. */
export interface TermPosition {
  readonly me: RowAt;
  readonly member: RowAt | null;
  readonly day: number | null;
}

/**
 * Holds the value of a term in the units of the memory: money in ten-thousandths, dates as yyyymmdd, choices and
 * persons as masks.
 */
export type TermValue =
  | { readonly shape: 'number'; readonly lo: number; readonly hi: number }
  | { readonly shape: 'truth'; readonly c: boolean; readonly p: boolean }
  | { readonly shape: 'mask'; readonly m: number };

type Reader = (frame: Frame) => TermValue;

/**
 * Holds the compiled reader of a term for rows of certain scopes, either for the day of the answer (`isNow`) or for any
 * other day. The reader is `null` when the plan does not have the columns that the term needs.
 */
interface Prepared {
  readonly me: string;
  readonly member: string | null;
  readonly isNow: boolean;
  readonly reader: Reader | null;
}

const readers = new WeakMap<CompiledPeriod, Map<Term | GroupTerm, Prepared[]>>();

/** Reads the value of a term. Returns `null` when it needs columns that the plan of this period does not have. */
export function readTerm(period: CompiledPeriod, memory: Memory, term: Term, at: TermPosition): TermValue | null {
  return read(period, memory, term, at, (env) => period.plan.lowered.lower(term, env));
}

/** Reads whether the row `member` belongs to the group of the row `me`. Returns `null` as `readTerm` does. */
export function readMembership(
  period: CompiledPeriod,
  memory: Memory,
  group: GroupTerm,
  at: TermPosition,
): TermValue | null {
  return read(period, memory, group, at, (env) => period.plan.lowered.membership(group, env));
}

function read(
  period: CompiledPeriod,
  memory: Memory,
  key: Term | GroupTerm,
  at: TermPosition,
  lower: (env: LoweringEnv) => Pair,
): TermValue | null {
  let ofPeriod = readers.get(period);
  if (ofPeriod === undefined) readers.set(period, (ofPeriod = new Map()));
  let ofTerm = ofPeriod.get(key);
  if (ofTerm === undefined) ofPeriod.set(key, (ofTerm = []));
  const me = at.me.scope;
  const member = at.member === null ? null : at.member.scope;
  const isNow = at.day === null;
  let known = ofTerm.find((p) => p.isNow === isNow && p.me === me && p.member === member);
  if (known === undefined) ofTerm.push((known = { me, member, isNow, reader: readerOf(period, at, lower) }));
  return known.reader === null
    ? null
    : known.reader({ memory, me: at.me.row, member: at.member?.row ?? 0, cut: at.day ?? memory.today, shared: [] });
}

function readerOf(period: CompiledPeriod, at: TermPosition, lower: (env: LoweringEnv) => Pair): Reader | null {
  const { ir } = period.plan.lowered;
  const member = at.member?.scope ?? null;
  // Another day than that of the answer is read from `cut` in the frame, so that one compiled reader serves all such
  // days.
  const day = toNumberPair(at.day === null ? ir.today() : ir.cut());
  const env: LoweringEnv = {
    me: at.me.scope,
    member,
    rows: { me: 'me', member: 'member' },
    day,
    now: at.day === null,
    estimated: null,
    held: null,
  };
  try {
    const pair = lower(env);
    const closures = new Closures(period.layout, { me: at.me.scope, member }, nodesOf(pair));
    return prepared(closures, pair);
  } catch (error) {
    if (error instanceof MissingSlot) return null;
    throw error;
  }
}

function nodesOf(pair: Pair): readonly Node[] {
  return pair.shape === 'number' ? [pair.lo, pair.hi] : pair.shape === 'truth' ? [pair.c, pair.p] : [pair.m];
}

function prepared(closures: Closures, pair: Pair): Reader {
  const [a, b] = nodesOf(pair).map((n) => closures.of(n)) as [Evaluate, Evaluate];
  return (frame) => {
    closures.prepare(frame);
    if (pair.shape === 'number') return { shape: 'number', lo: a(frame), hi: b(frame) };
    return pair.shape === 'truth'
      ? { shape: 'truth', c: a(frame) !== 0, p: b(frame) !== 0 }
      : { shape: 'mask', m: a(frame) };
  };
}
