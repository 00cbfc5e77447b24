/** This module provides the value of a field: the current answer, which may be newer than the view. */
import { getContext, setContext } from 'svelte';
import type { Answers } from '../door/answers.ts';
import type { FormField } from '../door/fields.ts';

const KEY = 'answers';

/**
 * Provides the current answers to the components of a page.
 * @param answers returns the answers where a script runs; it returns `null` when the fields have to show the values of
 * the view
 */
export function provideAnswers(answers: () => Answers | null): void {
  setContext(KEY, answers);
}

export function useCurrentValue(): (field: Pick<FormField, 'name' | 'value'>) => string {
  const answers = getContext<(() => Answers | null) | undefined>(KEY);
  return ({ name, value }) => {
    const known = answers?.() ?? null;
    return known === null ? value : (known[name] ?? '');
  };
}

/** Shows a value in a field, except while somebody is writing in that field. */
export function showValue(value: string): (element: HTMLInputElement | HTMLSelectElement) => void {
  return (element) => {
    const writing = element instanceof HTMLInputElement && document.activeElement === element;
    if (!writing && element.value !== value) element.value = value;
  };
}
