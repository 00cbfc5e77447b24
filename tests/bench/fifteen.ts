/**
 * Compares the engine with json-rules-engine alone on fifteen rights of every kind, with all facts known and with some
 * of them unknown.
 */
import { openRulebook } from '../../engine/core/src/node.ts';
import { createKnownHouseholds, forgetPartly } from './households.ts';
import type { BenchSide } from './measure.ts';
import type { BenchRow } from './row.ts';
import {
  createAloneSide,
  createAnsweredSide,
  createExplainedSide,
  createHandedSide,
  createJudgedSide,
  createScreenedSide,
} from './sides.ts';
import { findDisagreements, createTasks } from './tasks.ts';
import { compareSides } from './versus.ts';

/** On this day every published figure that these rights read is known. */
const DAY = 20260315;
/**
 * Lists prefixes of ids. All rights whose id begins with one of them are measured, and the list stays the same from
 * version to version, so that ratios can be compared with earlier ones.
 */
const SIX = ['ris', 'bim', 'tarif-social-energie', 'transport', 'allocations-familiales-bruxelles', 'chomage'];
const GENERATED = 24;
/** Slow programs are measured on one household in every four. */
const SPARSE = 4;
const SHARES = [
  ['all known', 0, { tree: 0.5, screen: 100 }],
  ['a fifth unknown', 1 / 5, { tree: null, screen: 20 }],
  ['a third unknown', 1 / 3, { tree: 0.35, screen: null }],
] as const;

export async function measureFifteenRights(): Promise<readonly BenchRow[]> {
  const { rulebook } = await openRulebook();
  const rights = rulebook.rights.filter((r) => SIX.some((id) => r.id.startsWith(id))).map((r) => r.name);
  const compiled = await openRulebook(undefined, rights);
  const known = createKnownHouseholds(compiled.rulebook, compiled.at(DAY).plan, rights, DAY, GENERATED);
  const complete = known.map((k) => k.situation);
  const rows: BenchRow[] = [];
  for (const [label, share, aims] of SHARES) {
    const situations = share === 0 ? complete : forgetPartly(compiled.rulebook, known, DAY, share);
    const tasks = await createTasks(compiled, situations, complete, DAY, rights);
    const few = tasks.filter((_, i) => i % SPARSE === 0);
    const where = `fifteen rights, ${label}`;
    const wrong = await findDisagreements(compiled, tasks, DAY);
    if (wrong.length > 0)
      throw new Error(
        `json-rules-engine alone and the engine do not agree on ${wrong.length} results (${[...new Set(wrong)].join(', ')}): one of the two is wrong, and times mean nothing.`,
      );
    const peers = (list: typeof tasks): readonly BenchSide[] => [
      createAloneSide(compiled, list, DAY),
      createHandedSide(compiled, list, DAY),
    ];
    rows.push(
      ...(await compareSides(where, createAnsweredSide(compiled, few, DAY, rights), peers(few), few.length, [
        aims.tree,
      ])),
      ...(await compareSides(where, createExplainedSide(compiled, few, DAY, rights), peers(few), few.length, [
        aims.tree,
      ])),
      ...(await compareSides(where, createJudgedSide(compiled, tasks, DAY), peers(tasks), tasks.length, [aims.tree])),
      ...(await compareSides(where, createScreenedSide(compiled, tasks, DAY), peers(tasks), tasks.length, [
        aims.screen,
      ])),
    );
  }
  return rows;
}
