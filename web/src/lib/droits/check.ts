/**
 * This module lists the questions that were asked with their answers, one line each, to be checked before the results.
 * An answer that is not known is shown as such, never as an error.
 */
import { capitalizeText } from '@recto-verso/api/words';
import { findFormField, type FormField, type Page } from '../door/fields.ts';
import { ABSENT } from '../door/parse.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { labelQuestionField, createAskedScreen, listQuestionFields } from './asked-screen.ts';
import type { Control } from './screen.ts';
import { buildStartScreen, type StartPage } from './start-screen.ts';
import { parseStartKey } from './start.ts';
import { readTrail } from './trail.ts';

export interface CheckLine {
  /** Holds the number of the question on the path, from 1. */
  readonly step: number;
  readonly ofLaw: boolean;
  readonly question: string;
  readonly answer: string;
  /** Is `true` when the answer was "my situation is different". */
  readonly different: boolean;
  /** Is `true` when the question has no answer, or a soft one (not known, not told, different). */
  readonly open: boolean;
  /** Says what has to be corrected; it is `null` when nothing is wrong. */
  readonly error: string | null;
}

/**
 * Returns one line for each question that was asked so far. A question that can no longer be shown has no line.
 * @param lawWords the texts of the path in the language of the law, for the questions of the engine
 */
export function listCheckLines(page: Page, begin: StartPage, lawWords: DroitsWords): readonly CheckLine[] {
  const { words } = begin;
  return readTrail(page.answers).flatMap(({ key }, i): readonly CheckLine[] => {
    const id = parseStartKey(key);
    const screen =
      id === null
        ? createAskedScreen({ page, words: lawWords }, key, { question: null, turns: [] })
        : buildStartScreen(begin, id);
    if (screen === null) return [];
    const given = id === null ? fieldsText(page, key) : controlText(screen.control, screen.exact, page.terms.colon);
    const { soft } = screen;
    const answer = soft === null ? given || words.check.unknown : words.check[soft];
    const error = id === 'commune' ? (page.errors.get('home.commune') ?? null) : screen.error;
    return [
      {
        step: i + 1,
        ofLaw: screen.ofLaw,
        question: screen.question,
        answer: capitalizeText(answer),
        different: soft === 'other',
        open: soft !== null || given === '',
        error,
      },
    ];
  });
}

function controlText(control: Control, exact: FormField | null, colon: string): string {
  const written = exact?.value ?? '';
  if (written !== '') return written;
  switch (control.kind) {
    case 'one':
      return control.options.find(({ value }) => value === control.value)?.label ?? '';
    case 'any':
      return control.options
        .filter(({ value }) => control.values.includes(value))
        .map(({ label }) => label)
        .join(', ');
    case 'fields':
      return control.fields
        .filter(({ value }) => value !== '')
        .map(({ label, value }) =>
          control.fields.length === 1 ? value : `${label.replace(/^\d+\. /, '')}${colon}${value}`,
        )
        .join(', ');
  }
}

/**
 * Returns what was stated in the fields of a question as one text. Soft answers are left out, except the one that a
 * thing does not exist (`ABSENT`).
 */
function fieldsText(page: Page, key: string): string {
  const fields = listQuestionFields(page, key).flatMap((name) => findFormField(page, name) ?? []);
  const told = fields.filter(({ value }) => (value !== '' && !value.startsWith('~')) || value === ABSENT);
  return told
    .map((field) =>
      fields.length === 1
        ? valueText(page, field)
        : `${labelQuestionField(page, key, field).label}${page.terms.colon}${valueText(page, field)}`,
    )
    .join(', ');
}

function valueText(page: Page, field: FormField): string {
  const option = [...field.options, ...field.soft].find(({ value }) => value === field.value);
  if (option !== undefined) return option.label;
  return field.unit === null ? field.value : `${field.value} ${field.unit}`;
}
