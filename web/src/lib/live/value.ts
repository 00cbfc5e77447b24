/** What a field shows: the answer as it is now, which may be newer than the view that was worked out. */
import { getContext, setContext } from 'svelte';
import type { Answers } from '../door/answers.ts';
import type { Field } from '../door/fields.ts';

const KEY = 'answers';

/** @param answers those of the page where a script runs; `null` where the server worked the view out */
export function provideAnswers(answers: () => Answers | null): void {
  setContext(KEY, answers);
}

export function valueNow(): (field: Pick<Field, 'name' | 'value'>) => string {
  const answers = getContext<(() => Answers | null) | undefined>(KEY);
  return ({ name, value }) => {
    const known = answers?.() ?? null;
    return known === null ? value : (known[name] ?? '');
  };
}

/** Shows a value, but in the field that somebody is writing in. */
export function shownAs(value: string): (element: HTMLInputElement | HTMLSelectElement) => void {
  return (element) => {
    const writing = element instanceof HTMLInputElement && document.activeElement === element;
    if (!writing && element.value !== value) element.value = value;
  };
}
