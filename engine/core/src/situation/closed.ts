/**
 * What somebody closed with the words "nothing else": `closed: [lives_from]` names screens of the interview, each with
 * the facts, receipts and kinds of things of which there is then nothing besides what was told.
 */
import { screenWords, type Closing, type Screen } from '../rulebook/interview/screen.ts';
import { nearestWord } from '../rulebook/word.ts';
import type { Receipt } from './fields.ts';
import { filled, lately, valueOn } from './pieces.ts';
import { report, show, type Entry, type Reading } from './reading.ts';
import { emptyRow, readFact, type RowDraft } from './row.ts';
import { NO, ZERO } from './shared.ts';

/** What a row closes, by name: `null` for a receipt or a kind of thing. */
export type ClosedWords = ReadonlyMap<string, Closing | null>;

/** The word that closes everything that a person could receive. */
export const GETS_NOTHING = 'none';

/** Reads `closed:` of a person or of the home, and `gets: none`. */
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

/** What the editions of screens close that a list names. */
function closingsNamed(reading: Reading, of: Screen['of'], raw: unknown, field: string): readonly Closing[] {
  if (raw === undefined || raw === null) return [];
  if (Array.isArray(raw))
    return raw.flatMap((word: unknown, at) => closingsOf(reading, of, String(word), `${field}[${at}]`));
  report(
    reading,
    'wrong-type',
    field,
    `Here stands ${show(raw)}, where a list of screens is expected.`,
    'Only a screen says what the words "nothing else" close.',
    'Write closed: [ … ] with the names of the screens that were answered whole.',
  );
  return [];
}

/** What an edition closes, by its word: `lives_from`, `lives_from.2`. */
function closingsOf(reading: Reading, of: Screen['of'], word: string, field: string): readonly Closing[] {
  const screens = reading.fields.screens.filter((screen) => screen.of === of);
  const screen = screens.find((one) => screenWords(one).includes(word));
  if (screen !== undefined) {
    const [, number = 1] = word.split('.');
    return screen.closes.filter(({ edition }) => edition <= Number(number));
  }
  report(
    reading,
    'unknown-screen',
    field,
    `${show(word)} is no screen of ${of === 'home' ? 'the home' : 'a person'}.`,
    'What it closes is not known, so it would stay open without a word.',
    meantBy(word, screens.flatMap(screenWords)),
  );
  return [];
}

function meantBy(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === null ? `The screens here are: ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/** Whether nothing was said of a word, so that closing it says something. A declined fact is never closed. */
function isUnsaid({ plain, other, declined }: RowDraft, name: string): boolean {
  return plain[name] === undefined && !other.includes(name) && !declined.includes(name);
}

/** Gives each closed fact and receipt of which nothing was said its value, from the day since which nothing has changed. */
export function layClosed(reading: Reading, of: Screen['of'], row: RowDraft, closed: ClosedWords, field: string): void {
  for (const [name, closing] of closed) {
    const receipt = name.startsWith('gets.') ? reading.fields.receipts.get(name.slice('gets.'.length)) : undefined;
    if (receipt !== undefined) closeReceipt(reading, row, receipt);
    else if (closing?.kind === 'fact') closeFact(reading, of, row, closing, field);
  }
}

function closeFact(reading: Reading, of: Screen['of'], row: RowDraft, { name, value }: Closing, field: string): void {
  const def = reading.fields[of].get(name);
  if (def === undefined || !isUnsaid(row, name)) return;
  const alone = emptyRow();
  readFact(reading, alone, def, value, `${field}.closed`);
  // Of a fact that is kept by period, periods that were told say nothing of the others, and a screen speaks of none of them.
  if (def.kept !== 'spells' && row.dated[name] !== undefined) return;
  const [plain, dated] = [alone.plain[name], alone.dated[name]];
  if (plain !== undefined) row.plain[name] = plain;
  else if (dated === undefined || valueOn(row.dated[name] ?? [], reading.date) !== null) return;
  else row.dated[name] = filled(row.dated[name] ?? [], dated);
  row.closed.push(name);
}

function closeReceipt(reading: Reading, row: RowDraft, { gets, details }: Receipt): void {
  const told = row.dated[gets.id] ?? [];
  if (!isUnsaid(row, gets.id) || valueOn(told, reading.date) !== null) return;
  const amount = details.get('amount');
  for (const [def, value] of [[gets, NO] as const, ...(amount === undefined ? [] : [[amount, ZERO] as const])]) {
    row.dated[def.id] = filled(row.dated[def.id] ?? [], lately(reading, value));
    row.closed.push(def.id);
  }
}
