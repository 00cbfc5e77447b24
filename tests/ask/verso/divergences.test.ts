/**
 * Tests each divergence that has a rule: on a household where it arises, with its effect on each right, and on the same
 * household with one fact changed, where it cannot arise.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { carryForward } from '../../../engine/core/src/explain/future/carry-forward.ts';
import { evaluateSituation, readSituation, computeVerso, type Verso } from '../../../engine/core/src/index.ts';
import { evaluatePatchRules } from '../../../engine/core/src/ask/patch/rules.ts';
import { replaceFact } from '../../../engine/core/src/situation/fact-patch.ts';
import type { PatchRule } from '../../../engine/core/src/rulebook/crossings/book.ts';
import { compiledRulebook, compileForRights } from '../../open-rulebook.ts';
import { readDivergenceCases, withField, type DivergenceCase } from './cases.ts';

const { divergences } = compiledRulebook.rulebook.crossings;
const cases = readDivergenceCases();

function ruleOf({ divergence }: DivergenceCase): PatchRule {
  const rule = divergences.find((d) => d.id === divergence)?.rule ?? null;
  if (rule === null) throw new Error(`${divergence} has a case and no rule`);
  return rule;
}

function arises(c: DivergenceCase, situation: unknown): Record<string, string> {
  const worked = evaluatePatchRules(
    compiledRulebook,
    readSituation(compiledRulebook.rulebook, situation, c.date),
    c.date,
  );
  return Object.fromEntries(worked.arises(ruleOf(c)));
}

test('every divergence has the next number, and none is lost: published or not, worked out or with what it waits for', () => {
  const ids = divergences.map((_, i) => `dm-${String(i + 1).padStart(2, '0')}`);
  expect(divergences.map((d) => d.id)).toEqual(ids);
  expect(divergences.length).toBeGreaterThanOrEqual(CATALOGUED);
  expect(divergences.filter((d) => (d.rule === null) === (d.awaits === null)).map((d) => d.id)).toEqual([]);
  const cased = new Set(cases.map((c) => c.divergence));
  expect(divergences.filter((d) => d.rule !== null && !cased.has(d.id)).map((d) => d.id)).toEqual([]);
});

/** Is the least number of divergences in the catalogue. It has to be raised with every divergence that is added. */
const CATALOGUED = 47;

/** Describes a divergence and a right that it touches but that no household can show, and the reason. */
interface NotShown {
  readonly divergence: string;
  readonly right: string;
  readonly why: string;
}

const exceptions = parse(
  readFileSync(new URL('./divergence-exceptions.yaml', import.meta.url), 'utf8'),
) as readonly NotShown[];

test('each right that a divergence touches has a household where it is moved, or a reason why none can show it', () => {
  const touched = divergences.flatMap(({ id, rule, touches }) =>
    rule === null ? [] : touches.map((t) => [id, t] as const),
  );
  const shown = touched.filter(([id, touch]) =>
    cases.some((c) => c.divergence === id && movedBy(c).some((name) => idOf(name).startsWith(touch))),
  );
  const excused = new Set(exceptions.map(({ divergence, right }) => `${divergence} ${right}`));
  const missing = touched.filter((pair) => !shown.includes(pair)).map((pair) => pair.join(' '));
  process.stdout.write(
    `divergences: ${new Set(cases.map((c) => c.divergence)).size} with ${cases.length} households, each with and without; ` +
      `${shown.length} of ${touched.length} of the rights that they touch, ${excused.size} with a reason why not\n`,
  );
  expect(missing.filter((pair) => !excused.has(pair))).toEqual([]);
  expect([...excused].filter((pair) => !missing.includes(pair))).toEqual([]);
  expect(exceptions.filter(({ why }) => why.length < 40)).toEqual([]);
  expect(shown.length).toBeGreaterThanOrEqual(SHOWN);
});

/**
 * Is the least number of pairs of a divergence and a right for which a household shows the effect. It has to be raised
 * when a new household shows another pair.
 */
const SHOWN = 130;

function movedBy({ effects, drags = {} }: DivergenceCase): readonly string[] {
  return [...Object.keys(effects), ...Object.values(drags).flat()];
}

function idOf(name: string): string {
  return compiledRulebook.rulebook.rights.find((r) => r.name === name)?.id ?? name;
}

describe.each(cases)('$divergence: $name', (c) => {
  test('it arises, and does what it says', async () => {
    expect(arises(c, c.situation)).toEqual(c.arises);
    expect(Object.values(c.arises)).toContain('yes');
    const answer = await computeVerso(compiledRulebook, c.situation, {
      date: c.date,
      language: 'en',
      rights: movedBy(c),
    });
    const found = answer.findings.find((f) => f.divergence === c.divergence);
    const kinds = (found?.effects ?? []).map((e) => {
      const name = compiledRulebook.rulebook.rights.find((r) => r.id === e.right)?.name ?? e.right;
      return `${name} ${e.claimant}: ${e.kind}`;
    });
    const expected = Object.entries(c.effects).flatMap(([right, of]) =>
      Object.entries(of).map(([claimant, kind]) => `${right} ${claimant}: ${kind}`),
    );
    expect(expected).not.toEqual([]);
    expect(kinds).toEqual(expect.arrayContaining(expected));
    expectFalling(c, found?.effects ?? []);
    await expectDragged(c, answer);
  });

  test('one fact otherwise, and it cannot arise', () => {
    expect(arises(c, withField(c.situation, c.without.field, c.without.value))).toEqual({});
  });
});

/** Checks that the rights that the case lists under a lost right are lost with it. */
function expectFalling({ drags = {} }: DivergenceCase, effects: Verso['findings'][number]['effects']): void {
  for (const [name, falling] of Object.entries(drags)) {
    const along = effects.filter((e) => e.right === idOf(name)).flatMap((e) => e.drags.map((d) => d.right));
    expect(along).toEqual(expect.arrayContaining(falling.map(idOf)));
  }
}

test('some losses take something along', () => {
  expect(dragged).toBeGreaterThan(5);
});

let dragged = 0;

/**
 * Checks that each right that a loss takes along is granted while the lost right is received, and is not granted
 * without it.
 */
async function expectDragged(c: DivergenceCase, { findings }: Verso): Promise<void> {
  const today = carryForward(readSituation(compiledRulebook.rulebook, c.situation, c.date), c.date);
  for (const effect of findings.flatMap((f) => f.effects))
    for (const { right, claimant, date } of effect.drags) {
      dragged += 1;
      const lost = compiledRulebook.rulebook.rights.find((r) => r.id === effect.right);
      const receipt = compiledRulebook.rulebook.facts.find((f) => f.id === `gets.${lost?.receipt ?? ''}`);
      if (receipt === undefined) throw new Error(`${effect.right} has no receipt`);
      const verdict = async (received: boolean): Promise<string | undefined> => {
        const persons = today.persons.map((p) =>
          p.id === effect.claimant ? replaceFact(p, receipt, { kind: 'truth', value: received }, c.date) : p,
        );
        const options = { date: Number(date.replaceAll('-', '')), language: 'en', rights: [right], whatIfs: false };
        const { outcomes } = await evaluateSituation(compileForRights([right]), { ...today, persons }, options);
        return outcomes.find((o) => o.claimant === claimant)?.verdict;
      };
      expect([right, await verdict(true)]).toEqual([right, 'yes']);
      expect([right, await verdict(false)]).not.toEqual([right, 'yes']);
    }
}
