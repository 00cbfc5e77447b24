/**
 * This module keeps the answers in the storage of this tab of the browser, which is deleted with the tab. It sends them
 * nowhere.
 */
import type { Answers } from '../door/answers.ts';

const NAME = 'recto-verso';

export function readTabAnswers(): Answers | null {
  try {
    const written = sessionStorage.getItem(NAME);
    if (written === null) return null;
    const read: unknown = JSON.parse(written);
    return typeof read === 'object' && read !== null ? (read as Answers) : null;
  } catch {
    return null;
  }
}

/** Keeps the answers; `null` deletes them. If the browser allows no storage, they last as long as the page. */
export function keepTabAnswers(answers: Answers | null): void {
  try {
    if (answers === null) sessionStorage.removeItem(NAME);
    else sessionStorage.setItem(NAME, JSON.stringify(answers));
  } catch {
    return;
  }
}
