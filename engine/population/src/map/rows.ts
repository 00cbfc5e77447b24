/**
 * This module checks whether the rows of a user's own table can be read as the mapping says. It reports all problems,
 * each with one row as an example.
 */
import type { Problem } from '@recto-verso/engine';
import { joinField, createProblem } from '@recto-verso/engine/rulebook';
import { quoteName, quoteText, type Duck } from '../tables/duck.ts';
import { printCodeText, UNKNOWN, type MappedFact, type PopulationMapping } from './mapping.ts';

/** Is the highest age, in years, that is accepted. */
const OLDEST = 120;

interface Check {
  readonly code: string;
  /** Names the field of the mapping that names the column. */
  readonly field: string;
  /** Is an SQL query for the wrong rows of `given`, with the household (`h`), the person (`p`) and the value (`v`). */
  readonly wrong: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/**
 * Returns the problems of the rows.
 * @param duck the database, in which the rows are in the table `given`
 */
export async function findGivenProblems(
  duck: Duck,
  mapping: PopulationMapping,
  input: string,
): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const { code, field, wrong, what, why, mend } of checksOf(mapping)) {
    const [row] = await duck.rows(
      `SELECT count(*)::DOUBLE AS n, min_by(h, nth)::VARCHAR AS h, min_by(p, nth)::VARCHAR AS p, min_by(v, nth)::VARCHAR AS v FROM (SELECT *, row_number() OVER () AS nth FROM (${wrong} ORDER BY 1, 2, 3))`,
    );
    const count = Number(row?.['n'] ?? 0);
    if (count === 0) continue;
    const [one, value] = [`household ${String(row?.['h'])}, person ${String(row?.['p'])}`, row?.['v']];
    const shown = value === null || value === undefined ? '' : `: "${String(value)}"`;
    const told = `${input}: ${what} (${count} times; ${one} is one${shown}).`;
    found.push(createProblem(mapping.place(field), code, told, why, mend));
  }
  return found;
}

function checksOf(mapping: PopulationMapping): readonly Check[] {
  return [
    ...keyChecks(mapping),
    ...weightChecks(mapping),
    ...mapping.facts.flatMap((mapped) => valueChecks(mapped, mapping)),
    ...mapping.facts.filter(({ fact }) => fact.scope === 'home').flatMap((mapped) => oneForAll(mapped, mapping)),
  ];
}

function rowsWhere({ keys }: PopulationMapping, column: string, wrong: string): string {
  return `SELECT ${quoteName(keys.household)} AS h, ${quoteName(keys.person)} AS p, ${quoteName(column)} AS v FROM given WHERE ${wrong}`;
}

function keyChecks(mapping: PopulationMapping): readonly Check[] {
  const { household, person } = mapping.keys;
  const twice = `count(*) OVER (PARTITION BY ${quoteName(household)}, ${quoteName(person)}) > 1`;
  return [
    ...(['household', 'person'] as const).map((key): Check => ({
      code: 'no-key',
      field: joinField('keys', key),
      wrong: rowsWhere(mapping, mapping.keys[key], `${quoteName(mapping.keys[key])} IS NULL`),
      what: `a row has no ${key}`,
      why: 'Nobody could tell who lives with whom.',
      mend: 'Number every household and every person.',
    })),
    {
      code: 'duplicate-person',
      field: 'keys.person',
      wrong: `SELECT ${quoteName(household)} AS h, ${quoteName(person)} AS p, NULL AS v FROM given WHERE ${quoteName(person)} IS NOT NULL QUALIFY ${twice}`,
      what: 'a person stands in one household more than once',
      why: 'The person would be counted twice, and whose partner or parent it is could not be told.',
      mend: 'Keep one row for each person.',
    },
  ];
}

function weightChecks(mapping: PopulationMapping): readonly Check[] {
  const { weight, keys } = mapping;
  if (weight === undefined) return [];
  const number = `TRY_CAST(${quoteName(weight)} AS DOUBLE)`;
  return [
    notNumber(mapping, weight, 'weight'),
    {
      code: 'two-values',
      field: 'weight',
      wrong: apart(mapping, number, weight),
      what: `the rows of one household have more than one weight`,
      why: 'It says for how many households one stands: one of them would be taken, and nobody would know which.',
      mend: `Write the same ${weight} on each row of a household (${keys.household}).`,
    },
  ];
}

