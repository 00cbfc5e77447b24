/**
 * Measures the computation with pairs of ends, in which each value that may be unknown has a certain and a possible, or
 * a least and a greatest end: `npx tsx tests/decisions/pairs.ts`. It counts how many columns of a plan have two ends,
 * and how often a condition in the golden households is settled although one of its sides is not known (in SQL with
 * NULL it would be NULL). It also measures what two ends cost for a household of which everything is known. Times are
 * medians of processor time, and the programs run in turn.
 */
import fc from 'fast-check';
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import type { Node } from '../../engine/core/src/plan/ir.ts';
import type { PlanNode } from '../../engine/core/src/plan/plan.ts';
import { computeHousehold, createMemoryFor, readTruth, type Household } from '../../engine/core/src/run/household.ts';
import { Closures, type Frame } from '../../engine/core/src/run/interpret.ts';
import { compileModule } from '../../engine/core/src/run/node.ts';
import { createScreen } from '../../engine/core/src/run/screen.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import { measureMedians } from '../bench/measure.ts';
import { formatTime } from '../bench/row.ts';
import { drawCompletion } from '../generators/complete.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';

const ROUNDS = 5;
const SEED = 20261125;
const DAY = 20261126;

const compiled = await openRulebook();
const { rulebook } = compiled;

const { plan } = compiled.at(DAY);
const written = new Set(plan.steps.flatMap((step) => step.writes.map(({ slot }) => `${step.scope} ${slot}`)));
const ids = new Map<string, number>();
for (const slot of written) {
  const id = slot.replace(/#\w+$/, '');
  ids.set(id, (ids.get(id) ?? 0) + 1);
}
const masks = [...written].filter((slot) => slot.endsWith('#m')).length;
const single = [...ids.values()].filter((ends) => ends === 1).length - masks;
const pairs = [...ids.values()].filter((ends) => ends === 2).length;
console.log(
  `worked out on ${DAY}: ${ids.size} columns in ${written.size} slots: ${pairs} with two ends, ${single} that are never open, ${masks} sets of words or persons`,
);

/** Describes one comparison, or one choice among words, with its sides. */
interface Line {
  readonly node: Extract<PlanNode, { kind: 'line' }>;
  readonly ends: readonly (readonly [Node, Node])[];
  readonly mask: Node | null;
}

function linesOf(node: PlanNode): readonly Line[] {
  if (node.kind !== 'line') return node.items.flatMap(linesOf);
  const { leaf } = node;
  if (leaf.kind === 'compare') {
    const { left, right } = leaf;
    return [{ node, ends: [left, right].map(({ lo, hi }) => [lo, hi] as const), mask: null }];
  }
  return leaf.kind === 'choice' ? [{ node, ends: [], mask: leaf.value.m }] : [];
}

const counted = { known: 0, settled: 0, open: 0 };
function count(h: Household, lines: readonly Line[], closures: Closures): void {
  for (let row = 0; row < h.persons.length; row++) {
    const frame: Frame = { memory: h.memory, me: row, member: 0, cut: 0, shared: [] };
    closures.prepare(frame);
    for (const { node, ends, mask } of lines) {
      const bits = mask === null ? 1 : closures.of(mask)(frame);
      const known =
        mask === null
          ? ends.every(([lo, hi]) => closures.of(lo)(frame) === closures.of(hi)(frame))
          : Number.isInteger(Math.log2(bits));
      counted[known ? 'known' : readTruth(h, node.column, row) === 'depends' ? 'open' : 'settled'] += 1;
    }
  }
}

const sides = GOLDEN_HOUSEHOLDS.flatMap((name) => {
  const { date, situation: input } = readGoldenHousehold(name, rulebook);
  const period = compiled.at(date);
  const { layout } = period;
  const lines = period.plan.rights.flatMap((right) =>
    right.laws.flatMap((law) => law.routes.flatMap((route) => linesOf(route.node))),
  );
  const nodes = lines.flatMap(({ ends, mask }) => [...ends.flat(), ...(mask === null ? [] : [mask])]);
  const closures = new Closures(layout, { me: 'person', member: null }, nodes);
  count(computeHousehold(period, readSituation(rulebook, input, date), date, 'interpret'), lines, closures);
  const whole = drawCompletion(rulebook, input as SituationInput, date, { openPoints: 'settle' });
  const [complete] = fc.sample(whole, { seed: SEED, numRuns: 1 }) as [SituationInput];
  const memory = createMemoryFor(period);
  period.load(readSituation(rulebook, complete, date), date, memory);
  const module = compileModule(period.plan, layout);
  if (!module.isKnown(memory)) return [];
  return [createScreen(module), createScreen({ ...module, isKnown: () => false })].map((screen, i) => {
    const { begin, runs } = screen.parts(memory);
    return {
      name: `${name} ${i}`,
      run: () => {
        begin(memory);
        for (const run of runs) run(memory);
      },
    };
  });
});
const all = counted.known + counted.settled + counted.open;
console.log(
  `conditions of all routes for all persons of ${GOLDEN_HOUSEHOLDS.length} households: ${all}; both sides known ${counted.known}; not known and settled all the same ${counted.settled}; not known and open ${counted.open}`,
);
const by = (i: number): { readonly name: string; readonly run: () => void } => ({
  name: String(i),
  run: () => sides.filter((_, k) => k % 2 === i).forEach((side) => side.run()),
});
const [one = NaN, two = NaN] = await measureMedians([by(0), by(1)], ROUNDS);
const households = sides.length / 2;
console.log(
  `all known, ${households} households: ${formatTime(one / households)} by the half with one end, ${formatTime(two / households)} with both (${(two / one).toFixed(2)})`,
);
