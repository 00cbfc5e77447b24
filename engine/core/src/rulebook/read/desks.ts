/**
 * This module reads the files of `desks/`: the sourced desks, the generic desks that stand in for them, the kinds and
 * words of desks, and the communes with their former codes.
 */
import type { Place } from '../../language/ast.ts';
import { CALENDAR } from '../../values/calendar.ts';
import type {
  Commune,
  Desk,
  DeskBook,
  DeskHours,
  DeskScope,
  DeskTelephone,
  GenericDesk,
  Merger,
  LocalizedText,
  Weekday,
} from '../desks/book.ts';
import { toDayNumber } from '../day.ts';
import type { RuleFiles } from '../files.ts';
import { joinField } from '../lines.ts';
import type { CommunesFile, DeskFile, GenericFile, HoursFile } from '../schema/desks.ts';

export function readDeskBook(files: RuleFiles): DeskBook {
  const communes = files.of('communes').map(({ value }) => value);
  const words = files.of('desk-words').map(({ value }) => value);
  return {
    urgent: Object.assign({}, ...words.map(({ urgent = {} }) => urgent)) as DeskBook['urgent'],
    words: words.map(({ says, hours, days, months }) => ({ says, hours, days, months }))[0] ?? null,
    kinds: words.flatMap(({ kinds }) => Object.entries(kinds).map(([id, kind]) => ({ id, ...kind }))),
    desks: files
      .of('desks')
      .flatMap(({ file, value }) => value.desks.map((desk, i) => deskOf(desk, file.place(joinField('desks', i))))),
    generic: files.of('generic-desks').flatMap(({ value }) => value.desks.map(genericOf)),
    communes: communes.flatMap(communesOf).sort((a, b) => (a.nis < b.nis ? -1 : 1)),
    formerCommunes: Object.fromEntries(communes.flatMap(formerOf)),
    mergers: communes.flatMap(mergersOf),
  };
}

function deskOf(file: DeskFile, place: Place): Desk {
  const addresses = file.address === undefined ? [] : [file.address].flat();
  return {
    id: file.id,
    kind: file.kind,
    name: said(file.name),
    scope: scopeOf(file.scope),
    addresses,
    telephones: (file.telephone ?? []).map(telephoneOf),
    post: postOf(file.post, addresses),
    walkIn: file.opening?.walk_in ?? null,
    byAppointment: file.opening?.by_appointment ?? null,
    hours: (file.opening?.hours ?? []).map(hoursOf),
    remark: file.remark ?? null,
    languages: file.languages ?? [],
    email: file.email ?? null,
    web: file.web ?? null,
    rights: file.rights,
    source: file.source,
    sourceDate: lastDayOf(file.source_date),
    sourceDateWritten: file.source_date,
    checked: toDayNumber(file.checked),
    confidence: file.confidence,
    incomplete: file.incomplete === 'yes',
    place,
  };
}

function genericOf({ source: _, regions = [], ...file }: GenericFile): GenericDesk {
  return { ...file, regions };
}

function scopeOf(scope: DeskFile['scope']): DeskScope {
  if (scope === 'federal') return { kind: 'federal' };
  return scope.regions === undefined
    ? { kind: 'communes', communes: scope.communes ?? [] }
    : { kind: 'regions', regions: scope.regions };
}

type TelephoneFile = NonNullable<DeskFile['telephone']>[number];

function telephoneOf({ number, free, label, languages = [] }: TelephoneFile): DeskTelephone {
  return { number, free: free ?? null, label: label ?? null, languages };
}

/**
 * Returns the postal address. A letter goes to the only address of the desk, unless the entry says otherwise. Returns
 * `null` when the entry says `none`, or when it says nothing and there are several addresses or none.
 */
function postOf(written: string | undefined, addresses: readonly string[]): string | null {
  if (written === 'none') return null;
  return written ?? (addresses.length === 1 ? (addresses[0] ?? null) : null);
}

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function hoursOf(file: HoursFile): DeskHours {
  const [first, last] = (file.months ?? '').split('-').map(Number);
  return {
    for: file.for ?? 'counter',
    days: WEEK.filter((day) => file.days.split(' ').some((span) => isWithin(day, span))),
    at: file.at,
    months: first === undefined || last === undefined ? null : [first, last],
  };
}

/** Checks whether a weekday lies in a span, which is written `mon-fri` or as a single day. */
function isWithin(day: Weekday, span: string): boolean {
  const [first, last = first] = span.split('-').map((name) => WEEK.indexOf(name as Weekday));
  const at = WEEK.indexOf(day);
  return first !== undefined && last !== undefined && at >= first && at <= last;
}

/**
 * Returns the last day (yyyymmdd) that a written date can mean, because a source that shows only a month or a year may
 * be as recent as its last day. Returns `null` for `undated`.
 */
function lastDayOf(written: string): number | null {
  if (written === 'undated') return null;
  const [year, month, day] = written.split('-').map(Number) as [number, number?, number?];
  if (month === undefined) return year * 10000 + 1231;
  return day === undefined ? CALENDAR.end_of_month(year * 10000 + month * 100 + 1, 0) : toDayNumber(written);
}

function communesOf(file: CommunesFile): Commune[] {
  return Object.entries(file.regions).flatMap(([region, communes]) =>
    Object.entries(communes).map(([nis, { fr, nl, de, also = [], facilities = [], postcodes }]) => ({
      nis,
      name: said({ fr, nl, de }),
      also,
      region,
      facilities,
      postcodes,
    })),
  );
}

function mergersOf({ former }: CommunesFile): Merger[] {
  return Object.entries(former).flatMap(([day, changes]) =>
    Object.entries(changes).map(([into, parts]) => ({ day: toDayNumber(day), into, parts })),
  );
}

/**
 * Returns each former code with the code that is in force now. A code may have been replaced more than once, so the
 * replacements are followed to the end.
 */
function formerOf(file: CommunesFile): (readonly [string, string])[] {
  const next = new Map(
    Object.values(file.former).flatMap((changes) =>
      Object.entries(changes).flatMap(([now, before]) =>
        before.filter((code) => code !== now).map((code) => [code, now] as const),
      ),
    ),
  );
  return [...next].map(([code, now]) => [code, lastIn(next, now)] as const);
}

function lastIn(next: ReadonlyMap<string, string>, code: string): string {
  let last = code;
  for (let steps = next.size; steps > 0 && next.has(last); steps -= 1) last = next.get(last) ?? last;
  return last;
}

function said(words: Readonly<Record<string, string | undefined>>): LocalizedText {
  return Object.fromEntries(
    Object.entries(words).flatMap(([language, text]) => (text === undefined ? [] : [[language, text]])),
  );
}
