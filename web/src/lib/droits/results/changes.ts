/** Which of the events that can happen in a life are of interest to a household: those that its answers do not rule out. */
import { FIRST, personIds, type Answers } from '../../door/answers.ts';
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
}

/** @param all of the rulebook, with their titles */
export function changesFor(answers: Answers, all: readonly Change[]): readonly Change[] {
  const ties = personIds(answers).flatMap((id) => (id === FIRST ? [] : [answers[`${id}.relation`] ?? '']));
  const fits: Readonly<Record<string, Fits>> = data;
  return all.filter(({ id }) => {
    const { with: needs, without, unless } = fits[id] ?? {};
    const [name = '', value] = unless ?? [];
    return (
      (needs === undefined || ties.includes(needs)) &&
      (without === undefined || !ties.includes(without)) &&
      (unless === undefined || answers[name] !== value)
    );
  });
}
