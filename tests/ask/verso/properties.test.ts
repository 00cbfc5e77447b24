/**
 * Tests properties of every verso, over the households of the divergences with some facts changed and some left out:
 * households that are the same in both pictures get the same answers in both, and applying a patch twice equals
 * applying it once.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSituation, type Verso } from '../../../engine/core/src/index.ts';
import { applyPatch } from '../../../engine/core/src/ask/patch/apply.ts';
import { evaluatePatchRules } from '../../../engine/core/src/ask/patch/rules.ts';
import { computeVersoOfSituation } from '../../../engine/core/src/ask/verso/verso.ts';
import { buildOfficialPicture } from '../../../engine/core/src/ask/verso/official.ts';
import type { SituationInput } from '../../../engine/core/src/situation/input.ts';
import { createRandom, forget } from '../../bench/forget.ts';
import { compiledRulebook, rulebook } from '../../open-rulebook.ts';
import { readDivergenceCases, withField } from './cases.ts';

const cases = readDivergenceCases();

interface Drawn {
  readonly situation: unknown;
  readonly date: number;
}

/** Lists facts in which the two pictures may differ, with their values. */
const otherwise = {
  registered: ['here', 'elsewhere', 'nowhere', 'reference_address'],
  partnership: ['de_facto', 'legal', 'married', 'none'],
  shares_costs: ['yes', 'no'],
  lives: ['here', 'partly_here', 'elsewhere'],
};

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    base: fc.constantFrom(...cases),
    facts: fc.array(
      fc
        .constantFrom(...(Object.keys(otherwise) as (keyof typeof otherwise)[]))
        .chain((fact) => fc.tuple(fc.constant(fact), fc.constantFrom(...otherwise[fact]), fc.nat(3))),
      { maxLength: 3 },
    ),
    forgotten: fc.constantFrom(0, 0, 0.05, 0.3),
    seed: fc.nat(2 ** 30),
  })
  .map(({ base, facts, forgotten, seed }) => {
    const ids = Object.keys((base.situation as SituationInput).persons);
    const changed = facts.reduce<unknown>(
      (s, [fact, value, i]) => withField(s, `persons.${ids[i % ids.length] ?? ''}.${fact}`, value),
      base.situation,
    );
    return { situation: forget(changed as SituationInput, forgotten, createRandom(seed)), date: base.date };
  })
  .filter(({ situation, date }) => canBeRead(situation, date));

/**
 * Checks whether a situation can be read. A changed fact may contradict another one, such as a partnership without a
 * partner, or an unborn person who is registered.
 */
function canBeRead(situation: unknown, date: number): boolean {
  try {
    readSituation(rulebook, situation, date);
    return true;
  } catch {
    return false;
  }
}

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 16);
/**
 * The same households are drawn each time, as in the other property tests, unless `PROPERTY_SEED` sets another seed, as
 * the long run does.
 */
const OFTEN = { numRuns: RUNS, seed: Number(process.env['PROPERTY_SEED'] ?? 20261125) };
const PATIENCE = 300_000;

test(
  'a patch laid twice is a patch laid once, and where it reaches nothing all stays as it is',
  () => {
    let laid = 0;
    fc.assert(
      fc.property(drawn, ({ situation, date }) => {
        const once = readSituation(rulebook, situation, date);
        const worked = evaluatePatchRules(compiledRulebook, once, date);
        for (const { rule } of rulebook.crossings.divergences) {
          if (rule === null) continue;
          const who = [...worked.arises(rule).keys()];
          const first = applyPatch(rulebook, worked, rule, who, 'reach');
          if (who.length === 0) expect(first).toEqual(once);
          const again = applyPatch(rulebook, evaluatePatchRules(compiledRulebook, first, date), rule, who, 'reach');
          expect(again).toEqual(first);
          laid += who.length > 0 ? 1 : 0;
        }
      }),
      OFTEN,
    );
    expect(laid).toBeGreaterThan(RUNS);
  },
  PATIENCE,
);

test(
  'the pictures: what both say alike is answered alike, findings stand in order, and quiet is said where there are none',
  async () => {
    const shares = { alike: 0, findings: 0, quiet: 0, runs: 0 };
    await fc.assert(
      fc.asyncProperty(drawn, async ({ situation, date }) => {
        const lived = readSituation(rulebook, situation, date);
        // Every other household is replaced by its official picture, so that both pictures are the same.
        const alike = shares.runs % 2 === 1;
        const told = alike ? buildOfficialPicture(compiledRulebook, lived, date) : lived;
        const answer = await computeVersoOfSituation(compiledRulebook, told, { date, language: 'en' });
        if (alike) {
          expect(answer.picture).toEqual([]);
          expect(answer.rights.filter((r) => r.official.kind !== 'same')).toEqual([]);
        }
        expectOrder(answer);
        for (const finding of answer.findings) {
          expect(finding.effects.filter((e) => e.kind === 'same')).toEqual([]);
          expect(finding.effects.length).toBeGreaterThan(0);
        }
        const same = answer.rights.every((r) => r.official.kind === 'same' && ['agree', 'unknown'].includes(r.status));
        const calm = answer.findings.length === 0 && same;
        expect(answer.quiet).toBe(calm);
        shares.runs += 1;
        shares.alike += alike ? 1 : 0;
        shares.findings += answer.findings.length > 0 ? 1 : 0;
        shares.quiet += answer.quiet ? 1 : 0;
      }),
      OFTEN,
    );
    process.stdout.write(
      `verso: ${shares.runs} households, ${shares.findings} with findings, ${shares.alike} alike on both pictures, ${shares.quiet} quiet\n`,
    );
    expect(shares.findings).toBeGreaterThan(shares.runs / 4);
  },
  PATIENCE,
);

function expectOrder({ findings }: Verso): void {
  const stakes = findings.map((f) => f.monthly?.max ?? 0);
  expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
}
