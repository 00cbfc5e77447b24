/** This module chooses the events of a life that concern a household: those that its answers do not rule out. */
import { FIRST_PERSON, listPersonIds, type Answers } from './answers.ts';
import data from './changes.json';

export interface EventTitle {
  readonly id: string;
  readonly title: string;
}

interface Fits {
  /** A person with this relation to the first person has to be described (`with`), or must not be (`without`). */
  readonly with?: string;
  readonly without?: string;
  /** Holds the name and the value of an answer that rules the event out. */
  readonly unless?: readonly string[];
  /** Says who has the event, by the relation to the first person; without it the first person has it. */
  readonly who?: string;
}

const FITS: Readonly<Record<string, Fits>> = data.fits;
/** At most this many events are offered for evaluation; the others can be read about. */
const MOST = 5;

/** @param all the events that the rulebook shows first, in its order, with their titles */
export function chooseEvents(answers: Answers, all: readonly EventTitle[]): readonly EventTitle[] {
  const ties = listPersonIds(answers).flatMap((id) => (id === FIRST_PERSON ? [] : [answers[`${id}.relation`] ?? '']));
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

/** Returns the person to whom an event happens, or `null` when that is the first person or nobody fits. */
export function findEventPerson(answers: Answers, event: string): string | null {
  const tie = FITS[event]?.who;
  return tie === undefined ? null : (listPersonIds(answers).find((id) => answers[`${id}.relation`] === tie) ?? null);
}
