/** The answers in this tab of the browser: they never leave the device, and end with the tab. */
import type { Answers } from '../door/answers.ts';

const NAME = 'recto-verso';

export function keptAnswers(): Answers | null {
  try {
    const written = sessionStorage.getItem(NAME);
    if (written === null) return null;
    const read: unknown = JSON.parse(written);
    return typeof read === 'object' && read !== null ? (read as Answers) : null;
  } catch {
    return null;
  }
}

/** `null` forgets them. Where a browser keeps nothing, they last as long as the page. */
export function keepAnswers(answers: Answers | null): void {
  try {
    if (answers === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(answers));
  } catch {
    return;
  }
}
