/**
 * This module reads receipts: `gets.x` and its details (`amount`, `asked`, `granted`, `reviewed`), each as pieces.
 *
 * A list of spells is complete: on all other days nothing is received, so the amount is 0. Only the time before a spell
 * without a stated beginning is not known (`spells.ts`).
 */
import { findSimilarWord } from '../rulebook/word.ts';
import { readSpellValue } from './dated.ts';
import { DETAILS, type ReceiptDetail, type Receipt } from './fields.ts';
import type { Stated } from './model.ts';
import { createRecentPieces, createDayPieces, joinStretches } from './pieces.ts';
import { isObject, reportProblem, formatWritten, type Reading } from './reading.ts';
import { storeFact, recordSoftAnswer, type RowDraft } from './row.ts';
import { readSpells, listSpellShares, type Spell } from './spells.ts';
import { NO, ZERO } from './shared.ts';
import { isValueObject, readValue } from './value.ts';

interface Content {
  readonly gets: Stated | null;
  readonly details: ReadonlyMap<ReceiptDetail, Stated | null>;
}

/** Reads one receipt into the row of its person. */
export function readReceipt(reading: Reading, row: RowDraft, receipt: Receipt, raw: unknown, field: string): void {
  if (Array.isArray(raw)) {
    spelled(reading, row, receipt, raw, field);
    return;
  }
  const content =
    isObject(raw) && !isValueObject(raw)
      ? described(reading, row, receipt, raw, field)
      : plain(reading, row, receipt, raw, field);
  storeFact(row, receipt.gets.id, createRecentPieces(reading, content.gets));
  for (const [detail, def] of receipt.details) {
    const value = content.details.get(detail) ?? null;
    // An amount holds only on the day of the answer, because the amount of an unchanged benefit is indexed all the
    // same. The amount 0 of a receipt that is not received holds from the day since which nothing has changed.
    const lasts = detail !== 'amount' || isNo(content.gets);
    storeFact(row, def.id, lasts ? createRecentPieces(reading, value) : createDayPieces(reading.date, value));
  }
}

/**
 * Reads a plain value, such as `yes` or `no`, that is written without days. When it is `no`, the amount is 0; otherwise
 * the amount is not known.
 */
function plain(reading: Reading, row: RowDraft, receipt: Receipt, raw: unknown, field: string): Content {
  const { stated, soft } = readValue(reading, receipt.gets.type, raw, field);
  recordSoftAnswer(row, receipt.gets.id, soft);
  return { gets: stated, details: new Map([['amount', isNo(stated) ? ZERO : null]]) };
}

/**
 * Reads a receipt that is written without days, such as `{amount: 1200}`. It is received, with these details, unless
 * its `value` says otherwise.
 */
function described(
  reading: Reading,
  row: RowDraft,
  receipt: Receipt,
  raw: Readonly<Record<string, unknown>>,
  field: string,
): Content {
  const words = ['value', ...receipt.details.keys()];
  for (const key of Object.keys(raw)) {
    if (words.includes(key)) continue;
    if (key === 'from' || key === 'until') {
      reportProblem(
        reading,
        'wrong-type',
        `${field}.${key}`,
        `Here stands a day (${key}) outside a list of spells.`,
        'The list of spells is complete: outside it nothing is received.',
        'Put square brackets around it: [ { from: …, until: … } ].',
      );
      continue;
    }
    const near = findSimilarWord(key, words);
    reportProblem(
      reading,
      'unknown-field',
      `${field}.${key}`,
      `A receipt has no ${formatWritten(key)} here.`,
      'What is not understood would be lost without a word.',
      near === null ? `It may have: ${words.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  return content(reading, row, receipt, { field, from: null, until: null, rest: new Map(Object.entries(raw)) });
}

function spelled(reading: Reading, row: RowDraft, receipt: Receipt, raw: readonly unknown[], field: string): void {
  const spells = readSpells(reading, raw, field, ['value', ...receipt.details.keys()]);
  const contents = new Map(spells.map((spell) => [spell, content(reading, row, receipt, spell)]));
  const shares = listSpellShares(reading, spells);
  const pieces = (of: (c: Content) => Stated | null, outside: Stated | null): ReturnType<typeof joinStretches> =>
    joinStretches(
      shares.map(({ from, until, spell }) => {
        const said = spell === null ? undefined : contents.get(spell);
        return { from, until, value: said === undefined ? null : of(said) };
      }),
      outside,
    );
  storeFact(
    row,
    receipt.gets.id,
    pieces((c) => c.gets, NO),
  );
  for (const [detail, def] of receipt.details) {
    storeFact(
      row,
      def.id,
      pieces((c) => c.details.get(detail) ?? null, detail === 'amount' ? ZERO : null),
    );
  }
}

function content(reading: Reading, row: RowDraft, receipt: Receipt, spell: Spell): Content {
  const { stated: gets, soft } = readSpellValue(reading, receipt.gets, spell);
  recordSoftAnswer(row, receipt.gets.id, soft);
  const details = new Map<ReceiptDetail, Stated | null>();
  for (const detail of DETAILS) {
    const def = receipt.details.get(detail);
    if (def === undefined) continue;
    const read = readValue(reading, def.type, spell.rest.get(detail), `${spell.field}.${detail}`);
    recordSoftAnswer(row, def.id, read.soft);
    details.set(
      detail,
      detail === 'amount' ? amountOf(reading, gets, read.stated, `${spell.field}.amount`) : read.stated,
    );
  }
  if (!isNo(gets) && (details.get('asked') ?? null) === null)
    details.set('asked', askedBefore(reading, receipt, spell, details.get('reviewed') ?? null));
  return { gets, details };
}

/**
 * Bounds the day of a request that is not told. It came no later than a review of its file, and no later than the
 * beginning of the receipt when the right pays nothing for the time before the request. It does not lie after the day
 * of the answer, unless the receipt begins later. Returns `null` when neither of the first two bounds is known, or when
 * they lie before the first possible day.
 */
function askedBefore(reading: Reading, receipt: Receipt, spell: Spell, reviewed: Stated | null): Stated | null {
  const type = receipt.details.get('asked')?.type;
  const days = [receipt.fromRequest ? spell.from : null, reviewed?.kind === 'range' ? reviewed.hi : null];
  const told = days.filter((day) => day !== null);
  if (type?.kind !== 'date' || told.length === 0) return null;
  const last = Math.min(...told, Math.max(reading.date, spell.from ?? 0));
  return last < type.min ? null : { kind: 'range', lo: type.min, hi: last };
}

/**
 * Returns the amount of a receipt. It is 0 when nothing is received, and `null` when it is not stated. When it is not
 * known whether the receipt is received, a stated amount becomes a range that includes 0.
 */
function amountOf(reading: Reading, gets: Stated | null, amount: Stated | null, field: string): Stated | null {
  if (isNo(gets)) {
    if (amount?.kind === 'range' && amount.lo > 0) {
      reportProblem(
        reading,
        'contradiction',
        field,
        'An amount stands beside a receipt that is said not to be received.',
        'One of the two must be wrong.',
        'Take the amount away, or say yes.',
      );
    }
    return ZERO;
  }
  if (gets !== null || amount?.kind !== 'range') return amount;
  return { kind: 'range', lo: Math.min(0, amount.lo), hi: Math.max(0, amount.hi) };
}

function isNo(stated: Stated | null): boolean {
  return stated?.kind === 'truth' && !stated.value;
}
