/**
 * This module has the form fields for what was said of a person or of the home as a whole. These answers are no facts,
 * but the engine reads them.
 */
import { createChoiceField, createTextField, type FormField, type Page } from './fields.ts';

/** Lists the last parts of the names of answers about a person or the home as a whole. */
export const WHOLE_ANSWERS: readonly string[] = ['closed', 'unchanged'];

/**
 * Returns the field of an answer about a person or the home as a whole, or `null` for any other name. Screens that were
 * answered with "nothing else" can only be kept as they are, or opened again.
 */
export function createWholeAnswerField(page: Page, name: string): FormField | null {
  const { form } = page.words;
  const value = page.answers[name] ?? '';
  switch (/^(?:p\d+|home)\.(closed|unchanged)$/.exec(name)?.[1]) {
    case 'closed':
      return createChoiceField(page, name, form.closed, value === '' ? [] : [{ value, label: value }], []);
    case 'unchanged':
      return createTextField(page, name, form.unchanged, form.dayHint, null, false);
    default:
      return null;
  }
}
