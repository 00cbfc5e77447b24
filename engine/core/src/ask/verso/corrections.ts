/**
 * What the registers still say, as far as the person knows it: in the form of a situation, of which only facts of the
 * persons described and of the home can be laid over a picture. What could not be is refused rather than lost.
 */
import { ProblemError, readBelow } from '../../problem.ts';
import type { Rulebook } from '../../rulebook/rulebook.ts';
import { fieldsOf, SITUATION_WORDS } from '../../situation/fields.ts';
import type { Situation } from '../../situation/model.ts';
import { readSituation } from '../../situation/read.ts';
import { entriesOf, report, show, type Reading } from '../../situation/reading.ts';
import { unknownField } from '../../situation/row.ts';

export interface Corrections {
  readonly told: Situation;
  /** As they were written, by person. */
  readonly persons: ReadonlyMap<string, Written>;
  readonly home: Written;
}

/** Fields with what stands in them. */
export type Written = Readonly<Record<string, unknown>>;

const OFFICIAL = 'official';
/** Fields of a person that no register has. */
const NOT_HELD: readonly string[] = ['related', 'closed', 'unchanged'];
const PARTS: readonly string[] = ['persons', 'home'];

/**
 * @param ids the persons of the household
 * @throws ProblemError naming each field that is wrong, below `official`
 */
export function readCorrections(rulebook: Rulebook, ids: readonly string[], raw: unknown, date: number): Corrections {
  return readBelow(OFFICIAL, () => {
    const reading: Reading = { fields: fieldsOf(rulebook), date, since: date, persons: ids, problems: [] };
    const top = new Map(entriesOf(reading, raw, '', 'Write persons: { … } or home: { … }.') ?? []);
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
  else unknownField(reading, name, '', PARTS);
}

function personsIn(reading: Reading, raw: unknown): ReadonlyMap<string, Written> {
  if (raw === undefined || raw === null) return new Map();
  const described = entriesOf(reading, raw, 'persons', 'Write persons: { him: { … }, her: { … } }.') ?? [];
  return new Map(
    described.flatMap(([id, fields]): [string, Written][] => {
      if (reading.persons.includes(id)) return [[id, fieldsIn(reading, `persons.${id}`, fields)]];
      report(
        reading,
        'person-not-described',
        `persons.${id.slice(0, 40)}`,
        `${show(id)} is nobody of the household.`,
        'What a register holds is laid beside what was told of the same person.',
        `Describe this person in the situation, or write one of ${reading.persons.join(', ')}.`,
      );
      return [];
    }),
  );
}

/** Rows of things and ties to others have no place in a register that could be told apart here; what is null is not told. */
function fieldsIn(reading: Reading, field: string, raw: unknown): Written {
  if (raw === undefined || raw === null) return {};
  const entries = entriesOf(reading, raw, field, 'Write what the register holds in { }.') ?? [];
  for (const [name] of entries) {
    if (NOT_HELD.includes(name) || reading.fields.things.has(name)) refuse(reading, name, `${field}.${name}`);
  }
  return Object.fromEntries(entries.filter(([, told]) => told !== null));
}

function refuse(reading: Reading, name: string, field: string): void {
  report(
    reading,
    'unknown-field',
    field,
    `${show(name)} cannot be told of a register.`,
    'Only facts of a person or of the home, what a person receives, and a partner are laid over the picture.',
    'Leave it out here; describe it in the situation.',
  );
}
