/**
 * This module reads what the registers still say, as far as the person knows it. The input has the form of a situation,
 * but only facts of the described persons and of the home, receipts and partners can be applied to a picture. Anything
 * else is refused rather than ignored.
 */
import { ProblemError, readBelow } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { getFields, SITUATION_WORDS } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import { readSituation } from '../../situation/read.ts';
import { readEntries, reportProblem, formatWritten, type Reading } from '../../situation/reading.ts';
import { reportUnknownField } from '../../situation/row.ts';

export interface Corrections {
  readonly told: Situation;
  /** Maps each person to the fields as they were written. */
  readonly persons: ReadonlyMap<string, WrittenFields>;
  readonly home: WrittenFields;
}

/** Maps the names of fields to their values as written. */
export type WrittenFields = Readonly<Record<string, unknown>>;

const OFFICIAL = 'official';
/** Lists the fields, besides those that hold things, that cannot be corrected. */
const NOT_HELD: readonly string[] = ['related', 'closed', 'unchanged'];
const PARTS: readonly string[] = ['persons', 'home'];

/**
 * @param ids the ids of the persons of the household
 * @throws ProblemError naming each field that is wrong, below `official`
 */
export function readCorrections(rulebook: Rulebook, ids: readonly string[], raw: unknown, date: number): Corrections {
  return readBelow(OFFICIAL, () => {
    const reading: Reading = { fields: getFields(rulebook), date, since: date, persons: ids, problems: [] };
    const top = new Map(readEntries(reading, raw, '', 'Write persons: { … } or home: { … }.') ?? []);
    for (const name of top.keys()) refusePart(reading, name);
    const persons = personsIn(reading, top.get('persons'));
    const home = fieldsIn(reading, 'home', top.get('home'));
    if (reading.problems.length > 0) throw new ProblemError(reading.problems);
    const everybody = Object.fromEntries(ids.map((id) => [id, persons.get(id) ?? {}]));
    return { told: readSituation(rulebook, { persons: everybody, home }, date), persons, home };
  });
}

function refusePart(reading: Reading, name: string): void {
  if (PARTS.includes(name)) return;
  if (SITUATION_WORDS.includes(name)) refuse(reading, name, name);
  else reportUnknownField(reading, name, '', PARTS);
}

function personsIn(reading: Reading, raw: unknown): ReadonlyMap<string, WrittenFields> {
  if (raw === undefined || raw === null) return new Map();
  const described = readEntries(reading, raw, 'persons', 'Write persons: { him: { … }, her: { … } }.') ?? [];
  return new Map(
    described.flatMap(([id, fields]): [string, WrittenFields][] => {
      if (reading.persons.includes(id)) return [[id, fieldsIn(reading, `persons.${id}`, fields)]];
      reportProblem(
        reading,
        'person-not-described',
        `persons.${id.slice(0, 40)}`,
        `${formatWritten(id)} is nobody of the household.`,
        'What a register holds is laid beside what was told of the same person.',
        `Describe this person in the situation, or write one of ${reading.persons.join(', ')}.`,
      );
      return [];
    }),
  );
}

/**
 * Reads the fields of a person or of the home. Rows of things and relations to others are refused, because they could
 * not be matched here; a field that is `null` counts as left out.
 */
function fieldsIn(reading: Reading, field: string, raw: unknown): WrittenFields {
  if (raw === undefined || raw === null) return {};
  const entries = readEntries(reading, raw, field, 'Write what the register holds in { }.') ?? [];
  for (const [name] of entries) {
    if (NOT_HELD.includes(name) || reading.fields.things.has(name)) refuse(reading, name, `${field}.${name}`);
  }
  return Object.fromEntries(entries.filter(([, told]) => told !== null));
}

function refuse(reading: Reading, name: string, field: string): void {
  reportProblem(
    reading,
    'unknown-field',
    field,
    `${formatWritten(name)} cannot be told of a register.`,
    'Only facts of a person or of the home, what a person receives, and a partner are laid over the picture.',
    'Leave it out here; describe it in the situation.',
  );
}
