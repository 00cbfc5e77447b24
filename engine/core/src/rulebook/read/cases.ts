/**
 * This module reads `cases.yaml`. A case with `like:` takes over the parts of another case of the same file and changes
 * some of them.
 */
import type { Case, Expected, SkippedCase, Turn } from '../case.ts';
import type { Right } from '../model.ts';
import { toDayNumber } from '../day.ts';
import { joinField } from '../lines.ts';
import type { RuleFile } from '../read.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { CaseFile, TurnFile } from '../schema/cases.ts';
import { didYouMean } from '../word.ts';

/**
 * Lists the parts of a case that `like:` inherits. All others, such as its name, origin and note, are not inherited.
 */
const INHERITED = ['date', 'persons', 'home', 'others', 'readings', 'discretion', 'expect', 'within'] as const;

interface Reading {
  /** Is the name of the right to which the cases belong. */
  readonly name: string;
  /**
   * Is the day (yyyymmdd) on which `turns` is evaluated unless it states its own day. When it is `null`, the day of the
   * case is used.
   */
  readonly turnsOn: number | null;
  /** Returns the folder of a right by its name or id, or `null` when there is no such right. */
  readonly rightOf: (name: string) => string | null;
  readonly rights: readonly string[];
  readonly byName: Map<string, CaseFile>;
  readonly file: RuleFile;
  readonly report: Report;
}

export function readCases(
  raw: readonly CaseFile[],
  from: Omit<Reading, 'byName'>,
): Pick<Right, 'cases' | 'skipped' | 'turns'> {
  const reading: Reading = { ...from, byName: new Map() };
  for (const [i, entry] of raw.entries()) {
    checkName(entry, i, reading);
    checkOrigin(entry, i, reading);
    reading.byName.set(entry.name, entry);
  }
  const read = raw.map((entry, i) => caseOf(entry, i, reading));
  return {
    cases: read.flatMap((one) => (one !== null && 'expect' in one ? [one] : [])),
    skipped: read.flatMap((one) => (one !== null && 'why' in one ? [one] : [])),
    turns: turnIn(raw, read, reading),
  };
}

function checkName({ name }: CaseFile, i: number, { byName, file, report }: Reading): void {
  if (!byName.has(name)) return;
  report(
    createProblem(
      file.place(joinField(`[${i}]`, 'name')),
      'duplicate-word',
      `Two cases are called "${name}".`,
      'A failure must name one case.',
      'Give each its own name.',
    ),
  );
}

function checkOrigin(entry: CaseFile, i: number, { file, report }: Reading): void {
  if (entry.origin !== 'published' || entry.link !== undefined || entry.source !== undefined) return;
  report(
    createProblem(
      file.place(`[${i}]`),
      'missing-source',
      'A published case that does not say where.',
      'Whoever doubts it must be able to read it.',
      'Add `link:`, or `source:` with a short name of right.yaml, or call it computed or ours.',
    ),
  );
}

function caseOf(entry: CaseFile, i: number, reading: Reading): Case | SkippedCase | null {
  const { name, byName, file, report } = reading;
  const whole = laidOver(byName.get(entry.name) ?? entry, `[${i}]`, byName, [], file, report);
  if (whole === null) return null;
  const place = file.place(`[${i}]`);
  if (entry.skipped !== undefined && whole.date !== undefined)
    return { name: entry.name, date: toDayNumber(whole.date), why: entry.skipped, place };
  if (whole.date === undefined || whole.persons === undefined || whole.expect === undefined) {
    report(
      createProblem(
        place,
        'missing-key',
        `The case "${entry.name}" lacks its date, its persons or what it expects.`,
        'Nothing could be tested.',
        'Add them, or inherit them with `like:`.',
      ),
    );
    return null;
  }
  return {
    name: entry.name,
    date: toDayNumber(whole.date),
    situation: situationOf(whole, name),
    expect: expectedOf(whole.expect, i, reading),
    within: whole.within ?? {},
    place,
  };
}

/**
 * Returns the fact that turns the verdict of the right, which is written at one of its cases. Returns `null` when no
 * case has one; any further one is reported.
 */
