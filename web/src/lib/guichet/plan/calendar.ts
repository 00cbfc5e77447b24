/**
 * This module writes the days of a plan as a file that any calendar reads (iCalendar, RFC 5545). Hours are local times
 * without a time zone.
 */
import ical, { ICalAlarmType } from 'ical-generator';
import type { PlanDate } from './plan.ts';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * Returns the text of the calendar file.
 * @param name the name of the calendar
 * @param stamp the time at which the file is written
 */
export function writeCalendar(dates: readonly PlanDate[], name: string, stamp: Date): string {
  const calendar = ical({ name, prodId: { company: 'Recto-Verso', product: 'plan' } });
  for (const { id, title, text, place, day, hours } of dates) {
    calendar.createEvent({
      id: `${id}-${day}@recto-verso`,
      stamp,
      summary: title,
      description: text,
      location: place,
      floating: true,
      start: at(day, hours?.from ?? '00:00'),
      ...(hours === null ? { allDay: true } : { end: at(day, hours.until) }),
      alarms: [{ type: ICalAlarmType.display, trigger: DAY_SECONDS }],
    });
  }
  return calendar.toString();
}

/** Returns the time as a UTC date; as `floating` is set, the file shows exactly these hours. */
function at(day: number, hour: string): Date {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  return new Date(Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100, hours, minutes));
}
