/** Tests that columns in a terminal never run into each other, however long a number is. */
import { expect, test } from 'vitest';
import { alignColumns } from '../../api/src/cli/columns.ts';
import { printScenarioResult } from '../../api/src/cli/populations/print-scenario.ts';
import { RESULT } from '../api/simulating-service.ts';

test('numbers end in the same column, with room before each', () => {
  expect(
    alignColumns([
      ['a', 'one'],
      ['longer', '1,234,567–2,345,678', '9'],
      ['b', '5', '10,000'],
    ]),
  ).toEqual([
    'a                       one',
    'longer  1,234,567–2,345,678       9',
    'b                         5  10,000',
  ]);
});

test('euros of a scenario are apart', () => {
  const lines = printScenarioResult(RESULT, 'en').split('\n');
  const euros = lines.filter((line) => /^ {2}(euros a year due|paid|missing|paid and not due) /.test(line));
  expect(euros.length).toBeGreaterThan(3);
  for (const line of euros) {
    const cells = line.trim().split(/ {2,}/);
    expect(cells.length, line).toBe(5);
    for (const cell of cells.slice(1)) expect(cell).toMatch(/^[-\d.,–]+( \([-\d.,–]+\))?$/);
  }
});
