/** This module makes a list of invented households for `/guichet/batch`, and checks the result for it. */
import Papa from 'papaparse';

const HEADER = ['ref', 'home.commune', 'home.tenure', 'p1.birth', 'p1.lives_in_belgium', 'p1.nationality'];
const MORE = ['p1.taxable_month', 'p2.relation', 'p2.birth', 'p3.relation', 'p3.birth'];
const COLUMNS = [...HEADER, ...MORE];
const COMMUNES = ['1080', '4000', '2000', '1000', '9000', '5000'];

/**
 * One row in twenty is broken, in each of these ways in turn. An entry holds the column and the text that is written in
 * it; an empty column means that the whole row is broken.
 */
const BROKEN: readonly (readonly [column: string, written: string])[] = [
  ['p1.birth', '31/02/1990'],
  ['home.commune', 'Atlantis'],
  ['p1.lives_in_belgium', 'peut-être'],
  ['p1.taxable_month', 'beaucoup'],
  ['p2.birth', '2999'],
  ['', ''],
];

function brokenAt(i: number): (typeof BROKEN)[number] | null {
  return i % 20 === 7 ? (BROKEN[Math.floor(i / 20) % BROKEN.length] ?? null) : null;
}

function rowOf(i: number, families: number): readonly string[] {
  const child = (nth: number): readonly string[] =>
    i % families < 4 && i % 4 > nth ? ['child', String(2005 + ((i * 7 + nth) % 20))] : ['', ''];
  const good = [
    `A-${i}`,
    COMMUNES[i % COMMUNES.length] ?? '',
    i % 3 === 0 ? 'private_tenant' : '',
    String(1940 + ((i * 13) % 65)),
    'oui',
    i % 5 === 0 ? '' : 'belgian',
    i % 7 === 0 ? '' : String((i * 37) % 3000),
    ...child(0),
    ...child(1),
  ];
  const broken = brokenAt(i);
  if (broken === null) return good;
  const [column, written] = broken;
  if (column === '') return good.slice(0, 3);
  const child2 = column.startsWith('p2.') ? { 'p2.relation': 'child' } : {};
  const other: Readonly<Record<string, string>> = { ...child2, [column]: written };
  return good.map((cell, k) => other[COLUMNS[k] ?? ''] ?? cell);
}

/**
 * Returns the list as the text of a CSV file.
 * @param families the number of households in a cycle: the first four of each cycle have up to two children; the others
 * are single persons, who are evaluated faster
 */
export function makeList(count: number, families = 4): string {
  const rows = Array.from({ length: count }, (_, i) => rowOf(i, families));
  return [COLUMNS, ...rows].map((row) => row.join(';')).join('\r\n');
}

/** Returns a pattern for the message about a broken row, which says how to fix it. */
function mendOf([column, written]: (typeof BROKEN)[number]): RegExp {
  return column === '' ? /^La ligne a 3 cases, .{20,}/ : new RegExp(`^${column} – ${written} – .{10,}`);
}

/** Returns one line for each row that is wrong in the result, and one when the number of rows is wrong. */
export function findWrongRows(text: string, count: number): readonly string[] {
  const [, ...rows] = Papa.parse<string[]>(text.replace('\ufeff', '').trimEnd(), { delimiter: ';' }).data;
  const counted = rows.length === count ? [] : [`${rows.length} rows in place of ${count}`];
  const wrong = rows.flatMap((row, i) => {
    const [broken, mend] = [brokenAt(i), row.at(-1) ?? ''];
    const isRight = broken === null ? mend === '' && row[2] !== '' : mendOf(broken).test(mend);
    return isRight && row[0] === String(i + 2) && row[1] === `A-${i}`
      ? []
      : [`row ${i + 2}: ${row.slice(0, 3).join(';')} … ${mend}`];
  });
  return [...counted, ...wrong];
}
