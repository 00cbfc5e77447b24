/**
 * These tests check that a question offers exactly the choices that can be told: each is read without a problem, as a
 * value of its own, and whatever else can be told is read as one of them.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allowsCandidate, listCandidates } from '../../engine/core/src/explain/dependencies/candidates.ts';
import { Trials, type Subject } from '../../engine/core/src/explain/trials/trials.ts';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import {
  createPropertySettings,
  compiledRulebook,
  drawPartlyKnownHousehold,
  PATIENCE,
  readDrawnSituation,
  rulebook,
} from './shared.ts';
import { setAtPath } from './oracle.ts';

const VOCABULARY = rulebook.facts.map((f) => f.id);
/** Lists the facts of a person that name a person. The test tries all of them, and some of the facts in `WORDS`. */
const NAMING = rulebook.facts.filter((f) => f.scope === 'person' && f.type.kind === 'person');
const WORDS = rulebook.facts.filter((f) => f.scope === 'person' && f.type.kind === 'choice');
const some = fc.shuffledSubarray(WORDS, { minLength: 5, maxLength: 5 }).map((words) => [...NAMING, ...words]);

test(
  'what is offered of an open fact is exactly what can be told of it',
  () => {
    const counts = { offered: 0, oneself: 0, settled: 0 };
    fc.assert(
      fc.property(drawPartlyKnownHousehold({ unknown: [0.8] }), some, ({ input, date }, facts) => {
        const trials = trialsOf(input, date);
        const { persons } = trials.household;
        for (const def of facts.filter(({ id }) => trials.reads(id)))
          for (const subject of trials.subjects(new Set([def.id]))) {
            const open = trials.open(subject);
            if (open === null) counts.settled += 1;
            const offered = open === null ? [] : listCandidates(def.type, open, persons);
            const told = offered.map((c) => bitsOf(input, date, def, subject, choiceIn(c.value)));
            expect(told, `${def.id} of ${subject.of}`).toEqual(offered.map((c) => c.lo));
            expect(new Set(told).size).toBe(told.length);
            const readable = wordsOf(def, persons).map((word) => bitsOf(input, date, def, subject, word));
            const possible =
              open === null ? [] : readable.filter((lo) => allowsCandidate(def.type, open, { lo, hi: lo }));
            expect(new Set(told), `${def.id} of ${subject.of}`).toEqual(new Set(possible));
            counts.offered += told.length;
            if (isOneself(def)) counts.oneself += told.length;
          }
      }),
      createPropertySettings(0.15),
    );
    process.stdout.write(
      `choices offered: ${counts.offered}, of facts in which nobody is oneself ${counts.oneself}; ${counts.settled} facts settled\n`,
    );
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
  },
  PATIENCE,
);

function trialsOf(input: SituationInput, date: number): Trials {
  return new Trials(compiledRulebook.at(date), readDrawnSituation(input, date), date, VOCABULARY);
}

/** Lists the words that the reader accepts: those of the choice, or every person and "nobody". */
function wordsOf({ type }: FactDef, persons: readonly string[]): readonly string[] {
  return type.kind === 'choice' ? type.values : ['nobody', ...persons];
}

function isOneself({ type }: FactDef): boolean {
  return type.kind === 'person' && type.nobody === 'oneself';
}

function choiceIn(value: { readonly kind: string; readonly values?: readonly string[] }): string {
  return value.values?.[0] ?? '';
}

/** Returns the bits in memory for the day of the answer, when one word is told of all days. */
function bitsOf(input: SituationInput, date: number, { id, kept }: FactDef, subject: Subject, word: string): number {
  const told = kept === 'spells' ? [{ from: '1900-01-01', value: word }] : word;
  const other = setAtPath(input, ['persons', subject.of, id], told) as SituationInput;
  return trialsOf(other, date).current(subject).lo;
}
