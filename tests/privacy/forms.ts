/**
 * This module fills in the forms of a page as the server renders it, with marked values in every field for a text, a
 * number or a date.
 */
import { PRIVACY_MARKS } from './marks.ts';

export interface Filled {
  readonly action: string;
  readonly fields: URLSearchParams;
}

/**
 * Fills in each form that is sent by POST, once for each of its buttons.
 * @param page the address from which the markup came
 */
export function fillForms(markup: string, page: string): readonly Filled[] {
  return [...markup.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', inside = '']) => {
    if (attribute(tag, 'method')?.toLowerCase() !== 'post') return [];
    const fields = new URLSearchParams();
    for (const [, input = ''] of inside.matchAll(/<(?:input|textarea)\b([^>]*)>/g)) fill(fields, input);
    for (const [, select = '', options = ''] of inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
      const values = [...options.matchAll(/<option\b([^>]*)>/g)].flatMap(
        ([, one = '']) => attribute(one, 'value') ?? [],
      );
      set(fields, select, values.at(-1) ?? '');
    }
    // Each button sends the same fields with another action, so that each makes one filled form.
    const buttons = [...inside.matchAll(/<button\b([^>]*)>/g)].map(([, button = '']) => button);
    return (buttons.length === 0 ? [''] : buttons).map((button) => {
      const sent = new URLSearchParams(fields);
      set(sent, button, attribute(button, 'value') ?? '');
      const action = attribute(button, 'formaction') ?? attribute(tag, 'action') ?? '';
      return { action: new URL(action, page).href, fields: sent };
    });
  });
}

function fill(fields: URLSearchParams, input: string): void {
  const type = attribute(input, 'type') ?? 'text';
  const value = attribute(input, 'value') ?? '';
  if (type === 'hidden') set(fields, input, value);
  else if (type === 'radio' || type === 'checkbox') set(fields, input, value === '' ? 'on' : value);
  else if (type === 'date') set(fields, input, PRIVACY_MARKS.birth);
  else if (type === 'number' || /numeric|decimal/.test(attribute(input, 'inputmode') ?? ''))
    set(fields, input, String(PRIVACY_MARKS.amount));
  else set(fields, input, PRIVACY_MARKS.text);
}

function set(fields: URLSearchParams, tag: string, value: string): void {
  const name = attribute(tag, 'name');
  if (name !== null && name !== '') fields.set(name, value);
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
  return found?.replaceAll('&amp;', '&').replaceAll('&quot;', '"') ?? null;
}
