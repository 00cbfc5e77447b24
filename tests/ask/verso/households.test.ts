/**
 * Tests households that were written from the evidence for divergences: the status of each right at stake, and the
 * finding, flow and remedy.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { computeVerso } from '../../../engine/core/src/index.ts';
import { compiledRulebook } from '../../open-rulebook.ts';
import { readDivergenceCases, withField } from './cases.ts';

interface Expected {
  readonly name: string;
  readonly like: string;
  readonly set?: Readonly<Record<string, unknown>>;
  readonly status: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly statuses?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly findings: Readonly<Record<string, { readonly flow: string; readonly remedy: string }>>;
  readonly drags?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const cases = readDivergenceCases();
const households = parse(readFileSync(new URL('./households.yaml', import.meta.url), 'utf8')) as readonly Expected[];

function idOf(name: string): string {
  return compiledRulebook.rulebook.rights.find((r) => r.name === name)?.id ?? name;
}

describe.each(households)('$name', (expected) => {
  test('each face is as expected', async () => {
    const base = cases.find((c) => c.name === expected.like);
    if (base === undefined) throw new Error(`no case is called "${expected.like}"`);
    const situation = Object.entries(expected.set ?? {}).reduce<unknown>(
      (s, [field, value]) => withField(s, field, value),
      base.situation,
    );
    const answer = await computeVerso(compiledRulebook, situation, { date: base.date, language: 'en' });
    const of = (name: string, claimant: string) =>
      answer.rights.find((r) => r.right === idOf(name) && r.claimant === claimant);
    for (const [name, claimants] of Object.entries(expected.status))
      for (const [claimant, status] of Object.entries(claimants))
        expect([name, claimant, of(name, claimant)?.status]).toEqual([name, claimant, status]);
    for (const [name, claimants] of Object.entries(expected.statuses ?? {}))
      for (const [claimant, statuses] of Object.entries(claimants))
        expect(of(name, claimant)?.statuses).toEqual(statuses);
    for (const [id, { flow, remedy }] of Object.entries(expected.findings)) {
      const finding = answer.findings.find((f) => f.divergence === id);
      expect(finding?.flows.map((f) => f.id)).toContain(flow);
      expect(finding?.remedies.map((r) => r.id)).toContain(remedy);
    }
    if (Object.keys(expected.findings).length === 0) expect(answer.findings.map((f) => f.divergence)).toEqual([]);
    for (const [id, rights] of Object.entries(expected.drags ?? {}))
      for (const [name, dragged] of Object.entries(rights)) {
        const effect = answer.findings
          .find((f) => f.divergence === id)
          ?.effects.find((e) => e.right === idOf(name) && e.kind === 'lost');
        expect(effect?.drags.map((d) => d.right)).toEqual(expect.arrayContaining([...dragged]));
      }
  });
});
