/**
 * This module reads a household as a user describes it.
 *
 * It defines what a situation can contain; `schema.ts` publishes the same form for other programs. It uses no schema
 * library, so that a browser does not have to load one.
 */
import { ProblemError } from '../problem.ts';
import { findCommune } from '../rulebook/desks/communes.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { settleByCommune } from './by-commune.ts';
import { readCommunes, deriveRegion } from './commune.ts';
import { applyClosed, readClosed } from './closed.ts';
import { COMMUNE, getFields, HOME_WORDS, REGION, SITUATION_WORDS } from './fields.ts';
import type { Situation } from './model.ts';
import { readOpenPoints } from './open-points.ts';
import { packSituation, getPackings } from './packed.ts';
import { readPersonEntries, readPerson } from './persons.ts';
import { readEntries, reportProblem, formatWritten, type Reading } from './reading.ts';
import { createRowDraft, finishRow, readFacts, reportUnknownField } from './row.ts';
import { listThingKinds, readThings, type Things } from './things.ts';
import { readTies } from './ties.ts';
import { readUnchanged } from './unchanged.ts';
import { readSoft, type AnsweredValue } from './value.ts';

/**
 * Returns the situation on a day (yyyymmdd): what was told and what certainly follows from it, checked and made
 * uniform. No value is guessed.
 *
 * @param input `{ persons, home?, others?, urgent?, readings?, discretion? }`, as parsed from JSON or YAML.
 * @throws ProblemError with the problems that were found, each with the path of its field
 * (`persons.him.taxable_month`).
 */
export function readSituation(rulebook: Rulebook, input: unknown, date: number): Situation {
  const start: Omit<Reading, 'persons'> = { fields: getFields(rulebook), date, since: date, problems: [] };
  const top = new Map(
    readEntries({ ...start, persons: [] }, input, 'situation', 'Write persons: { … } and home: { … }.') ?? [],
  );
  const entries = new Map(start.problems.length > 0 ? [] : readPersonEntries(start, top.get('persons')));
  const reading: Reading = { ...start, persons: [...entries.keys()] };
  for (const name of top.keys())
    if (!SITUATION_WORDS.includes(name)) reportUnknownField(reading, name, '', SITUATION_WORDS);

  const things = new Map<string, Things>([...entries.keys(), HOME].map((of) => [of, { rows: [], unknown: [] }]));
  const persons = [...entries].map(([id, fields]) => readPerson(reading, things.get(id) as Things, id, fields));
  const { home, communes } = readHome(reading, rulebook, things.get(HOME) as Things, top.get('home'));
  const bonds = readTies(reading, rulebook, persons, entries);
  const fixed = {
    ...readOpenPoints(reading, rulebook, 'reading', top.get('readings'), 'readings'),
    ...readOpenPoints(reading, rulebook, 'discretion', top.get('discretion'), 'discretion'),
  };
  const { othersUnknown, soft } = readOthers(reading, top.get('others'));
  if (reading.problems.length > 0) throw new ProblemError(reading.problems);
  const householdRow = soft === null ? home : { ...home, [soft]: [...home[soft], 'others'] };
  const situation = { persons, home: householdRow, communes, ...inOrder(things), ...bonds, othersUnknown, fixed };
  packSituation(getPackings(rulebook), situation);
  return situation;
}

const HOME = 'home';

/**
 * Sorts the things by the id under which they are listed (a person's, or `home`), so that an answer does not depend on
 * the order in which the persons were described.
 */
function inOrder(things: ReadonlyMap<string, Things>): Pick<Situation, 'things' | 'thingsUnknown'> {
  const lists = [...things].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
  return { things: lists.flatMap((l) => l.rows), thingsUnknown: lists.flatMap((l) => l.unknown) };
}

function readHome(
  general: Reading,
  rulebook: Rulebook,
  things: Things,
  raw: unknown,
): Pick<Situation, 'home' | 'communes'> {
  const { desks } = rulebook;
  const row = createRowDraft();
  const entries =
    raw === undefined || raw === null
      ? []
      : (readEntries(general, raw, 'home', 'Write what is known of the dwelling in { }.') ?? []);
  const reading = readUnchanged(general, entries, HOME);
  const beside = [...listThingKinds(reading, 'home'), ...HOME_WORDS, ...(desks.communes.length > 0 ? [COMMUNE] : [])];
  readFacts(reading, row, reading.fields.home, entries, 'home', beside);
  const closed = readClosed(reading, 'home', entries, HOME);
  applyClosed(reading, 'home', row, closed, HOME);
  readThings(reading, things, { row, closed, of: HOME }, entries, HOME);
  const codes = readCommunes(reading, desks, new Map(entries).get(COMMUNE), `home.${COMMUNE}`);
  const region = reading.fields.home.get(REGION);
  if (region !== undefined) deriveRegion(reading, desks, region.type, codes, row);
  settleByCommune(reading, rulebook, codes, row);
  const communes = new Set(codes.flatMap((code) => findCommune(desks, code)?.nis ?? []));
  return { home: finishRow(row), communes: [...communes] };
}

function readOthers(
  reading: Reading,
  raw: unknown,
): { readonly othersUnknown: boolean; readonly soft: AnsweredValue['soft'] } {
  if (raw === undefined || raw === null || raw === 'none') return { othersUnknown: false, soft: null };
  if (raw === 'unknown') return { othersUnknown: true, soft: null };
  const softly = readSoft(reading, raw, 'others');
  if (softly !== null) return { othersUnknown: true, soft: softly.soft };
  reportProblem(
    reading,
    'wrong-type',
    'others',
    `Here stands ${formatWritten(raw)}.`,
    'It says whether somebody may live here who is not described.',
    'Write others: unknown, or leave it out if everybody is described.',
  );
  return { othersUnknown: false, soft: null };
}
