/**
 * This module writes situations as the tables that an institution would provide, with NULL where something is not
 * known.
 */
import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  INTEGER,
  LIST,
  listValue,
  STRUCT,
  structValue,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Plan } from '../../engine/core/src/plan/plan.ts';
import { findValueOnDay } from '../generators/fill.ts';
import { NOT_LISTED, sortPersonIds } from '../../engine/core/src/situation/people.ts';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import type { Row, Situation, Stated } from '../../engine/core/src/situation/model.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import type { ValueType } from '../../engine/core/src/values/types.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';

export interface RawTable {
  readonly scope: string;
  readonly columns: readonly { readonly name: string; readonly type: DuckDBType }[];
  readonly rows: readonly (readonly DuckDBValue[])[];
}

const PIECES = LIST(STRUCT({ from: DOUBLE, lo: DOUBLE, hi: DOUBLE }));

/**
 * Returns the situation with everything removed that such tables cannot express: a choice of which several words are
 * possible, whether two persons are partners when of neither the partner is known (or known to be none), a fact that is
 * stated to be different, and fixed readings and discretions.
 */
export function makeSayable(s: Situation): Situation {
  const partner = s.partner.map((row, i) =>
    row.includes(true) ? row.indexOf(true) : row.every((told, j) => j === i || told === false) ? -1 : null,
  );
  return {
    ...s,
    persons: s.persons.map(plain),
    home: plain(s.home),
    things: s.things.map(plain),
    fixed: {},
    partner: partner.map((a, i) =>
      partner.map((b, j) => (a === null && b === null ? null : i !== j && (a === j || b === i))),
    ),
  };
}

function plain<R extends Row>(row: R): R {
  const told = (v: Stated | null): boolean => v !== null && (v.kind !== 'set' || v.values.length === 1);
  return {
    ...row,
    other: [],
    plain: Object.fromEntries(Object.entries(row.plain).filter(([, v]) => told(v))),
    dated: Object.fromEntries(
      Object.entries(row.dated).map(([name, pieces]) => [
        name,
        pieces.map((p) => (told(p.value) ? p : { ...p, value: null })),
      ]),
    ),
  };
}

/** Writes the tables of some situations, which must have gone through `makeSayable`. */
export function writeRawTables(
  plan: Plan,
  rulebook: Rulebook,
  situations: readonly Situation[],
  today: number,
): readonly RawTable[] {
  const scopes = [...new Set(['home', 'person', ...[...plan.columns.values()].map((c) => c.scope)])];
  return scopes.map((scope) => {
    const facts = rulebook.facts.filter((f) => f.scope === scope);
    const written = new Set(plan.dated.map((d) => d.fact));
    const fields = facts.flatMap((f) => fieldsOf(f, written.has(f.id)));
    const beside =
      scope === 'person'
        ? [
            { name: 'partner', type: INTEGER },
            { name: 'related', type: LIST(VARCHAR) },
          ]
        : [];
    const keys = [
      { name: 'hh', type: BIGINT },
      { name: 'idx', type: INTEGER },
      { name: 'ghost', type: BOOLEAN },
    ];
    const rows = situations.flatMap((s, hh) =>
      rowsOf(scope, s, rulebook).map(({ row, owner }, i) => [
        BigInt(hh),
        i,
        row === null,
        ...(scope === 'person' ? [partnerOf(s, i), relatedOf(s, i)] : []),
        ...fields.map((f) => f.value(row, s, today, owner)),
      ]),
    );
    return { scope, columns: [...keys, ...beside, ...fields], rows };
  });
}

export function createRaw(table: RawTable): string {
  return `CREATE TABLE raw_${table.scope} (${table.columns.map((c) => `${DUCKDB.quote(c.name)} ${String(c.type)}`).join(', ')})`;
}

interface Loaded {
  readonly row: Row | null;
  readonly owner: readonly [name: string, person: string] | null;
}

function rowsOf(scope: string, s: Situation, rulebook: Rulebook): readonly Loaded[] {
  if (scope === 'home') return [{ row: s.home, owner: null }];
  if (scope === 'person') {
    const listed = sortPersonIds(s).map((id): Loaded => ({
      row: s.persons.find((p) => p.id === id) ?? null,
      owner: null,
    }));
    return s.othersUnknown ? [...listed, { row: null, owner: null }] : listed;
  }
  const thing = rulebook.things.find((t) => t.kind === scope);
  const name = thing?.owner ?? '';
  const ofOthers: readonly Loaded[] =
    thing?.of === 'person' && s.othersUnknown ? [{ row: null, owner: [name, NOT_LISTED] }] : [];
  return [
    ...s.things.filter((t) => t.kind === scope).map((row): Loaded => ({ row, owner: null })),
    ...s.thingsUnknown
      .filter((u) => u.kind === scope)
      .map((u): Loaded => ({ row: null, owner: u.of === 'home' ? null : [name, u.of] })),
    ...ofOthers,
  ];
}

