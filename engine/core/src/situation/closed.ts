/**
 * This module reads what a person closed with the words "nothing else". `closed: [lives_from]` names screens of the
 * interview; each screen lists the facts, receipts and kinds of things of which there is nothing beyond what was told.
 */
import { listScreenWords, type Closing, type Screen } from '../rulebook/interview/screen.ts';
import { findSimilarWord } from '../rulebook/word.ts';
import type { Receipt } from './fields.ts';
import { fillUnknownPieces, createRecentPieces, findValueOn } from './pieces.ts';
import { reportProblem, formatWritten, type Entry, type Reading } from './reading.ts';
import { createRowDraft, readFact, type RowDraft } from './row.ts';
import { NO, ZERO } from './shared.ts';

/**
 * Maps each name that is closed for a person or for the home to what the interview says about closing it (`Closing`).
 * The value is `null` for a receipt that only `gets: none` closes.
 */
export type ClosedWords = ReadonlyMap<string, Closing | null>;

/** As the value of `gets:`, this word says that the person receives nothing. */
export const GETS_NOTHING = 'none';

/** Returns the names that `closed:` and `gets: none` of a person or of the home close. */
export function readClosed(reading: Reading, of: Screen['of'], entries: readonly Entry[], field: string): ClosedWords {
  const said = new Map(entries);
  const closed = new Map<string, Closing | null>();
  if (said.get('gets') === GETS_NOTHING)
    for (const name of reading.fields.receipts.keys()) closed.set(`gets.${name}`, null);
  for (const closing of closingsNamed(reading, of, said.get('closed'), `${field}.closed`))
    closed.set(wordOf(closing), closing);
  return closed;
}

function wordOf({ kind, name }: Closing): string {
  return kind === 'receipt' ? `gets.${name}` : name;
}

/**
 * Returns what the screens that `closed:` lists close. Reports a problem when the value is not a list, or when a word
 * of the list names no screen of the person or of the home.
 */
function closingsNamed(reading: Reading, of: Screen['of'], raw: unknown, field: string): readonly Closing[] {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw))
    return raw.flatMap((word: unknown, at) => closingsOf(reading, of, String(word), `${field}[${at}]`));
  reportProblem(
    reading,
    'wrong-type',
    field,
    `Here stands ${formatWritten(raw)}, where a list of screens is expected.`,
    'Only a screen says what the words "nothing else" close.',
    'Write closed: [ … ] with the names of the screens that were answered whole.',
  );
  return [];
}

/**
 * Returns what one word of `closed:` closes. The word is the name of a screen, alone or with the number of an edition,
 * such as `lives_from` or `lives_from.2`. An edition also closes what the earlier editions of the screen close.
 */
function closingsOf(reading: Reading, of: Screen['of'], word: string, field: string): readonly Closing[] {
  const screens = reading.fields.screens.filter((screen) => screen.of === of);
  const screen = screens.find((one) => listScreenWords(one).includes(word));
  if (screen !== undefined) {
    const [, number = 1] = word.split('.');
    return screen.closes.filter(({ edition }) => edition <= Number(number));
  }
  reportProblem(
    reading,
    'unknown-screen',
    field,
    `${formatWritten(word)} is no screen of ${of === 'home' ? 'the home' : 'a person'}.`,
    'What it closes is not known, so it would stay open without a word.',
    meantBy(word, screens.flatMap(listScreenWords)),
  );
  return [];
}

function meantBy(word: string, known: readonly string[]): string {
  const near = findSimilarWord(word, known);
  return near === null ? `The screens here are: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/**
 * Checks whether a name has no plain value and was neither declined nor answered with "my situation is different". Only
 * such a name can be closed; the caller checks the pieces of dated facts.
 */
function isUnsaid({ plain, other, declined }: RowDraft, name: string): boolean {
  return plain[name] === undefined && !other.includes(name) && !declined.includes(name);
}

/**
 * Gives the closing value to each closed fact and receipt that was not told for the day of the answer. In a receipt and
 * in a fact that is kept in spells, it fills the unknown pieces since the day from which nothing has changed; when such
 * a fact is an amount of money, it holds only on the day of the answer.
 */
export function applyClosed(
  reading: Reading,
  of: Screen['of'],
  row: RowDraft,
  closed: ClosedWords,
  field: string,
): void {
  for (const [name, closing] of closed) {
    const receipt = name.startsWith('gets.') ? reading.fields.receipts.get(name.slice('gets.'.length)) : undefined;
    if (receipt !== undefined) closeReceipt(reading, row, receipt);
    else if (closing?.kind === 'fact') closeFact(reading, of, row, closing, field);
  }
}

function closeFact(reading: Reading, of: Screen['of'], row: RowDraft, { name, value }: Closing, field: string): void {
  const def = reading.fields[of].get(name);
  if (def === undefined || !isUnsaid(row, name)) return;
  const alone = createRowDraft();
  readFact(reading, alone, def, value, `${field}.closed`);
  // A fact that is kept by period is not closed when some periods were told: they say nothing about the other periods,
  // and no screen asks about those.
  if (def.kept !== 'spells' && row.dated[name] !== undefined) return;
  const [plain, dated] = [alone.plain[name], alone.dated[name]];
  if (plain !== undefined) row.plain[name] = plain;
  else if (dated === undefined || findValueOn(row.dated[name] ?? [], reading.date) !== null) return;
  else row.dated[name] = fillUnknownPieces(row.dated[name] ?? [], dated);
  row.closed.push(name);
}

function closeReceipt(reading: Reading, row: RowDraft, { gets, details }: Receipt): void {
  const told = row.dated[gets.id] ?? [];
  if (!isUnsaid(row, gets.id) || findValueOn(told, reading.date) !== null) return;
  const amount = details.get('amount');
  for (const [def, value] of [[gets, NO] as const, ...(amount === undefined ? [] : [[amount, ZERO] as const])]) {
    row.dated[def.id] = fillUnknownPieces(row.dated[def.id] ?? [], createRecentPieces(reading, value));
    row.closed.push(def.id);
  }
}
