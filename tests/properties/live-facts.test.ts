/**
 * These tests check that a fact need not be tried where it is not alive below the open rights, which means that none of
 * them depends on it as things stand: no value of the fact moves any of them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listCandidates } from '../../engine/core/src/explain/dependencies/candidates.ts';
import { findLiveBelow } from '../../engine/core/src/explain/dependencies/live.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import {
  hasMovedCondition,
  listOpenRoots,
  getVerdict,
  readVerdictsAfter,
  readVerdicts,
} from '../../engine/core/src/explain/dependencies/verdicts.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawMixedHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
  listVerdicts,
} from './shared.ts';

const VOCABULARY = rulebook.facts.map((f) => f.id);

test(
  'an unknown fact that is not alive moves no right that is open',
  () => {
    const counts = { open: 0, alive: 0, still: 0 };
    fc.assert(
      fc.property(drawMixedHousehold(), ({ input, date }) => {
        const trials = new Trials(compiledRulebook.at(date), readDrawnSituation(input, date), date, VOCABULARY);
        const before = readVerdicts(trials.household);
        const open = listVerdicts(trials.household).filter(({ verdict }) => verdict === 'depends');
        const { facts } = findLiveBelow(trials.household, listOpenRoots(before));
        counts.open += open.length;
        for (const { subject, open: ends } of trials.unknown()) {
          if (facts.get(subject.fact)?.has(subject.row) === true || trials.movesRequest(subject)) {
            counts.alive += 1;
            continue;
          }
          for (const candidate of listCandidates(subject.type, ends, trials.household.persons)) {
            counts.still += 1;
            const moved = trials.fill(subject, candidate, (h, isOther) => {
              const after = readVerdictsAfter(h, before, isOther);
              return open.filter(
                ({ right, row }) => getVerdict(after, right, row) !== 'depends' || hasMovedCondition(after, right, row),
              );
            });
            expect(moved, `${subject.fact} of ${subject.of}`).toEqual([]);
          }
        }
      }),
      createPropertySettings(1),
    );
    process.stdout.write(
      `facts that are not alive: ${counts.still} values tried, beside ${counts.alive} facts that are, for ${counts.open} open rights\n`,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100);
  },
  PATIENCE,
);