function valueChecks({ fact, column, source }: MappedFact, mapping: PopulationMapping): readonly Check[] {
  const field = joinField(fact.scope, column);
  if ('age' in source) return [ageCheck(mapping, source.age, field)];
  if ('words' in source) {
    const known = Object.keys(source.words).map(quoteText).join(', ');
    const wrong = `${quoteName(source.from)} IS NOT NULL AND trim(CAST(${quoteName(source.from)} AS VARCHAR)) <> '' AND ${printCodeText(quoteName(source.from))} NOT IN (${known})`;
    return [
      {
        code: 'unknown-code',
        field: joinField(field, 'words'),
        wrong: rowsWhere(mapping, source.from, wrong),
        what: `the mapping names no word for a code of ${source.from}`,
        why: 'It would be taken as not known, and nobody would be told.',
        mend: `Name the code under words; where it says that nothing is known, write ${UNKNOWN}.`,
      },
    ];
  }
  if ('times' in source || fact.type.kind === 'number') return [notNumber(mapping, source.from, field)];
  if (fact.type.kind !== 'truth') return [];
  const wrong = `${quoteName(source.from)} IS NOT NULL AND TRY_CAST(${quoteName(source.from)} AS BOOLEAN) IS NULL`;
  return [
    {
      code: 'no-truth',
      field,
      wrong: rowsWhere(mapping, source.from, wrong),
      what: `${source.from} is neither true nor false`,
      why: 'It cannot be read as the fact that it tells.',
      mend: 'Write true or false, name its codes under words, or leave the cell empty where it is not known.',
    },
  ];
}

function ageCheck(mapping: PopulationMapping, column: string, field: string): Check {
  const age = `TRY_CAST(${quoteName(column)} AS DOUBLE)`;
  const wrong = `${quoteName(column)} IS NOT NULL AND (${age} IS NULL OR NOT ${age} BETWEEN 0 AND ${OLDEST} OR ${age} <> floor(${age}))`;
  return {
    code: 'impossible-age',
    field,
    wrong: rowsWhere(mapping, column, wrong),
    what: `${column} is no age in whole years from 0 to ${OLDEST}`,
    why: 'The day of birth is read from it.',
    mend: 'Write complete years, or leave the cell empty where the age is not known.',
  };
}

function notNumber(mapping: PopulationMapping, column: string, field: string): Check {
  const wrong = `${quoteName(column)} IS NOT NULL AND COALESCE(NOT isfinite(TRY_CAST(${quoteName(column)} AS DOUBLE)), TRUE)`;
  return {
    code: 'no-number',
    field,
    wrong: rowsWhere(mapping, column, wrong),
    what: `${column} is no number`,
    why: 'What is behind a decimal comma would be lost, or the number with it.',
    mend: 'Write numbers with a decimal point and nothing between thousands, or leave the cell empty.',
  };
}

/**
 * Returns the check that the rows of a household do not state different values for a fact of the home. A row without a
 * value is ignored.
 */
function oneForAll({ fact, column, source }: MappedFact, mapping: PopulationMapping): readonly Check[] {
  const from = 'age' in source ? source.age : source.from;
  const unknown = 'words' in source ? Object.entries(source.words).filter(([, word]) => word === UNKNOWN) : [];
  const key = printCodeText(quoteName(from));
  const value =
    unknown.length === 0
      ? key
      : `CASE WHEN ${key} NOT IN (${unknown.map(([code]) => quoteText(code)).join(', ')}) THEN ${key} END`;
  return [
    {
      code: 'two-values',
      field: joinField(fact.scope, column),
      wrong: apart(mapping, value, from),
      what: `the rows of one household differ in ${from}`,
      why: 'A household has one home: one of the values would be taken, and nobody would know which.',
      mend: `Write the same on each row of a household (${mapping.keys.household}), or leave the others empty.`,
    },
  ];
}

/** Returns a query with one row for each household whose rows have different values. */
function apart({ keys }: PopulationMapping, value: string, column: string): string {
  const [h, p, v] = [quoteName(keys.household), quoteName(keys.person), quoteName(column)];
  return `SELECT ${h} AS h, min(${p}) AS p, max(CAST(${v} AS VARCHAR)) AS v FROM given GROUP BY ${h} HAVING count(DISTINCT ${value}) > 1`;
}
