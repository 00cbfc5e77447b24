/**
 * The engine against json-rules-engine alone and against publicodes, on the same rules, the same
 * households and in the same run. It prints ratios and never fails on one: a time is a property of the machine.
 */
import { openRulebook } from '../../engine/src/node.ts';
import { household } from '../../engine/src/evaluate/household.ts';
import { golden } from './golden.ts';
import { medians, type Side } from './measure.ts';
import { pages } from './pages.ts';
import { knownHouseholds, partly } from './households.ts';
import { casesOf, differences, publicodes } from './publicodes.ts';
import { alone, answered, explained, handed, judged, publicodesSide, screened } from './sides.ts';
import { disagreements, tasksOf } from './tasks.ts';
import { typing } from './typing.ts';

/** A day on which every published figure that these rights read is known. */
const DAY = 20260315;
const THREE = ['ris', 'bim', 'tse_electricity'];
/** The same rights from version to version, so that ratios can be held against earlier ones: all whose id begins so. */
const SIX = ['ris', 'bim', 'tarif-social-energie', 'transport', 'allocations-familiales-bruxelles', 'chomage'];
const GENERATED = 24;
/** Slow sides are measured on one household in so many. */
const SPARSE = 4;
const ROUNDS = 5;

const HEADER = `
Each side starts from households as the reader leaves them (every fact that was said, as doubles in the order of the
vocabulary, whatever a plan reads of them), and counts all its work from there.
  evaluate         the public answer: three-valued verdicts, reasons in words, amounts, missing facts, nearest changes, chain
  explained        the same without what-ifs: verdicts, reasons in words, amounts, missing facts
  judged trees     loading, derived facts, amounts, and every route's tree judged by json-rules-engine in three values
  screen           loading, derived facts, verdicts and amounts of everybody in the household, by the generated module
  json-rules-engine alone
                   the same trees with plain operators: one engine a right, all its law files in it, one run a claimant,
                   verdicts and amounts; loading counted. It has no formulas: derived facts are its dynamic facts, which
                   ask its almanac for what they read. Its verdicts and amounts are checked against ours beforehand. It
                   is two-valued: where facts are unknown it answers for the same claimants with all facts filled in.
                   The aims are read against this side.
  its trees alone  a lower bound, no way to use it alone: told which law file applies to whom, and given its facts and the
                   amounts by our generated module, whose time is counted
  publicodes       the same three rights in its own idiom (tests/bench/publicodes), one situation a claimant, sums over
                   the household entered beforehand and not counted; verdicts and amounts read, no explanation asked for
`;

/** One side of ours against others, all in turn. `aims`: how many times as fast as each it should be. */
async function versus(
  ours: Side,
  others: readonly Side[],
  count: number,
  aims: readonly (number | null)[],
): Promise<void> {
  const [own = NaN, ...times] = await medians([ours, ...others], ROUNDS);
  const each = (time: number): string => `${(time / count).toFixed(time / count < 100 ? 1 : 0)} µs`;
  others.forEach(({ name }, i) => {
    const time = times[i] ?? NaN;
    const [ratio, aim] = [time / own, aims[i] ?? null];
    const reading = aim === null ? '' : `  ${ratio >= aim ? 'at or above' : 'BELOW'} the aim of ${aim}×`;
    const line = [ours.name.padEnd(13), each(own).padStart(10), ' ', name.padEnd(33), each(time).padStart(10)].join(
      ' ',
    );
    console.log(`  ${line} ${ratio.toFixed(ratio < 10 ? 2 : 0).padStart(7)}×${reading}`);
  });
}

const { rulebook } = await openRulebook();
const RIGHTS = rulebook.rights.filter((r) => SIX.some((id) => r.id.startsWith(id))).map((r) => r.symbol);
const compiled = await openRulebook(undefined, RIGHTS);
const known = knownHouseholds(compiled.rulebook, compiled.at(DAY).plan, RIGHTS, DAY, GENERATED);
const complete = known.map((k) => k.situation);
console.log(
  `Node ${process.version}, ${ROUNDS} rounds in turn, medians of processor time; rights: ${RIGHTS.join(', ')}; day ${DAY}`,
);
console.log(HEADER);

for (const [label, share, aims] of [
  ['everything known', 0, { tree: 0.5, screen: 100 }],
  ['a fifth of the facts unknown', 1 / 5, { tree: null, screen: 20 }],
  ['a third of the facts unknown', 1 / 3, { tree: 0.35, screen: null }],
] as const) {
  const situations = share === 0 ? complete : partly(compiled.rulebook, known, DAY, share);
  const tasks = await tasksOf(compiled, situations, complete, DAY, RIGHTS);
  const few = tasks.filter((_, i) => i % SPARSE === 0);
  const claims = tasks.reduce((sum, t) => sum + t.claims.length, 0);
  console.log(`${label}: ${tasks.length} households (evaluate: ${few.length}), ${claims} claims; times a household`);
  const wrong = await disagreements(compiled, tasks, DAY);
  if (wrong.length > 0)
    throw new Error(
      `json-rules-engine alone and the engine do not agree on ${wrong.length} results (${[...new Set(wrong)].join(', ')}): one of the two is wrong, and times mean nothing.`,
    );
  const peers = (list: typeof tasks): readonly Side[] => [alone(compiled, list, DAY), handed(compiled, list, DAY)];
  await versus(answered(compiled, few, DAY, RIGHTS), peers(few), few.length, [aims.tree]);
  await versus(explained(compiled, few, DAY, RIGHTS), peers(few), few.length, [aims.tree]);
  await versus(judged(compiled, tasks, DAY), peers(tasks), tasks.length, [aims.tree]);
  await versus(screened(compiled, tasks, DAY), peers(tasks), tasks.length, [aims.screen]);
  console.log('');
}

const three = await openRulebook(undefined, THREE);
const few = complete.filter((_, i) => i % SPARSE === 0);
const cases = few.flatMap((s) => casesOf(household(three.at(DAY), s, DAY, 'screen')));
const theirs = await publicodes();
const wrong = cases.flatMap((c) => differences(c.ours, theirs(c.entries)));
if (wrong.length > 0)
  throw new Error(
    `publicodes and the engine do not agree on ${wrong.length} results (${[...new Set(wrong)].join(', ')}): one of the two is wrong, and times mean nothing.`,
  );
console.log(`publicodes, everything known: ${few.length} households, ${cases.length} claimants; all results agree`);
const tasks = await tasksOf(three, few, few, DAY, THREE);
const side = publicodesSide(
  theirs,
  cases.map((c) => c.entries),
);
await versus(answered(three, tasks, DAY, THREE), [side], few.length, []);
await versus(judged(three, tasks, DAY), [side], few.length, []);
await versus(screened(three, tasks, DAY), [side], few.length, []);
await golden();
await pages();
await typing();
