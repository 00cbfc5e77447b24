/**
 * This module reads spells: a complete list of stretches of days, each optionally with a value.
 *
 * Outside the list, a yes-no fact or a receipt is known not to hold, and the value of any other fact is not known.
 * There is one exception: when a spell does not state its beginning, the time before it is not known.
 */
import { findSimilarWord } from '../rulebook/word.ts';
import { parseDay, showDay } from '../values/calendar.ts';
import { START_OF_TIME, getPreviousDay, FIRST_SPELL_DAY, FOREVER, LAST_SPELL_DAY, getNextDay } from './days.ts';
import { readEntries, reportProblem, formatWritten, type Reading } from './reading.ts';

/** Holds a spell of which only the days have been read. */
export interface Spell {
  readonly field: string;
  /** Is `null` when the day was not stated. */
  readonly from: number | null;
  readonly until: number | null;
  /** Maps all fields of the spell to their unread values. */
  readonly rest: ReadonlyMap<string, unknown>;
}

/** Describes a stretch of days that belongs to one spell. `spell` is `null` when nothing is known about these days. */
export interface SpellShare {
  readonly from: number;
  readonly until: number;
  readonly spell: Spell | null;
}

export const MOST_SPELLS = 200;
const EXAMPLE = 'Write [ { from: 2025-01-10, until: 2025-03-09 } ].';

/**
 * Reads the days of each spell and reports spells that overlap. Returns the spells sorted by their days. When there are
 * more than `MOST_SPELLS`, this is reported and the list is empty.
 */
export function readSpells(
  reading: Reading,
  raw: readonly unknown[],
  field: string,
  words: readonly string[],
): readonly Spell[] {
  if (raw.length > MOST_SPELLS) {
    reportProblem(
      reading,
      'too-many',
      field,
      `This list has ${raw.length} spells.`,
      `More than ${MOST_SPELLS} cannot be worked through.`,
      'Join spells that follow each other without a change, and leave out those of long ago.',
    );
    return [];
  }
  const spells = raw.flatMap((item, i) => readSpell(reading, item, `${field}[${i}]`, words) ?? []);
  const sorted = [...spells].sort((a, b) => start(reading, a) - start(reading, b));
  sorted.forEach((spell, i) => checkOrder(reading, spell, sorted[i + 1] ?? null));
  return sorted;
}

function readSpell(reading: Reading, raw: unknown, field: string, words: readonly string[]): Spell | null {
  const entries = readEntries(reading, raw, field, EXAMPLE);
  if (entries === null) return null;
  const allowed = ['from', 'until', ...words];
  for (const [key] of entries) {
    if (allowed.includes(key)) continue;
    const near = findSimilarWord(key, allowed);
    reportProblem(
      reading,
      'unknown-field',
      `${field}.${key}`,
      `A spell has no ${formatWritten(key)} here.`,
      'What is not understood would be lost without a word.',
      near === null ? `It may have: ${allowed.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  const all = new Map(entries);
  return {
    field,
    from: readDay(reading, all.get('from'), `${field}.from`),
    until: readDay(reading, all.get('until'), `${field}.until`),
    rest: all,
  };
}

function readDay(reading: Reading, raw: unknown, field: string): number | null {
  if (raw === null || raw === undefined) return null;
  const day = typeof raw === 'string' ? parseDay(raw) : null;
  if (day !== null && day >= FIRST_SPELL_DAY && day <= LAST_SPELL_DAY) return day;
  reportProblem(
    reading,
    day === null ? 'wrong-type' : 'out-of-bounds',
    field,
    day === null
      ? `Here stands ${formatWritten(raw)}, where a day of the calendar is expected.`
      : `${showDay(day)} is not between ${showDay(FIRST_SPELL_DAY)} and ${showDay(LAST_SPELL_DAY)}.`,
    'The days of a spell decide for how long something has held.',
    'Write year, month and day, as 2025-01-31. If the end is not there yet, leave until out.',
  );
  return null;
}

/** Returns the first day on which a spell certainly holds. */
function start(reading: Reading, spell: Spell): number {
  return spell.from ?? spell.until ?? reading.date;
}

function checkOrder(reading: Reading, spell: Spell, next: Spell | null): void {
  const from = start(reading, spell);
  if (spell.until !== null && spell.until < from) {
    reportProblem(
      reading,
      'spell-ends-first',
      `${spell.field}.until`,
      `This spell ends on ${showDay(spell.until)}, before it begins (${showDay(from)}).`,
      'It would hold on no day at all.',
      'Swap the two days, or correct the one that is wrong.',
    );
    return;
  }
  if (next === null || start(reading, next) > (spell.until ?? FOREVER)) return;
  const end = spell.until === null ? 'goes on without an end' : `lasts until ${showDay(spell.until)}`;
  reportProblem(
    reading,
    'spells-overlap',
    next.field,
    `This spell begins on ${showDay(start(reading, next))}, while the one before it ${end}.`,
    'On the days that both cover it could not be said which of the two holds.',
    spell.until === null ? `Say until when ${spell.field} lasted.` : 'Let one end on the day before the other begins.',
  );
}

/**
 * Returns the days of each spell in order. Before a spell that does not state its beginning, it adds the days about
 * which nothing is known.
 */
export function listSpellShares(reading: Reading, spells: readonly Spell[]): readonly SpellShare[] {
  const shares: SpellShare[] = [];
  let cursor = START_OF_TIME;
  for (const spell of spells) {
    const first = start(reading, spell);
    const from = first <= FIRST_SPELL_DAY ? START_OF_TIME : first;
    if (spell.from === null && from > cursor) shares.push({ from: cursor, until: getPreviousDay(from), spell: null });
    const until = spell.until ?? FOREVER;
    shares.push({ from, until, spell });
    if (until >= FOREVER) break;
    cursor = getNextDay(until);
  }
  return shares;
}
