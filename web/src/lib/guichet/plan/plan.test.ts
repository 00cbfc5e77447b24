/** These tests cover the opening hours of desks, and the days of a plan as a calendar reads them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '@recto-verso/engine';
import { CALENDAR } from '@recto-verso/engine/desk';
import { writeCalendar } from './calendar.ts';
import { findNextWindow } from './windows.ts';

type Hours = Claim['desks'][number]['hours'][number];

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const hours = (
  days: readonly Hours['days'][number][],
  at: readonly string[],
  kind: Hours['for'] = 'counter',
): Hours => ({
  for: kind,
  days,
  at,
  months: null,
  text: '',
});

describe('the next window of a desk', () => {
  it('is the first of its hours after the day', () => {
    // 26 November 2026 is a Thursday.
    expect(findNextWindow([hours(['wed'], ['14:00-16:00'])], 20261126)).toEqual({
      day: 20261202,
      from: '14:00',
      until: '16:00',
    });
    expect(findNextWindow([hours(DAYS, ['13:00-15:00', '09:00-12:00'])], 20261126)).toEqual({
      day: 20261127,
      from: '09:00',
      until: '12:00',
    });
  });

  it('is that of a first request where there is one, and none on the telephone', () => {
    const first = hours(['mon'], ['08:30-10:00'], 'first_request');
    expect(findNextWindow([hours(DAYS, ['09:00-12:00']), first], 20261126)?.day).toBe(20261130);
    expect(findNextWindow([hours(DAYS, ['09:00-12:00'], 'telephone')], 20261126)).toBeNull();
    expect(findNextWindow([], 20261126)).toBeNull();
  });

  it('keeps to its season', () => {
    const summer: Hours = { ...hours(DAYS, ['09:00-12:00']), months: [6, 9] };
    expect(findNextWindow([summer], 20261126)).toBeNull();
    expect(findNextWindow([summer], 20260820)?.day).toBe(20260821);
  });

  it('is always after the day, on a day of the desk, within four weeks', () => {
    const some = fc.subarray([...DAYS], { minLength: 1 });
    fc.assert(
      fc.property(some, fc.nat(4000), (days, ahead) => {
        const day = CALENDAR.days_after(20240101, ahead);
        const window = findNextWindow([hours(days, ['09:00-12:00'])], day);
        const away = window === null ? -1 : CALENDAR.days(day, window.day);
        expect(away).toBeGreaterThan(0);
        expect(away).toBeLessThanOrEqual(7);
      }),
    );
  });
});

it('a calendar has each day as the wall shows it, whatever the zone of the device', () => {
  const dates = [
    {
      id: 'a-visit',
      title: 'Demander : é; x',
      text: 'papiers\nbail',
      place: 'Rue 1',
      day: 20261202,
      hours: { from: '14:00', until: '16:00' },
    },
    { id: 'a-answer', title: 'Réponse', text: '', place: '', day: 20270101, hours: null },
  ];
  const lines = writeCalendar(dates, 'Que faire', new Date(0)).split('\r\n');
  expect(lines).toContain('DTSTART:20261202T140000');
  expect(lines).toContain('DTEND:20261202T160000');
  expect(lines).toContain('DTSTART;VALUE=DATE:20270101');
  expect(lines.filter((one) => one === 'BEGIN:VEVENT')).toHaveLength(2);
  expect(lines.every((one) => new TextEncoder().encode(one).length <= 75)).toBe(true);
});
