/**
 * Compares the routes as json-rules-engine judges them with the same conditions read from the columns of the plan: `npx
 * tsx tests/decisions/judge.ts`. Both answer all golden households with every right, and the answers are compared as
 * text. `npm run bench -- three` measures the times.
 */
import { evaluateSituation, readSituation, type Compiled } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { findColumnEnds, type Layout } from '../../engine/core/src/plan/layout.ts';
import type { PlanLaw, PlanNode } from '../../engine/core/src/plan/plan.ts';
import type { CompiledPeriod } from '../../engine/core/src/run/compiled.ts';
import type { Judge, Judged } from '../../engine/core/src/run/judge.ts';
import type { Memory } from '../../engine/core/src/run/memory.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';

function columnsOf(law: PlanLaw, layout: Layout): Judge {
  const judged = (memory: Memory, row: number, node: PlanNode): Judged => {
    const block = memory.blocks[node.column.scope];
    const [certain, possible] = findColumnEnds(layout, node.column).map(
      (end) => block?.data[row * block.stride + end] !== 0,
    ) as [boolean, boolean];
    const items = node.kind === 'line' ? [] : node.items.map((item) => judged(memory, row, item));
    return { certain, possible, items };
  };
  return (memory, row) =>
    Promise.resolve(new Map(law.routes.map(({ id, node }) => [id, judged(memory, row, node)] as const)));
}

/** Returns the same rulebook with judges that only read the columns, so that nothing is judged a second time. */
function withColumns(compiled: Compiled): Compiled {
  const made = new Map<CompiledPeriod, CompiledPeriod>();
  return {
    ...compiled,
    at(day) {
      const period = compiled.at(day);
      const { plan, layout } = period;
      const laws = plan.rights.flatMap((right) => right.laws);
      const other = made.get(period) ?? {
        ...period,
        judges: new Map(laws.map((law) => [law.id, columnsOf(law, layout)] as const)),
      };
      made.set(period, other);
      return other;
    },
  };
}

const twice = await openRulebook();
const once = withColumns(twice);
const households = GOLDEN_HOUSEHOLDS.map((name) => {
  const { date, situation } = readGoldenHousehold(name, twice.rulebook);
  return { date, situation: readSituation(twice.rulebook, situation, date) };
});
const answer = async (compiled: Compiled, whatIfs: boolean): Promise<readonly string[]> => {
  const all: string[] = [];
  for (const { situation, date } of households)
    all.push(JSON.stringify(await evaluateSituation(compiled, situation, { date, language: 'en', whatIfs })));
  return all;
};

for (const whatIfs of [false, true]) {
  const [a, b] = [await answer(twice, whatIfs), await answer(once, whatIfs)];
  const same = a.filter((text, i) => text === b[i]).length;
  console.log(`${whatIfs ? 'with' : 'without'} what-ifs: ${same} of ${a.length} answers are the same`);
}
