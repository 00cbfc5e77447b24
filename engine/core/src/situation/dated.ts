/** This module reads dated facts: it turns what a user writes into pieces that cover all time. */
import type { FactDef } from '../rulebook/model.ts';
import type { KeptForm, ValueType } from '../values/types.ts';
import { FOREVER, findPeriodSpan } from './days.ts';
import type { Piece } from './model.ts';
import { createConstantPieces, createRecentPieces, createDayPieces, joinStretches, type Stretch } from './pieces.ts';
import { isObject, reportProblem, formatWritten, type Reading } from './reading.ts';
import { readSpells, listSpellShares, type Spell } from './spells.ts';
import { NO, YES } from './shared.ts';
import { isValueObject, readValue, type AnsweredValue } from './value.ts';

export interface DatedAnswer {
  readonly pieces: readonly Piece[];
  readonly soft: AnsweredValue['soft'];
}

/** Reads a dated fact of a person, a home or a thing. Receipts are read by `receipts.ts`. */
export function readDated(reading: Reading, def: FactDef, kept: KeptForm, raw: unknown, field: string): DatedAnswer {
  if (kept === 'spells')
    return Array.isArray(raw) ? spelled(reading, def, raw, field) : today(reading, def, raw, field);
  if (Array.isArray(raw)) {
    reportProblem(
      reading,
      'wrong-type',
      field,
      'Here stands a list of spells.',
      `This fact is kept ${kept.replace('-', ' ')}.`,
      `Write ${example(kept)}, or one value for all periods.`,
    );
    return { pieces: createConstantPieces(null), soft: null };
  }
  if (isObject(raw) && !isValueObject(raw)) return byPeriod(reading, def, kept, raw, field);
  const { stated, soft } = readValue(reading, def.type, raw, field);
  return { pieces: createConstantPieces(stated), soft };
}

/**
 * Reads a plain value of a fact that is kept in spells. It holds from the day since which nothing has changed to the
 * day of the answer; an amount of money holds only on the day of the answer.
 */
function today(reading: Reading, def: FactDef, raw: unknown, field: string): DatedAnswer {
  const { stated, soft } = readValue(reading, def.type, raw, field);
  const lasts = !isIndexed(def.type);
  return { pieces: lasts ? createRecentPieces(reading, stated) : createDayPieces(reading.date, stated), soft };
}

/**
 * Checks whether a type is an amount of money. Amounts are indexed, so they change even when nothing has changed for
 * the person.
 */
function isIndexed(type: ValueType): boolean {
  return type.kind === 'number' && type.unit['money'] === 1;
}

function spelled(reading: Reading, def: FactDef, raw: readonly unknown[], field: string): DatedAnswer {
  const spells = readSpells(reading, raw, field, ['value']);
  const values = new Map(spells.map((spell) => [spell, readSpellValue(reading, def, spell)]));
  const stretches = listSpellShares(reading, spells).map(({ from, until, spell }) => ({
    from,
    until,
    value: (spell && values.get(spell)?.stated) ?? null,
  }));
  const soft = [...values.values()].find((v) => v.soft !== null)?.soft ?? null;
  return { pieces: joinStretches(stretches, def.type.kind === 'truth' ? NO : null), soft };
}

/**
 * Reads the value that holds over a spell. A yes-no fact is yes unless the spell states another value; a spell of any
 * other fact has to state its value.
 */
export function readSpellValue(reading: Reading, def: FactDef, spell: Spell): AnsweredValue {
  const raw = spell.rest.get('value');
  if (raw === undefined && def.type.kind === 'truth') return { stated: YES, soft: null };
  if (raw === undefined) {
    reportProblem(
      reading,
      'missing-value',
      `${spell.field}.value`,
      'This spell does not say its value.',
      'Its days alone do not tell what held on them.',
      'Add value: …, or value: null if it is not known.',
    );
  }
  return readValue(reading, def.type, raw, `${spell.field}.value`);
}

function byPeriod(
  reading: Reading,
  def: FactDef,
  kept: Exclude<KeptForm, 'spells'>,
  raw: Readonly<Record<string, unknown>>,
  field: string,
): DatedAnswer {
  const stretches: Stretch[] = [];
  let soft: AnsweredValue['soft'] = null;
  for (const [name, value] of Object.entries(raw)) {
    const at = `${field}.${name}`;
    const span = findPeriodSpan(kept, name);
    if (span === null) {
      reportProblem(
        reading,
        'wrong-period',
        at,
        `${formatWritten(name)} is not the name of a period here.`,
        `This fact is kept ${kept.replace('-', ' ')}.`,
        `Write ${example(kept)}.`,
      );
      continue;
    }
    const read = readValue(reading, def.type, value, at);
    soft ??= read.soft;
    stretches.push({ from: span.first, until: Math.min(span.last, FOREVER), value: read.stated });
  }
  stretches.sort((a, b) => a.from - b.from);
  return { pieces: joinStretches(stretches, null), soft };
}

function example(kept: Exclude<KeptForm, 'spells'>): string {
  return { 'by-month': '{ "2025-05": … }', 'by-quarter': '{ "2025-Q2": … }', 'by-year': '{ "2025": … }' }[kept];
}
