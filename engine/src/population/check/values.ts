/** Whether values are such as the vocabulary has: words of a choice, numbers within their bounds. */
import type { Problem } from '../../problem.ts';
import type { FactDef, Rulebook } from '../../rulebook/model.ts';
import { name, text, type Duck } from '../duck.ts';
import { fileOf, type Picture } from '../folder.ts';
import { localOf } from './columns.ts';

interface Test {
  readonly column: string;
  readonly fact: FactDef;
  /** True for a value that cannot be. */
  readonly wrong: string;
}

/** One pass over each table. */
export async function valueProblems(duck: Duck, rulebook: Rulebook, picture: Picture): Promise<readonly Problem[]> {
  const found: Problem[] = [];
  for (const [scope, columns] of picture.tables) {
    const tests = rulebook.facts.filter((f) => f.scope === scope).flatMap((f) => testsOf(f, columns));
    if (tests.length === 0) continue;
    const items = tests.flatMap(({ column, wrong }, k) => [
      `count(*) FILTER (WHERE ${wrong})::DOUBLE AS n${k}`,
      `min(${name(column)}::VARCHAR) FILTER (WHERE ${wrong}) AS v${k}`,
    ]);
    const file = fileOf(picture, scope);
    const [row] = await duck.rows(`SELECT ${items.join(', ')} FROM read_parquet(${text(file)})`);
    tests.forEach((test, k) => {
      if (Number(row?.[`n${k}`] ?? 0) > 0) found.push(problem(file, test, Number(row?.[`n${k}`]), row?.[`v${k}`]));
    });
  }
  return found;
}

function testsOf(fact: FactDef, columns: ReadonlyMap<string, string>): readonly Test[] {
  const { type } = fact;
  const own = localOf(fact);
  const names = [own, `${own}_lo`, `${own}_hi`].filter((c) => columns.has(c));
  return names.flatMap((column): readonly Test[] => {
    const c = name(column);
    if (type.kind === 'choice')
      return [{ column, fact, wrong: `${c}::VARCHAR NOT IN (${type.values.map(text).join(', ')})` }];
    if (type.kind === 'number') {
      const outside = `(${c}::DOUBLE < ${type.min} OR ${c}::DOUBLE > ${type.max} OR isnan(${c}::DOUBLE))`;
      return [{ column, fact, wrong: outside }];
    }
    if (type.kind === 'date') {
      const day = `TRY_CAST(replace(${c}::VARCHAR, '-', '') AS DOUBLE)`;
      return [
        {
          column,
          fact,
          wrong: `(${c} IS NOT NULL AND (${day} IS NULL OR ${day} < ${type.min} OR ${day} > ${type.max}))`,
        },
      ];
    }
    return [];
  });
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
