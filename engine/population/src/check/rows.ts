/**
 * This module checks whether the rows are consistent: among others, whether every household has persons, every row
 * occurs once, the rows of a household are numbered without gaps, and weights, partners and relations are valid.
 */
import type { Problem } from '@recto-verso/engine';
import type { Rulebook } from '@recto-verso/engine/rulebook';
import { MOST_PERSONS } from '@recto-verso/engine/situation';
import { quoteText, type Duck } from '../tables/duck.ts';
import { getTableFile, type Picture } from '../tables/folder.ts';
import { isInOrder } from '../tables/order.ts';

/** Describes a query that finds wrong rows, and the problem that is reported with their number and one example. */
interface Check {
  readonly code: string;
  readonly scope: string;
  readonly field: string;
  /** Is the query that selects the wrong rows, with their `hh`. */
  readonly wrong: string;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  /**
   * Is `true` when the problem cannot occur in a table whose rows are in order. The check is skipped for such a table,
   * because checking the order is faster.
   */
  readonly unlessInOrder?: boolean;
}

export async function findRowProblems(
  duck: Duck,
  rulebook: Rulebook,
  picture: Picture,
  lived: Picture | null,
): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  const inOrder = new Set<string>();
  for (const scope of picture.tables.keys()) if (await isInOrder(duck, picture, scope)) inOrder.add(scope);
  for (const check of checksOf(rulebook, picture, lived)) {
    if (check.unlessInOrder === true && inOrder.has(check.scope)) continue;
    const [row] = await duck.rows(`SELECT count(*)::DOUBLE AS n, min(hh)::VARCHAR AS one FROM (${check.wrong})`);
    const count = Number(row?.['n'] ?? 0);
    if (count === 0) continue;
    const { code, scope, field, what, why, mend } = check;
    const where = { file: getTableFile(picture, scope), field };
    found.push({ code, what: `${what} (${count} times; household ${String(row?.['one'])} is one).`, where, why, mend });
  }
  return found;
}

function checksOf(rulebook: Rulebook, picture: Picture, lived: Picture | null): readonly Check[] {
  const table = (scope: string, of: Picture = picture): string => `read_parquet(${quoteText(getTableFile(of, scope))})`;
  const [home, person] = [table('home'), table('person')];
  const things = [...picture.tables.keys()].filter((s) => s !== 'home' && s !== 'person');
  return [
    {
      code: 'duplicate-household',
      scope: 'home',
      field: 'hh',
      wrong: `SELECT hh FROM ${home} GROUP BY hh HAVING count(*) > 1`,
      what: 'A household stands there more than once',
      why: 'Its persons would be counted twice.',
      mend: 'Keep one row for each household.',
      unlessInOrder: true,
    },
    {
      code: 'household-number',
      scope: 'home',
      field: 'hh',
      wrong: `SELECT hh FROM ${home} WHERE hh IS NULL OR abs(hh::DOUBLE) > 9007199254740991`,
      what: 'A household has no number that can be read exactly',
      why: 'Its persons cannot be found.',
      mend: 'Number the households from 0, up to 9007199254740991.',
    },
    {
      code: 'household-without-persons',
      scope: 'home',
      field: 'hh',
      wrong: without(home, person),
      what: 'A household has no persons',
      why: 'A right is always the right of a person.',
      mend: 'Add its persons, or leave the household out.',
    },
    ...['person', ...things].flatMap((scope) => rowsOf(scope, table(scope), home)),
    {
      code: 'too-many',
      scope: 'person',
      field: 'idx',
      wrong: `SELECT hh FROM ${person} WHERE idx = ${MOST_PERSONS}`,
      what: `A household has more than ${MOST_PERSONS} persons`,
      why: 'It cannot be worked through.',
      mend: 'Leave collective households out; they are no household of the law.',
    },
    ...weightChecks(picture, home),
    ...partnerChecks(picture, person),
    ...(rulebook.relations.values.length > 0 ? relatedChecks(rulebook, picture, person) : []),
    ...(lived === null ? [] : officialChecks(table('person'), table('person', lived))),
  ];
}

