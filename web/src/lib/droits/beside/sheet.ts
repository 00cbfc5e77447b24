/**
 * This module makes the blank sheet of questions for a counter without a computer. It has the questions of the start of
 * `/droits`, a table of the persons, the other questions whose answers a code can hold, and a list of receipts, so that
 * the ticked answers can be typed in later and kept as a code.
 */
import { capitalizeText, typesetAll } from '@recto-verso/api/words';
import { FIRST_PERSON } from '../../door/answers.ts';
import { findFormField, createPage, labelReceipt, type Page } from '../../door/fields.ts';
import { labelNamedRowField } from '../../door/named-row.ts';
import { TABLE, type CodeSlot } from '../code/table.ts';
import { start } from '../start.ts';
import { buildStartScreen } from '../start-screen.ts';
import type { StartPage } from '../start-screen.ts';

export interface SheetItem {
  readonly question: string;
  /** Lists the boxes to tick. When it is empty, there is a line to write on. */
  readonly options: readonly string[];
}

export interface SheetPage {
  readonly start: readonly SheetItem[];
  /** Lists what is asked of each person; each entry is one column. */
  readonly columns: readonly string[];
  readonly rows: number;
  readonly then: readonly SheetItem[];
  readonly gets: readonly string[];
}

/** The sheet has this number of rows for the persons who live in the home; further persons go on the back. */
const ROWS = 5;
/**
 * Besides the fields of the questions of the start, the sheet does not ask these fields again, because the commune, the
 * table of persons or the list of receipts already tells them.
 */
const ASKED = new Set(['home.region', 'others', `${FIRST_PERSON}.partner`, `${FIRST_PERSON}.gets`]);
/**
 * Lists the marks of the boxes for soft answers (not known, not told, different), which the head of the sheet explains.
 */
const SOFT = ['?', '–', '≠'];

export function buildBlankSheet(page: Page, begin: StartPage): SheetPage {
  const own = start.screens.flatMap(({ id }): readonly SheetItem[] => {
    if (id === 'many' || id === 'births') return [];
    const screen = buildStartScreen(begin, id);
    const options = screen.control.kind === 'fields' ? [] : screen.control.options.map(({ label }) => label);
    return [{ question: screen.question, options: options.length === 0 ? [] : [...options, ...SOFT] }];
  });
  const fields = new Set(
    start.screens.flatMap(({ field }) => (field === undefined ? [] : [field, `${FIRST_PERSON}.${field}`])),
  );
  const rest = [...TABLE.first, ...TABLE.last].filter(
    ({ name }) => !fields.has(name) && !ASKED.has(name) && receiptIn(name) === null,
  );
  return typesetAll(
    {
      start: own,
      columns: columnsOf(page),
      rows: ROWS,
      then: rest.flatMap((slot) => itemOf(page, slot)),
      gets: TABLE.last.flatMap(({ name }) => {
        const receipt = receiptIn(name);
        return receipt === null ? [] : [labelReceipt(page, receipt)];
      }),
    },
    page.terms,
  );
}

function receiptIn(name: string): string | null {
  return /^p1\.gets\.([a-z0-9_]+)$/.exec(name)?.[1] ?? null;
}

function itemOf(page: Page, slot: CodeSlot): readonly SheetItem[] {
  const field = findFormField(page, slot.name);
  if (field === null) return [];
  const question = labelNamedRowField(page, field);
  if (slot.kind === 'band') return [{ question, options: [] }];
  const labels = new Map([...field.options].map(({ value, label }) => [value, label]));
  const options = slot.values.flatMap((value) => labels.get(value) ?? (/^\d$/.test(value) ? [value] : []));
  return [{ question, options: [...options.map(capitalizeText), ...SOFT] }];
}

/**
 * Returns the columns of the table of persons: the relation, the first four facts that a code can hold about an adult,
 * and the nights that the person spends here.
 */
function columnsOf(page: Page): readonly string[] {
  const names = [TABLE.kin, ...TABLE.adult.slice(0, 4)].map(({ name }) => `p2.${name}`);
  const labels = names.flatMap((name) => findFormField(page, name)?.label ?? []);
  const nights = findFormField(page, 'p2.nights_here')?.label;
  return [...labels, ...(nights === undefined ? [] : [nights])];
}

/** Returns a page with a second person, because the labels of the columns are read from the fields of that person. */
export function createSheetPage(page: Page): Page {
  return createPage(page.rulebook, page, { persons: 'p2' });
}
