/** This module checks the names and types of columns. */
import type { Problem } from '@recto-verso/engine';
import { type FactDef, findSimilarWord, type Rulebook } from '@recto-verso/engine/rulebook';
import type { ValueType } from '@recto-verso/engine/values';
import { getTableFile, type Picture } from '../tables/folder.ts';

/** Lists the columns of homes, persons and things that are not facts. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  home: ['hh', 'weight'],
  person: ['hh', 'idx', 'ghost', 'partner', 'related'],
  thing: ['hh', 'idx', 'ghost'],
};

/** The user's own columns begin with this prefix. No law reads them, but totals can be grouped by them. */
export const OWN_COLUMN_PREFIX = 'x_';

const WHOLE = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/;
const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*)$/;
const WORD = /^(VARCHAR|ENUM.*)$/;
const DAY = /^(DATE|VARCHAR|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/;

const TYPES: Readonly<Record<ValueType['kind'], readonly [form: RegExp, said: string]>> = {
  truth: [/^BOOLEAN$/, 'BOOLEAN'],
  choice: [WORD, 'VARCHAR, the word of the choice'],
  person: [WHOLE, 'INTEGER, the row of the person in the household or -1 for nobody'],
  number: [NUMBER, 'DOUBLE'],
  date: [DAY, 'DATE, or text such as 2026-01-31'],
};

const KEY_TYPES: Readonly<Record<string, readonly [RegExp, string]>> = {
  hh: [WHOLE, 'BIGINT'],
  idx: [WHOLE, 'INTEGER'],
  ghost: [/^BOOLEAN$/, 'BOOLEAN'],
  partner: [WHOLE, 'INTEGER, the row of the partner or -1 for none'],
  related: [/^VARCHAR\[\]$/, 'VARCHAR[], by the row of the other person'],
  weight: [NUMBER, 'DOUBLE'],
};

const PIECES = /^STRUCT\(.*"?from"? (DOUBLE|BIGINT|INTEGER).*\)\[\]$/;

export function findColumnProblems(rulebook: Rulebook, picture: Picture): readonly Problem[] {
  return [...picture.tables].flatMap(([scope, columns]) => {
    const facts = new Map(rulebook.facts.filter((f) => f.scope === scope).map((f) => [toLocalColumn(f), f]));
    const keys = KEYS[scope] ?? (KEYS['thing'] as readonly string[]);
    const file = getTableFile(picture, scope);
    const needed = keys.filter((k) => k === 'hh' || k === 'idx').filter((k) => !columns.has(k));
    return [
      ...needed.map((key) => missingKey(file, key)),
      ...[...columns].flatMap(([name, type]) => {
        const wanted = keys.includes(name) ? (KEY_TYPES[name] ?? null) : factType(facts, name);
        if (wanted === 'none')
          return name.startsWith(OWN_COLUMN_PREFIX) ? [] : [unknownColumn(file, name, facts, keys)];
        return wanted === null || wanted[0].test(type) ? [] : [wrongType(file, name, type, wanted[1])];
      }),
    ];
  });
}

export function toLocalColumn({ scope, id }: Pick<FactDef, 'scope' | 'id'>): string {
  return scope === 'person' ? id : id.slice(scope.length + 1);
}

function factType(facts: ReadonlyMap<string, FactDef>, name: string): readonly [RegExp, string] | 'none' {
  const fact = facts.get(name);
  if (fact !== undefined) return TYPES[fact.type.kind];
  const end = /^(.*)_(lo|hi)$/.exec(name);
  const ranged = facts.get(end?.[1] ?? '');
  if (ranged !== undefined && (ranged.type.kind === 'number' || ranged.type.kind === 'date'))
    return TYPES[ranged.type.kind];
  const dated = name.startsWith('d_') ? facts.get(name.slice(2)) : undefined;
  return dated === undefined || dated.kept === null
    ? 'none'
    : [PIECES, 'STRUCT("from" DOUBLE, lo DOUBLE, hi DOUBLE)[], the pieces of the fact from 0 on'];
}

function missingKey(file: string, key: string): Problem {
  return {
    code: 'missing-key',
    what: `There is no column ${key}.`,
    where: { file, field: key },
    why:
      key === 'hh'
        ? 'It says to which household a row belongs.'
        : 'It numbers the rows of one household from 0; persons name one another by it.',
    mend: `Add ${key} as a whole number.`,
  };
}

function unknownColumn(
  file: string,
  name: string,
  facts: ReadonlyMap<string, FactDef>,
  keys: readonly string[],
): Problem {
  const near = findSimilarWord(name, [...facts.keys(), ...keys]);
  return {
    code: 'unknown-fact',
    what: `"${name}" is no fact of this table.`,
    where: { file, field: name },
    why: 'A column that nobody reads would be taken for something that is known.',
    mend:
      near === null
        ? `Leave it out, or call it ${OWN_COLUMN_PREFIX}${name} if it is your own.`
        : `Did you mean ${near}?`,
  };
}

function wrongType(file: string, name: string, type: string, wanted: string): Problem {
  return {
    code: 'wrong-type',
    what: `The column is ${type}.`,
    where: { file, field: name },
    why: 'It cannot be read as the fact that it is called by.',
    mend: `Write it as ${wanted}.`,
  };
}
