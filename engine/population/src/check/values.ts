/**
 * This module checks whether the values exist in the vocabulary: words of a choice, and numbers and days within their
 * bounds.
 */
import type { Problem } from '@recto-verso/engine';
import type { FactDef, Rulebook } from '@recto-verso/engine/rulebook';
import { showDay } from '@recto-verso/engine/values';
import { quoteName, quoteText, type Duck } from '../tables/duck.ts';
import type { ColumnNames } from '../tables/constant-columns.ts';
import { getTableFile, type Picture } from '../tables/folder.ts';
import { toLocalColumn } from './columns.ts';

interface Test {
  readonly column: string;
  readonly fact: FactDef;
  /** Is an SQL condition that is true for an impossible value. */
  readonly wrong: string;
  /**
   * Is an SQL aggregate that is true when some row has an impossible value. Where possible it uses the least and the
   * greatest value of a column, because the file often states them already.
   */
  readonly some: string;
}

/**
 * Returns the problems of all values. Each table is read once for the tests, and once more for each column that has a
 * problem. For a column that has the same value in every row, only the first row is tested.
 *
 * @param constant columns that have the same value in every row
 */
export async function findValueProblems(
  duck: Duck,
  rulebook: Rulebook,
  picture: Picture,
  constant: ColumnNames,
): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const [scope, columns] of picture.tables) {
    const tests = rulebook.facts.filter((f) => f.scope === scope).flatMap((f) => testsOf(f, columns));
    const file = getTableFile(picture, scope);
    const rows = `read_parquet(${quoteText(file)})`;
    const isConstant = ({ column }: Test): boolean => constant.get(scope)?.has(column) === true;
    const [alike, apart] = [tests.filter(isConstant), tests.filter((t) => !isConstant(t))];
    const wrong = [
      ...(await failing(duck, alike, `(SELECT * FROM ${rows} LIMIT 1)`)),
      ...(await failing(duck, apart, rows)),
    ];
    for (const test of tests.filter((t) => wrong.includes(t))) {
      const [row] = await duck.rows(
        `SELECT count(*)::DOUBLE AS n, min(${quoteName(test.column)}::VARCHAR) AS v FROM ${rows} WHERE ${test.wrong}`,
      );
      found.push(problem(file, test, Number(row?.['n']), row?.['v']));
    }
  }
  return found;
}

async function failing(duck: Duck, tests: readonly Test[], rows: string): Promise<readonly Test[]> {
  if (tests.length === 0) return [];
  const items = tests.map(({ some }, k) => `${some} AS w${k}`);
  const [row] = await duck.rows(`SELECT ${items.join(', ')} FROM ${rows}`);
  return tests.filter((_, k) => row?.[`w${k}`] === true);
}

function testsOf(fact: FactDef, columns: ReadonlyMap<string, string>): readonly Test[] {
  const own = toLocalColumn(fact);
  return [own, `${own}_lo`, `${own}_hi`].flatMap((column): readonly Test[] => {
    const kind = columns.get(column);
    const found = kind === undefined ? null : testOf(fact.type, quoteName(column), kind);
    return found === null ? [] : [{ column, fact, ...found }];
  });
}

/**
 * Returns the conditions for the values of a column, or `null` when there is nothing to check.
 * @param kind the type of the column in the file
 */
function testOf(type: FactDef['type'], c: string, kind: string): Pick<Test, 'wrong' | 'some'> | null {
  if (type.kind === 'choice') {
    const wrong = `NOT list_contains([${type.values.map(quoteText).join(', ')}], ${c}::VARCHAR)`;
    return { wrong, some: `bool_or(${wrong})` };
  }
  if (type.kind === 'number') {
    // NaN is greater than every number in this database. The least and the greatest value that a file states may leave
    // NaN out, however, and a comparison that uses them leaves it out, too. So `wrong` tests for NaN by itself.
    const beyond = `${c}::DOUBLE NOT BETWEEN ${type.min} AND ${type.max}`;
    return {
      wrong: `(isnan(${c}::DOUBLE) OR ${beyond})`,
      some: `(min(${c})::DOUBLE < ${type.min} OR max(${c})::DOUBLE > ${type.max})`,
    };
  }
  if (type.kind !== 'date') return null;
  if (kind === 'DATE') {
    const [first, last] = [type.min, type.max].map((day) => `DATE ${quoteText(showDay(day))}`);
    return { wrong: `${c} NOT BETWEEN ${first} AND ${last}`, some: `(min(${c}) < ${first} OR max(${c}) > ${last})` };
  }
  const day = `TRY_CAST(replace(${c}::VARCHAR, '-', '') AS DOUBLE)`;
  const wrong = `(${c} IS NOT NULL AND (${day} IS NULL OR ${day} < ${type.min} OR ${day} > ${type.max}))`;
  return { wrong, some: `bool_or(${wrong})` };
}

function problem(file: string, { column, fact: { type } }: Test, count: number, value: unknown): Problem {
  const within =
    type.kind === 'choice'
      ? `one of ${type.values.join(', ')}`
      : type.kind === 'number' || type.kind === 'date'
        ? `a value from ${type.min} to ${type.max}`
        : 'such a value';
  return {
    code: type.kind === 'choice' ? 'unknown-value' : 'out-of-bounds',
    what: `${String(value)} stands there (${count} rows have such a value).`,
    where: { file, field: column },
    why: 'The vocabulary has no such value, so no law could be read with it.',
    mend: `Write ${within}, or nothing where it is not known.`,
  };
}
