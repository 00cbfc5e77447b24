/** These tests check groups: what is counted, summed and tested over members who certainly or possibly belong. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AggregateOp, Term } from '../../engine/core/src/language/term.ts';
import type { LoweringContext, LoweringEnv, Reduction } from '../../engine/core/src/plan/context.ts';
import { lowerAggregate } from '../../engine/core/src/plan/groups.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import { PairBuilder, THREE, evaluateNode, type EndValues } from './evaluate-node.ts';

/** Says whether somebody belongs to the group, and the value of the body for this member. */
type Member = readonly [belongs: EndValues, body: EndValues];

const NUMBER: ValueType = { kind: 'number', unit: {}, min: -9, max: 9 };
const ADD = { sum: (a: number, b: number) => a + b, or: Math.max, and: Math.min };

/**
 * Computes both ends of an aggregate from the reductions that the lowering asks for, without the engine's code that
 * runs reductions.
 */
function gathered(op: AggregateOp, members: readonly Member[]): EndValues {
  const e = new PairBuilder();
  const [member, test, value] = [e.truth([0, 0]), e.truth([0, 0]), e.number([0, 0])];
  let list: readonly Reduction[] = [];
  const ctx = {
    ir: e.ir,
    column: () => ({ slots: ['', ''] }),
    membership: () => member,
    lower: () => (op === 'sum' ? value : test),
    reduce: (_scope: string, _over: string, _type: ValueType, reductions: readonly Reduction[]) => {
      list = reductions;
      return { id: '', scope: 'person', shape: 'number', slots: ['', ''], type: NUMBER };
    },
  } as unknown as LoweringContext;
  const day = e.number([0, 0]);
  const env = {
    me: 'person',
    member: null,
    rows: { me: 'me', member: 'member' },
    day,
    now: true,
    held: null,
  } as LoweringEnv;
  const body: Term = { kind: 'truth', value: true, type: NUMBER };
  const group = { name: 'g', over: 'everybody', asOf: null, where: body } as const;
  lowerAggregate(ctx, { kind: 'aggregate', op, group, body, type: NUMBER }, env);
  return list.map(({ reduce, start, term }) =>
    members.reduce((sum, [[c, p], [lo, hi]]) => {
      const cells = { s0: c, s1: p, s2: lo, s3: hi, s4: lo, s5: hi, 'person.weight#v': 1 };
      return ADD[reduce as keyof typeof ADD](sum, evaluateNode(term, cells));
    }, Number(start)),
  ) as unknown as EndValues;
}

const MEANS: Readonly<Record<string, (bodies: readonly number[]) => number>> = {
  count: (bodies) => bodies.filter(Boolean).length,
  sum: (bodies) => bodies.reduce((a, b) => a + b, 0),
  any: (bodies) => Number(bodies.some(Boolean)),
  all: (bodies) => Number(bodies.every(Boolean)),
};

/** Lists, for every world that is possible, the values of the body for the members who belong. */
function worlds([first, ...others]: readonly Member[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  const [belongs, body] = first;
  const own = [...new Set(belongs)].flatMap((b) => (b === 0 ? [[]] : [...new Set(body)].map((x) => [x])));
  return worlds(others).flatMap((rest) => own.map((mine) => [...mine, ...rest]));
}

test.each(['count', 'sum', 'any', 'all'] as const)('%s of a group is all that its worlds give, and no more', (op) => {
  const three = fc.constantFrom(...THREE);
  const range = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.nat(4)).map(([lo, more]): EndValues => [lo, lo + more]);
  const members = fc.array(fc.tuple(three, op === 'sum' ? range : three), { maxLength: 4 });
  fc.assert(
    fc.property(members, (drawn) => {
      const found = worlds(drawn).map(MEANS[op] as (bodies: readonly number[]) => number);
      expect(gathered(op, drawn)).toEqual([Math.min(...found), Math.max(...found)]);
    }),
    { numRuns: 300 },
  );
});
