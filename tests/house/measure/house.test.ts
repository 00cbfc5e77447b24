/**
 * These tests check what the linter does not check in the code base: circles of imports, upward imports in any
 * workspace, and functions longer than a screen.
 */
import { expect, it } from 'vitest';
import { measureHouse } from './house.ts';

const { code, circles, upward, long } = measureHouse();

it('is looked at whole', () => {
  for (const workspace of ['engine/core/', 'engine/population/', 'api/', 'web/'])
    expect(code.filter(({ path }) => path.startsWith(workspace)).length, workspace).toBeGreaterThan(50);
});

it('has no circle of imports, types included', () => {
  expect(circles).toEqual([]);
});

it('has no import that runs upwards', () => {
  expect(upward).toEqual([]);
});

it('has no function that is longer than a screen', () => {
  expect(long).toEqual([]);
});
