/** Tests that a comparison refuses the days that an evaluation refuses, and names which of its two days is meant. */
import { createApp, isoOf, openService } from '@recto-verso/api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProblemDetails } from '../../api/src/contract/problem.ts';

const service = await openService();
const app = createApp(service);
const DAY = '2026-11-25';
const FIRST = Number(isoOf(service.rulebook.starts).slice(0, 4));

/** Returns the code and the field of each problem, or nothing when the request is answered. */
async function refusalOf(path: string, body: object): Promise<readonly (readonly [code: string, field: string])[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await app.request(`/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status === 200) return [];
  return ProblemDetails.parse(await response.json()).problems.map(({ code, field }) => [code, field] as const);
}

const days = fc.oneof(
  fc.integer({ min: 1000, max: FIRST - 1 }).map((year) => `${year}-06-15`),
  fc.integer({ min: 2200, max: 9999 }).map((year) => `${year}-06-15`),
  fc.constantFrom('2026-02-30', '2026-13-01', ''),
);

test('the same days are refused, on either side', async () => {
  const situation = { persons: { ann: { birth: '1990-01-01' } } };
  const rights = ['ris'];
  expect(
    await refusalOf('compare', { before: { situation, date: DAY }, after: { situation, date: DAY }, rights }),
  ).toEqual([]);
  await fc.assert(
    fc.asyncProperty(days, fc.constantFrom('before', 'after'), async (date, side) => {
      const [[code, field] = []] = await refusalOf('evaluate', { situation, date, rights });
      expect(field).toBe('date');
      const sides = { before: { situation, date: DAY }, after: { situation, date: DAY } };
      const asked = { ...sides, [side]: { situation, date }, rights };
      expect(await refusalOf('compare', asked)).toEqual([[code, `${side}.date`]]);
    }),
    { numRuns: 60 },
  );
});
