/** Tests that shares are read from 0 to 1, and printed in percent while counts are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommandArguments } from '../../api/src/cli/command.ts';
import { CommandFailure } from '../../api/src/cli/failure.ts';
import { readEdits } from '../../api/src/cli/populations/edits.ts';
import { printScenarioResult } from '../../api/src/cli/populations/print-scenario.ts';
import type { CheckedNumber, ScenarioResult } from '../../engine/population/src/scenarios.ts';
import { RESULT } from '../api/simulating-service.ts';

const likely = (text: string) => readEdits({ likely: [text] } as unknown as CommandArguments).likelihoods;

test('--likely takes shares from 0 to 1, and refuses every share above', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999 }), (n) => {
      const share = (n / 1000).toFixed(3);
      if (n <= 1000) expect(likely(`letter=${share}`)).toEqual({ letter: n / 1000 });
      else expect(() => likely(`letter=${share}`)).toThrow(CommandFailure);
    }),
  );
  expect(() => likely('letter=1.5')).toThrow('--likely letter=1.5: a share is from 0 to 1.');
});

describe('beside what is published', () => {
  const number: CheckedNumber = {
    ...{ id: 'one', about: 'Published', value: 20, date: '2026', link: 'https://example.org', use: 'check' },
    ...{ right: 'bim', count: 'persons', of: 'reached', at: 'change', per: null, variant: null, why: null },
    ...{ bound: null, isInside: true, simulated: { certain: 0.4, possible: 1.2, within: [-0.3, 1.6] } },
  };
  const print = (one: Partial<CheckedNumber>): string => {
    const result: ScenarioResult = { ...RESULT, published: [{ ...number, ...one }] };
    return (
      printScenarioResult(result, 'en')
        .split('\n')
        .find((line) => line.startsWith('  Published:')) ?? ''
    );
  };

  test('a share is in percent at both of its ends, also from 1 on', () => {
    const line = print({ per: 'ended', value: 1 });
    expect(line).toContain('Published: 100.0 % (2026); simulated 40.0 %–120.0 % (-30.0 %–160.0 %).');
  });

  test('a number that is not whole is a share', () => {
    expect(print({ value: 0.15, simulated: null, use: 'input' })).toContain('Published: 15.0 % (2026).');
  });

  test('a small count is no share', () => {
    expect(print({})).toContain('Published: 20 (2026); simulated 0–1 (0–2).');
  });
});
