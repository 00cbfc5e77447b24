/** How somebody moves on a page of either door where scripts run: by its address, and by the buttons of its forms. */
import { tick } from 'svelte';

/**
 * Follows the address. Back to before the first step is the place that the address itself names.
 * @returns what ends it
 */
export function followAddress<P>(placeIn: (hash: string) => P | null, named: P, go: (to: P) => void): () => void {
  const move = (): void => {
    const to = placeIn(location.hash) ?? (location.hash === '' ? named : null);
    if (to !== null) go(to);
  };
  addEventListener('hashchange', move);
  return () => removeEventListener('hashchange', move);
}

/** Another place begins at its top, and with its heading. */
export async function atTop(): Promise<void> {
  await tick();
  scrollTo(0, 0);
  toHeading();
}

export function toHeading(): void {
  document.querySelector('h1')?.focus();
}

export type Entries = readonly (readonly [string, unknown])[];

/** @param button by which it was sent */
export function entriesOf(form: HTMLFormElement, button: HTMLButtonElement | null = null): Entries {
  const entries = [...new FormData(form)];
  return button === null || button.name === '' ? entries : [...entries, [button.name, button.value]];
}

/** What a form sends; `null` where no form was sent. */
export function sentBy({ target, submitter }: SubmitEvent): { readonly to: string; readonly entries: Entries } | null {
  if (!(target instanceof HTMLFormElement)) return null;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  const to = button?.getAttribute('formaction') ?? target.getAttribute('action') ?? '';
  return { to, entries: entriesOf(target, button) };
}
