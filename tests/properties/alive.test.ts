/**
 * These tests check that a fact that is not alive below the open rights need not be tried: no value of it moves any of
 * them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidates } from '../../engine/core/src/explain/dependencies/candidates.ts';
import { liveBelow } from '../../engine/core/src/explain/dependencies/live.ts';
import { Trials } from '../../engine/core/src/explain/trials/trials.ts';
import {
  isMoved,
  openIn,
  verdictIn,
  verdictsAfter,
  verdictsOf,
} from '../../engine/core/src/explain/dependencies/verdicts.ts';
import { asOften, compiled, mixed, PATIENCE, read, rulebook, verdicts } from './setting.ts';

const VOCABULARY = rulebook.facts.map((f) => f.id);

test(
  'an unknown fact that is not alive moves no right that is open',
  () => {
    const counts = { open: 0, alive: 0, still: 0 };
    fc.assert(
      fc.property(mixed(), ({ input, date }) => {
        const trials = new Trials(compiled.at(date), read(input, date), date, VOCABULARY);
        const before = verdictsOf(trials.household);
        const open = verdicts(trials.household).filter(({ verdict }) => verdict === 'depends');
        const { facts } = liveBelow(trials.household, openIn(before));
        counts.open += open.length;
        for (const { subject, open: ends } of trials.unknown()) {
          if (facts.get(subject.fact)?.has(subject.row) === true || trials.movesRequest(subject)) {
            counts.alive += 1;
            continue;
          }
          for (const candidate of candidates(subject.type, ends, trials.household.persons)) {
            counts.still += 1;
            const moved = trials.fill(subject, candidate, (h, isOther) => {
              const after = verdictsAfter(h, before, isOther);
              return open.filter(
                ({ right, row }) => verdictIn(after, right, row) !== 'depends' || isMoved(after, right, row),
              );
            });
            expect(moved, `${subject.fact} of ${subject.of}`).toEqual([]);
          }
        }
      }),
      asOften(1),
    );
    process.stdout.write(
      `facts that are not alive: ${counts.still} values tried, beside ${counts.alive} facts that are, for ${counts.open} open rights\n`,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(100);
  },
  PATIENCE,
);
