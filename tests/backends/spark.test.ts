/** Tests the text of the SQL for Spark. Spark itself does not run here. */
import { describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { listBaseTables, printBaseTable } from '../../engine/core/src/run/sql/base.ts';
import { printFirstSelects } from '../../engine/core/src/run/sql/bounds/select.ts';
import type { Dialect } from '../../engine/core/src/run/sql/dialect.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printScript, formatScript } from '../../engine/core/src/run/sql/script.ts';
import { SPARK } from '../../engine/core/src/run/sql/spark.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { compiledRulebook } from '../open-rulebook.ts';

const SAMPLE = fileURLToPath(new URL('../rulebook/sample', import.meta.url));
const { plan } = compiledRulebook.at(20261125);
const script = printScript(plan, SPARK);
const first = printFirstSelects({
  plan,
  relations: compiledRulebook.rulebook.relations,
  dialect: SPARK,
  today: 20261125,
  columns: new Map([
    [
      'person',
      new Set([
        'birth',
        'partner',
        'related',
        ...plan.dated.filter((d) => d.scope === 'person').map((d) => `d_${d.fact}`),
      ]),
    ],
  ]),
});
const all = [...script.prelude, ...first, ...script.statements];

/**
 * Matches the functions of Spark SQL that the text may call. `WORDS` matches words before a bracket that are no
 * functions.
 */
const FUNCTIONS =
  /^(rv_\w+|aggregate|array|array_max|array_min|array_sort|bit_or|bool_and|bool_or|cast|coalesce|collect_list|concat|count|filter|floor|get|greatest|least|max|min|named_struct|power|raise_error|replace|sequence|sum|transform|try_element_at)$/;
const WORDS = /^(and|as|by|else|in|not|on|or|return|then|when)$/;

describe('the text for Spark', () => {
  test('closes what it opens', () => {
    for (const statement of all) {
      let depth = 0;
      let least = 0;
      for (const c of bare(statement)) {
        depth += c === '(' ? 1 : c === ')' ? -1 : 0;
        least = Math.min(least, depth);
      }
      expect([least, depth]).toEqual([0, 0]);
    }
  });

  test('calls functions that Spark has, and writes nothing as DuckDB does', () => {
    const called = new Set(
      all.flatMap((s) => [...bare(s).matchAll(/([\w]+)\s*\(/g)].map((m) => (m[1] as string).toLowerCase())),
    );
    expect([...called].filter((name) => !FUNCTIONS.test(name) && !WORDS.test(name))).toEqual([]);
    for (const statement of all) expect(bare(statement)).not.toMatch(/["[\]{}]|::|\blambda\b|MACRO|VARCHAR|\d[eE]0\b/);
  });

  test('calls no function written in SQL from within a lambda', () => {
    for (const statement of all) for (const body of lambdas(bare(statement))) expect(body).not.toMatch(/\brv_\w+\(/);
  });

  test('writes every number as a double', () => {
    const numbers = script.statements.flatMap((s) => [...bare(s).matchAll(/(?<![\w.])\d[\w.+]*/g)].map((m) => m[0]));
    // Only the elements of a list are accessed by whole numbers: the first and the last one.
    expect([...new Set(numbers.filter((n) => !n.endsWith('D')))].sort()).toEqual(['0', '1']);
  });

  test('defines every column before it is read', () => {
    const known = new Set(listBaseTables(plan).flatMap((t) => [t.scope, ...t.columns.map((c) => c.name)]));
    for (const statement of script.statements) expect(undefinedIn(statement, known)).toEqual([]);
  });
});

describe('the text of a small rulebook', () => {
  test.each([DUCKDB, SPARK])('for $name is as it was', async (d: Dialect) => {
    const sample = (await openRulebook(SAMPLE)).at(20240115);
    const text = [
      ...listBaseTables(sample.plan).map((t) => `${printBaseTable(d, t)};\n`),
      formatScript(printScript(sample.plan, d)),
    ].join('\n');
    await expect(text).toMatchFileSnapshot(`sample.${d.name}.sql`);
  });
});

/** Returns a statement with `_` in place of each quoted name and each text. */
function bare(statement: string): string {
  return statement.replace(/`[^`]*`|'[^']*'/g, '_');
}

/** Returns the bodies of the lambdas: the text from each arrow to the end of its brackets. */
function lambdas(text: string): readonly string[] {
  return [...text.matchAll(/->/g)].map(({ index }) => {
    let depth = 0;
    let end = index;
    while (end < text.length && depth >= 0) {
      depth += text[end] === '(' ? 1 : text[end] === ')' ? -1 : 0;
      end += 1;
    }
    return text.slice(index, end);
  });
}

/**
 * Returns quoted names that are read before they are defined. The names that a SELECT defines can be read after its
 * FROM.
 */
function undefinedIn(statement: string, known: Set<string>): readonly string[] {
  const missing: string[] = [];
  let defined: string[] = [];
  for (const line of statement.split('\n')) {
    if (/^\s*FROM /.test(line)) {
      defined.forEach((name) => known.add(name));
      defined = [];
    }
    for (const { 1: name = '', index, 0: quoted } of line.matchAll(/`([^`]*)`/g)) {
      const before = line.slice(0, index);
      const defines = /( AS |TABLE |EXISTS )$/.test(before) || line.slice(index + quoted.length) === ' AS (';
      const isField = /(rv_piece|\))\.$/.test(before);
      if (!defines && !isField && !known.has(name)) missing.push(`${name} in ${line.trim().slice(0, 200)}`);
      if (defines && / AS $/.test(before)) defined.push(name);
      else if (defines) known.add(name);
    }
  }
  return missing;
}
