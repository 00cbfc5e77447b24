/** What was said of a person, or of the home, as a whole, as the fields of a form: no fact, but the engine reads it. */
import { choice, text, type Field, type Page } from './fields.ts';

/** The end of the name of such an answer. */
export const LAID: readonly string[] = ['closed', 'unchanged'];

/** Screens that were answered with "nothing else" can only be left as they are, or opened again. `null` for any other name. */
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
