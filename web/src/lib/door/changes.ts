/** Which of the events that can happen in a life are of interest to a household: those that its answers do not rule out. */
import { FIRST, personIds, type Answers } from './answers.ts';
import data from './changes.json';

export interface Change {
  readonly id: string;
  readonly title: string;
}

interface Fits {
  /** Somebody who is this to the first person has to live here, or must not. */
  readonly with?: string;
  readonly without?: string;
  /** An answer that rules it out. */
  readonly unless?: readonly string[];
  /** To whom it happens, by what that person is to the first one; to the first one where left out. */
  readonly who?: string;
}

const FITS: Readonly<Record<string, Fits>> = data.fits;
/** So many are worked out here; the others are read about. */
const MOST = 5;

/** @param all that the rulebook shows first, in its order, with their titles */
export function changesFor(answers: Answers, all: readonly Change[]): readonly Change[] {
  const ties = personIds(answers).flatMap((id) => (id === FIRST ? [] : [answers[`${id}.relation`] ?? '']));
  return all
    .filter(({ id }) => {
      const { with: needs, without, unless } = FITS[id] ?? {};
      const [name = '', value] = unless ?? [];
      return (
        (needs === undefined || ties.includes(needs)) &&
        (without === undefined || !ties.includes(without)) &&
        (unless === undefined || answers[name] !== value)
      );
    })
    .slice(0, MOST);
}

/** The person to whom an event happens, where that is somebody else than the first. */
export function personOf(answers: Answers, event: string): string | null {
  const tie = FITS[event]?.who;
  return tie === undefined ? null : (personIds(answers).find((id) => answers[`${id}.relation`] === tie) ?? null);
}