function turnIn(
  raw: readonly CaseFile[],
  read: readonly (Case | SkippedCase | null)[],
  { name, turnsOn, file, report }: Reading,
): Turn | null {
  const turns = raw.flatMap(({ turns }, i) => {
    const one = read[i] ?? null;
    return turns === undefined || one === null || !('situation' in one)
      ? []
      : [turnOf(turns, one, { name, turnsOn, place: file.place(`[${i}].turns`) })];
  });
  for (const { place } of turns.slice(1))
    report(
      createProblem(
        place,
        'duplicate-word',
        'A second case says what turns the right.',
        'One fact of one household is shown to turn it.',
        'Keep one of the two.',
      ),
    );
  return turns[0] ?? null;
}

function turnOf(
  raw: TurnFile,
  { date, situation }: Case,
  { name, turnsOn, place }: Pick<Reading, 'name' | 'turnsOn'> & Pick<Turn, 'place'>,
): Turn {
  const [part = '', point = '', ...rest] = raw.fact;
  const isOwn = (part === 'readings' || part === 'discretion') && !point.includes('.');
  return {
    by: raw.by,
    who: raw.who,
    date: raw.date === undefined ? (turnsOn ?? date) : toDayNumber(raw.date),
    fact: isOwn ? [part, `${name}.${point}`, ...rest] : raw.fact,
    situation: merge(situation, raw.with === undefined ? undefined : withOwnPoints(raw.with, name)),
    yes: raw.yes,
    no: raw.no,
    unreasoned: raw.unreasoned ?? null,
    place,
  };
}

/** Returns the expected results, with the folders of rights as keys. */
function expectedOf(
  expect: NonNullable<CaseFile['expect']>,
  i: number,
  { rightOf, rights, file, report }: Reading,
): Case['expect'] {
  const known: Record<string, Readonly<Record<string, Expected>>> = {};
  for (const [name, persons] of Object.entries(expect)) {
    const right = rightOf(name);
    if (right === null) {
      report(
        createProblem(
          file.place(`[${i}].expect.${name}`),
          'unknown-word',
          `"${name}" is no right.`,
          'A case expects something of a right.',
          didYouMean(name, rights, 'Write the name of a right.'),
        ),
      );
    } else {
      known[right] = persons;
    }
  }
  return known;
}

function situationOf(entry: CaseFile, right: string): Readonly<Record<string, unknown>> {
  const { persons = {}, home, others, readings, discretion } = entry;
  const stated = Object.entries({ persons, home, others, readings, discretion }).filter(
    ([, part]) => part !== undefined,
  );
  return withOwnPoints(Object.fromEntries(stated), right);
}

/** Adds the name of the case's own right to readings and discretions that are written without a right. */
function withOwnPoints(situation: Readonly<Record<string, unknown>>, right: string): Readonly<Record<string, unknown>> {
  const own = (points: unknown): unknown =>
    isMap(points)
      ? Object.fromEntries(
          Object.entries(points).map(([name, value]) => [name.includes('.') ? name : `${right}.${name}`, value]),
        )
      : points;
  return Object.fromEntries(
    Object.entries(situation).map(([part, said]) => [
      part,
      part === 'readings' || part === 'discretion' ? own(said) : said,
    ]),
  );
}

function laidOver(
  entry: CaseFile,
  field: string,
  byName: Map<string, CaseFile>,
  seen: readonly string[],
  file: RuleFile,
  report: Report,
): CaseFile | null {
  if (entry.like === undefined) return entry;
  const base = byName.get(entry.like);
  if (base === undefined || seen.includes(entry.like)) {
    report(
      createProblem(
        file.place(joinField(field, 'like')),
        'unknown-word',
        base === undefined ? `No case is called "${entry.like}".` : `The case "${entry.name}" is like itself.`,
        'A case is laid over another of the same file.',
        didYouMean(entry.like, byName.keys(), 'Write the name of another case.'),
      ),
    );
    return null;
  }
  const below = laidOver(base, field, byName, [...seen, entry.name, entry.like], file, report);
  if (below === null) return null;
  const merged = Object.fromEntries(
    INHERITED.flatMap((key) => {
      const value = merge(below[key], entry[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  // The merged case is stored, so that cases that are `like` this one find it complete.
  const { like: _, ...whole } = { ...entry, ...merged };
  byName.set(entry.name, whole);
  return whole;
}

/** Merges two values. Maps are merged key by key; any other value in `above` replaces the one in `below`. */
function merge(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isMap(below) || !isMap(above)) return above;
  const keys = new Set([...Object.keys(below), ...Object.keys(above)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(below[key], above[key])]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