function rowsOf(scope: string, rows: string, home: string): readonly Check[] {
  const whose = scope === 'person' ? 'A person' : 'A thing';
  return [
    {
      code: scope === 'person' ? 'duplicate-person' : 'duplicate-row',
      scope,
      field: 'idx',
      wrong: `SELECT hh FROM ${rows} GROUP BY hh, idx HAVING count(*) > 1`,
      what: `${whose} stands there more than once`,
      why: 'It would be counted twice.',
      mend: 'Keep one row for each; idx numbers the rows of a household from 0.',
      unlessInOrder: true,
    },
    {
      code: 'numbered-otherwise',
      scope,
      field: 'idx',
      wrong: `SELECT hh FROM (SELECT hh, min(idx) AS a, max(idx) AS b, count(DISTINCT idx) AS n, count(*) AS rows FROM ${rows} GROUP BY hh) WHERE a <> 0 OR b <> n - 1 OR a IS NULL`,
      what: 'The rows of a household are not numbered from 0 without a gap',
      why: 'Persons name one another by these numbers.',
      mend: 'Number them: row_number() OVER (PARTITION BY hh ORDER BY idx) - 1.',
      unlessInOrder: true,
    },
    {
      code: 'no-household',
      scope,
      field: 'hh',
      wrong: without(rows, home),
      what: `${whose} belongs to a household that is not there`,
      why: 'Nothing is known of where the person lives.',
      mend: 'Add the household to home.parquet, or leave the row out.',
    },
  ];
}

function weightChecks(picture: Picture, home: string): readonly Check[] {
  if (picture.tables.get('home')?.has('weight') !== true) return [];
  return [
    {
      code: 'weight',
      scope: 'home',
      field: 'weight',
      wrong: `SELECT hh FROM ${home} WHERE weight IS NULL OR isnan(weight::DOUBLE) OR weight < 0 OR weight > 1e6`,
      what: 'A household has no weight, a negative one, or one above a million',
      why: 'It says for how many households a row stands.',
      mend: 'Write 1 where each row is one household, or leave the column out.',
    },
  ];
}

function partnerChecks(picture: Picture, person: string): readonly Check[] {
  if (picture.tables.get('person')?.has('partner') !== true) return [];
  const told = `SELECT hh, idx, partner FROM ${person} WHERE partner >= 0`;
  return [
    {
      code: 'partner',
      scope: 'person',
      field: 'partner',
      wrong: `SELECT a.hh FROM (${told}) AS a LEFT JOIN ${person} AS b ON b.hh = a.hh AND b.idx = a.partner WHERE b.idx IS NULL OR b.idx = a.idx OR (b.partner IS NOT NULL AND b.partner <> a.idx)`,
      what: 'A partner is not in the household, is the person itself, or has another partner',
      why: 'A couple is often counted as one.',
      mend: 'Write the idx of the partner on both, -1 for none, and nothing where it is not known.',
    },
  ];
}

function relatedChecks(rulebook: Rulebook, picture: Picture, person: string): readonly Check[] {
  if (picture.tables.get('person')?.has('related') !== true) return [];
  const words = rulebook.relations.values.map(quoteText).join(', ');
  return [
    {
      code: 'unknown-value',
      scope: 'person',
      field: 'related',
      wrong: `SELECT hh FROM (SELECT hh, unnest(related) AS word FROM ${person}) WHERE word NOT IN (${words})`,
      what: 'A word is no relation of the vocabulary',
      why: 'What one person is to another decides many rights.',
      mend: `Write one of ${rulebook.relations.values.join(', ')}, or nothing.`,
    },
  ];
}

/** Returns a query for the rows of one table whose household does not occur in the other. */
function without(rows: string, others: string): string {
  return `SELECT a.hh FROM ${rows} AS a WHERE NOT EXISTS (SELECT 1 FROM ${others} AS b WHERE b.hh = a.hh)`;
}

/**
 * Returns the check that each household in the picture of the registers has the same persons as in the picture of how
 * it lives. Only what is recorded about them may differ.
 */
function officialChecks(official: string, lived: string): readonly Check[] {
  const keys = (rows: string): string => `SELECT hh, idx FROM ${rows}`;
  return [
    {
      code: 'other-persons',
      scope: 'person',
      field: 'idx',
      wrong: `(${keys(official)} EXCEPT ${keys(lived)}) UNION ALL (${keys(lived)} WHERE hh IN (SELECT hh FROM ${official}) EXCEPT ${keys(official)})`,
      what: 'The persons of a household are not those who live in it',
      why: 'The two pictures of a household are compared person by person.',
      mend: 'Keep the same rows (hh, idx) in official/, and only change what the registers hold of them.',
    },
  ];
}
