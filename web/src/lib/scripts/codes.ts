/**
 * This script runs on the page of codes: it reads a code in the browser and puts its answers into this tab. Nothing of
 * it is sent, unless the browser keeps nothing for the next page.
 */
import { decodeAnswers } from '../droits/code/decode.ts';
import { addPathAnswers } from '../droits/code/path-answers.ts';
import { keepTabAnswers, readTabAnswers } from '../live/tab-answers.ts';
import { keepPlace } from '../live/page.ts';

const form = document.querySelector<HTMLFormElement>('#code-form');
const field = document.querySelector<HTMLInputElement>('#code');

/** Returns the text behind `#` in the address. It is empty when there is none or when its encoding is broken. */
function readHash(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

/** Moves a scanned code, which stands behind `#`, into the field, and removes it from the address. */
function takeScanned(): void {
  const scanned = readHash();
  if (field === null || scanned === '') return;
  field.value = scanned;
  history.replaceState(null, '', location.pathname + location.search);
}

function tell(message: string): void {
  const place = document.getElementById('code-wrong');
  if (place === null || field === null) return;
  place.hidden = false;
  place.textContent = message;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}

function messageFor(written: string, wrong: string, found: string): string {
  const words = JSON.parse(form?.dataset['wrong'] ?? '{}') as Readonly<Record<string, string>>;
  const key = written.trim() === '' ? 'empty' : wrong;
  return (words[key] ?? '').replace('{n}', found).replace('{sign}', found);
}

form?.addEventListener('submit', (event) => {
  const written = field?.value ?? '';
  const decoded = decodeAnswers(written);
  if (!decoded.ok) {
    event.preventDefault();
    tell(messageFor(written, decoded.wrong, decoded.found));
    return;
  }
  keepTabAnswers(addPathAnswers(decoded.answers, decoded.day));
  // If the browser keeps nothing for the next page, the form is sent and the server opens the code.
  if (readTabAnswers() === null) return;
  event.preventDefault();
  const guichet = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'guichet';
  location.assign((guichet ? form.dataset['guichet'] : form.dataset['droits']) ?? '/');
});

takeScanned();
addEventListener('hashchange', takeScanned);
keepPlace();
