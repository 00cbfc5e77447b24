import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '../../engine/core/src/problem.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { situationSchema } from '../../engine/core/src/situation/schema.ts';
import { drawHousehold } from '../generators/household.ts';
import { SITUATION_DAY, RULEBOOK } from './rulebook.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 500);
const schema = situationSchema(RULEBOOK);

/**
 * Lists the codes of problems that the reader finds and the published schema does not, because they concern several
 * fields or the content of a text.
 */
const BEYOND = new Set([
  'min-above-max',
  'spells-overlap',
  'spell-ends-first',
  'person-not-described',
  'contradiction',
  'partner-not-mutual',
  'two-partners',
  'older-than-parent',
  'personal-data',
]);

function codes(input: unknown): readonly string[] {
  try {
    readSituation(RULEBOOK, input, SITUATION_DAY);
    return [];
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map((p) => p.code);
    throw error;
  }
}

const inputs = fc
  .constantFrom(0, 0.3, 1)
  .chain((unknown) => drawHousehold(RULEBOOK, SITUATION_DAY, { unknown, fixed: 0.5 }));
const slips: readonly unknown[] = [
  null,
  true,
  false,
  'yes',
  'none',
  'here',
  'her',
  'anna',
  'nobody',
  '',
  '2025-02-30',
  '2025-01-31',
  '1800-01-01',
  0,
  -1,
  1e9,
  0.5,
  {},
  [],
  [{}],
  [null],
  { min: 0 },
  { min: 0, max: 1 },
  { one_of: [] },
  { one_of: ['yes'] },
  { one_of: [0] },
  { declined: true },
  { declined: false },
  { other: 'else' },
  { other: 5 },
  { value: 'no' },
  { amount: 5 },
  [{ from: '2025-01-01' }],
  [{ from: '2025-01-01', value: null }],
  [{ from: null, until: '2025-01-01', value: 'yes' }],
  { '2025-05': 1 },
  { 2025: 1 },
  { '2025-Q2': 1 },
  { '2025-13': 1 },
  { from: '2025-01-01' },
  { strange: 1 },
];

/** Returns the input with one slip: another value at the place that `steps` selects, or an unknown field. */
function slipped(input: unknown, steps: readonly number[], slip: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof input !== 'object' || input === null) return slip;
  const keys = [...Object.keys(input), 'strange'];
  const key = keys[step % keys.length] ?? 'strange';
  const copy = (Array.isArray(input) ? Object.assign([], input) : { ...input }) as Record<string, unknown>;
  copy[key] = slipped(copy[key], rest, slip);
  return copy;
}

describe('the published form', () => {
  test('takes every household that the reader takes', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(schema.safeParse(input).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
  test('refuses what the reader refuses, but for what lies between fields', () => {
    const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(inputs, steps, fc.constantFrom(...slips), (input, path, slip) => {
        const changed = slipped(input, path, slip);
        const found = codes(changed);
        const { success } = schema.safeParse(changed);
        if (!success) expect(found).not.toEqual([]);
        if (success) expect(found.filter((code) => !BEYOND.has(code))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
  test('becomes a JSON Schema', () => {
    const json = z.toJSONSchema(schema, { reused: 'ref', io: 'input' });
    expect(json).toMatchObject({ type: 'object', additionalProperties: false, required: ['persons'] });
    expect(JSON.stringify(json)).toContain('"maxProperties":30');
    expect(JSON.stringify(json)).toContain('"maximum":50000');
  });
});
