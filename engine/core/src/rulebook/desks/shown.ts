/** This module prepares desks for display in one language. Sourced and generic desks get the same shape. */
import type { ShownDesk } from '../../contract/desk.ts';
import { showDay } from '../../values/calendar.ts';
import type { Desk, DeskBook, DeskHours, DeskTelephone, GenericDesk, LocalizedText } from './book.ts';
import type { Confirm, FoundDesk } from './lookup.ts';

const known = new WeakMap<DeskBook, Map<string, ShownDesk>>();

/**
 * Returns a desk as it is displayed. The result is cached, because answers show the same few desks repeatedly.
 *
 * @param language a language of the rulebook; a name that does not exist in this language is shown in the first one in
 * which it exists
 */
export function showDesk(book: DeskBook, found: FoundDesk, language: string): ShownDesk {
  const shown = known.get(book) ?? new Map<string, ShownDesk>();
  known.set(book, shown);
  const key = `${language} ${found.desk.id} ${found.kind === 'desk' ? (found.confirm ?? '') : ''}`;
  const one = shown.get(key) ?? show(book, found, language);
  shown.set(key, one);
  return one;
}

function show(book: DeskBook, found: FoundDesk, language: string): ShownDesk {
  const kind = book.kinds.find(({ id }) => id === found.desk.kind);
  const common = {
    id: found.desk.id,
    kind: found.desk.kind,
    kindName: kind === undefined ? found.desk.kind : wordIn(kind.name, language),
    role: found.role,
    level: found.level,
    ...nameIn(found.desk.name, language),
  };
  return found.kind === 'generic'
    ? { ...common, ...genericPart(book, found.desk, language) }
    : { ...common, ...sourcedPart(book, found.desk, found.confirm, language) };
}

type Part = Omit<ShownDesk, 'id' | 'kind' | 'kindName' | 'role' | 'level' | 'name' | 'nameLanguage'>;

const NOTHING = {
  visit: null,
  call: null,
  write: null,
  addresses: [],
  telephones: [],
  post: null,
  walkIn: null,
  byAppointment: null,
  hours: [],
  remark: null,
  languages: [],
  email: null,
  web: null,
  source: null,
  sourceDate: null,
  checked: null,
  confidence: null,
  confirm: null,
} as const satisfies Partial<Part>;

function genericPart({ words }: DeskBook, desk: GenericDesk, language: string): Part {
  return {
    ...NOTHING,
    generic: true,
    visit: wordIn(desk.visit, language),
    call: wordIn(desk.call, language),
    write: wordIn(desk.write, language),
    notice: wordIn(words?.says.generic ?? {}, language),
  };
}

function sourcedPart(book: DeskBook, desk: Desk, confirm: Confirm, language: string): Part {
  const said = wordIn(book.words?.says[confirm ?? 'checked'] ?? {}, language);
  const checked = showDay(desk.checked);
  return {
    ...NOTHING,
    generic: false,
    addresses: desk.addresses,
    telephones: desk.telephones.map((telephone) => shownTelephone(telephone, language)),
    post: desk.post,
    walkIn: truthOf(desk.walkIn),
    byAppointment: truthOf(desk.byAppointment),
    hours: desk.hours.map((hours) => ({ ...hours, text: hoursText(book, hours, language) })),
    remark: desk.remark === null ? null : wordIn(desk.remark, language),
    languages: desk.languages,
    email: desk.email,
    web: desk.web,
    source: desk.source,
    sourceDate: desk.sourceDateWritten,
    checked,
    confidence: desk.confidence,
    confirm,
    notice: said
      .replace('{checked}', dayText(book, checked, language))
      .replace('{source}', dayText(book, desk.sourceDateWritten, language)),
  };
}

/** Formats a day, a month or a year (`2026-08-08`, `2020-05` or `2018`) for display, with the name of the month. */
function dayText({ words }: DeskBook, iso: string, language: string): string {
  const [year = '', month, day] = iso.split('-');
  if (words === null || month === undefined) return year;
  const name = wordIn(words.months[Number(month) - 1] ?? {}, language);
  if (day === undefined) return `${name} ${year}`;
  return wordIn(words.says.day, language)
    .replace('{day}', String(Number(day)))
    .replace('{month}', name)
    .replace('{year}', year);
}

function shownTelephone(telephone: DeskTelephone, language: string): ShownDesk['telephones'][number] {
  const { label, free } = telephone;
  return { ...telephone, free: truthOf(free), label: label === null ? null : wordIn(label, language) };
}

function truthOf(word: 'yes' | 'no' | null): boolean | null {
  return word === null ? null : word === 'yes';
}

/** Formats opening hours: `Mon–Fri 09:00–12:00, 13:00–16:00 (by telephone)`. */
function hoursText({ words }: DeskBook, { for: purpose, days, at, months }: DeskHours, language: string): string {
  if (words === null) return '';
  const day = (i: number): string => wordIn(words.days[WEEK[i] ?? 'mon'], language);
  const spans = spansOf(days.map((name) => WEEK.indexOf(name)));
  const when = spans.map(([first, last]) => (first === last ? day(first) : `${day(first)}–${day(last)}`)).join(', ');
  const season = (months ?? []).map((month) => wordIn(words.months[month - 1] ?? {}, language)).join('–');
  const times = at.map((span) => span.replace('-', '–')).join(', ');
  const about = [wordIn(words.hours[purpose], language), season].filter((part) => part !== '').join(', ');
  return `${when} ${times} (${about})`;
}

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Returns pairs of first and last day: one pair for three or more consecutive days, and a pair of the same day for each
 * other day.
 */
function spansOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs.flatMap(([first, last]): [number, number][] =>
    last === first + 1
      ? [
          [first, first],
          [last, last],
        ]
      : [[first, last]],
  );
}

function nameIn(name: LocalizedText, language: string): { readonly name: string; readonly nameLanguage: string } {
  const [own = language, text = ''] = Object.entries(name)[0] ?? [];
  const asked = name[language];
  return asked === undefined ? { name: text, nameLanguage: own } : { name: asked, nameLanguage: language };
}

function wordIn(said: LocalizedText, language: string): string {
  return said[language] ?? Object.values(said)[0] ?? '';
}