function partnerOf(s: Situation, row: number): DuckDBValue {
  const order = sortPersonIds(s);
  const at = s.persons.findIndex((p) => p.id === order[row]);
  const told = s.partner[at];
  if (told === undefined) return null;
  if (told.includes(true)) return order.indexOf(s.persons[told.indexOf(true)]?.id ?? '');
  return told[at] === false ? -1 : null;
}

function relatedOf(s: Situation, row: number): DuckDBValue {
  const order = sortPersonIds(s);
  const at = (id: string | undefined): number => s.persons.findIndex((p) => p.id === id);
  const ghosts = s.othersUnknown ? [null] : [];
  return listValue([...order.map((id) => s.related[at(order[row])]?.[at(id)] ?? null), ...ghosts]);
}

interface Field {
  readonly name: string;
  readonly type: DuckDBType;
  value(row: Row | null, s: Situation, today: number, owner: Loaded['owner']): DuckDBValue;
}

/**
 * Returns the columns of a fact: one for its value, two more for the range of a number or a day, and one for the pieces
 * of a dated fact that laws read on other days.
 */
function fieldsOf(fact: FactDef, written: boolean): readonly Field[] {
  const { type } = fact;
  const name = fact.scope === 'person' ? fact.id : fact.id.slice(fact.scope.length + 1);
  const said = (row: Row | null, today: number, owner: Loaded['owner']): Stated | null => {
    if (row !== null)
      return (row.dated[name] === undefined ? null : findValueOnDay(row.dated[name], today)) ?? row.plain[name] ?? null;
    return owner?.[0] === name ? { kind: 'set', values: [owner[1]] } : null;
  };
  const exact: Field = {
    name,
    type: COLUMN[type.kind],
    value: (row, s, today, owner) => settled(said(row, today, owner), type, s),
  };
  const ends = (['lo', 'hi'] as const).map((end): Field => ({
    name: `${name}_${end}`,
    type: COLUMN[type.kind],
    value: (row, _, today, owner) => {
      const range = said(row, today, owner);
      return range?.kind === 'range' && range.lo !== range.hi ? shown(range[end], type) : null;
    },
  }));
  const pieces: Field = { name: `d_${name}`, type: PIECES, value: (row, s) => piecesOf(row, name, type, s) };
  return [exact, ...(type.kind === 'number' || type.kind === 'date' ? ends : []), ...(written ? [pieces] : [])];
}

const COLUMN: Readonly<Record<ValueType['kind'], DuckDBType>> = {
  truth: BOOLEAN,
  choice: VARCHAR,
  person: INTEGER,
  number: DOUBLE,
  date: VARCHAR,
};

function settled(said: Stated | null, type: ValueType, s: Situation): DuckDBValue {
  if (said === null) return null;
  if (said.kind === 'truth') return said.value;
  if (said.kind === 'range') return said.lo === said.hi ? shown(said.lo, type) : null;
  const [value = ''] = said.values;
  return type.kind === 'person' ? [...sortPersonIds(s), NOT_LISTED].indexOf(value) : value;
}

function shown(value: number, type: ValueType): DuckDBValue {
  return type.kind === 'date' ? showDay(value) : value;
}

function piecesOf(row: Row | null, name: string, type: ValueType, s: Situation): DuckDBValue {
  const list = row?.dated[name];
  if (list === undefined) return null;
  return listValue(
    list.map(({ from, value }) =>
      structValue({ from, lo: pieceEnd(value, 'lo', type, s), hi: pieceEnd(value, 'hi', type, s) }),
    ),
  );
}

function pieceEnd(said: Stated | null, end: 'lo' | 'hi', type: ValueType, s: Situation): DuckDBValue {
  if (said === null) return null;
  if (said.kind === 'range') return said[end];
  if (said.kind === 'truth') return said.value ? 1 : 0;
  const [value = ''] = said.values;
  return type.kind === 'choice' ? 2 ** type.values.indexOf(value) : 2 ** (sortPersonIds(s).indexOf(value) + 1);
}
