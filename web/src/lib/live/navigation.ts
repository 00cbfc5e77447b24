/**
 * This module handles the moves on a page of the desk or of `/droits` where scripts run: by the address, and by the
 * buttons of forms.
 */
import { tick } from 'svelte';

/**
 * Follows the part of the address after `#`. When it becomes empty, the page shows the place that the rest of the
 * address names.
 * @returns a function that stops this
 */
export function followAddress<P>(placeIn: (hash: string) => P | null, named: P, go: (to: P) => void): () => void {
  const move = (): void => {
    const to = placeIn(location.hash) ?? (location.hash === '' ? named : null);
    if (to !== null) go(to);
  };
  addEventListener('hashchange', move);
  return () => removeEventListener('hashchange', move);
}

/** Scrolls to the top and moves the focus to the heading, as another place is shown. */
export async function moveToTop(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  focusHeading();
}

export function focusHeading(): void {
  document.querySelector('h1')?.focus();
}

export type SentEntries = readonly (readonly [string, unknown])[];

/**
 * Returns the entries of a form, followed by the name and the value of the button that sent it when the button has a
 * name.
 * @param button the button that sent the form
 */
export function listFormEntries(form: HTMLFormElement, button: HTMLButtonElement | null = null): SentEntries {
  const entries = [...new FormData(form)];
  return button === null || button.name === '' ? entries : [...entries, [button.name, button.value]];
}

/** Returns what a form sends and where it goes, or `null` when the event comes from no form. */
export function readSubmit({
  target,
  submitter,
}: SubmitEvent): { readonly to: string; readonly entries: SentEntries } | null {
  if (!(target instanceof HTMLFormElement)) return null;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  const to = button?.getAttribute('formaction') ?? target.getAttribute('action') ?? '';
  return { to, entries: listFormEntries(target, button) };
}
