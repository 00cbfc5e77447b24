/**
 * This module has the form fields for what was said of a person or of the home as a whole. These answers are no facts,
 * but the engine reads them.
 */
import { choice, text, type Field, type Page } from './fields.ts';

/** Lists the ends of the names of such answers. */
export const LAID: readonly string[] = ['closed', 'unchanged'];

/**
 * Returns the field of such an answer, or `null` for any other name. Screens that were answered with "nothing else" can
 * only be kept as they are, or opened again.
 */
export function laidField(page: Page, name: string): Field | null {
  const { form } = page.words;
  const value = page.answers[name] ?? '';
  switch (/^(?:p\d+|home)\.(closed|unchanged)$/.exec(name)?.[1]) {
    case 'closed':
      return choice(page, name, form.closed, value === '' ? [] : [{ value, label: value }], []);
    case 'unchanged':
      return text(page, name, form.unchanged, form.dayHint, null, false);
    default:
      return null;
  }
}
