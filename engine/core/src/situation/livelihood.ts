/**
 * This module finds what a person lives from, as far as the situation says it: one of the livelihoods that the
 * interview names.
 */
import type { Closing, InterviewTick } from '../rulebook/interview/screen.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import type { PersonRow, Situation, Stated } from './model.ts';

/** This number stands for a person who has none of the livelihoods that the interview names. */
export const NO_LIVELIHOOD = 0;

/** Returns the livelihoods in the order of the rulebook. The number of a livelihood is its index here plus one. */
export function listLivelihoods({ interview }: Pick<Rulebook, 'interview'>): readonly InterviewTick[] {
  return interview.flatMap(({ livelihoods }) => livelihoods);
}

/**
 * Returns the numbers of the livelihoods that a person may have, in the order of the rulebook. The list ends with the
 * first livelihood that the person certainly has, or with `NO_LIVELIHOOD` when there is none. Its last element applies
 * when none of the possible ones before it does.
 * @param day an integer, yyyymmdd
 */
export function findLivelihoods(
  rulebook: Rulebook,
  situation: Situation,
  person: PersonRow,
  day: number,
): readonly number[] {
  const possible: number[] = [];
  for (const [i, { closes }] of listLivelihoods(rulebook).entries()) {
    const has = closes.map((closing) => hasOf(rulebook, situation, person, { closing, day }));
    if (has.includes('yes')) return [...possible, i + 1];
    if (has.includes('perhaps')) possible.push(i + 1);
  }
  return [...possible, NO_LIVELIHOOD];
}

type Has = 'yes' | 'perhaps' | 'no';

interface OnDay {
  readonly closing: Closing;
  readonly day: number;
}

function hasOf({ things }: Rulebook, situation: Situation, person: PersonRow, { closing, day }: OnDay): Has {
  const { kind, name } = closing;
  if (kind === 'fact') return 'no';
  if (kind === 'receipt') return received(valueOn(person, `gets.${name}`, day));
  const owner = things.find((def) => def.kind === name)?.owner ?? '';
  const owners = situation.things.filter((row) => row.kind === name).map(({ plain }) => plain[owner]);
  if (owners.some((one) => isOf(one, person.id) === 'yes')) return 'yes';
  const isOpen = situation.thingsUnknown.some((list) => list.kind === name && list.of === person.id);
  return isOpen || owners.some((one) => isOf(one, person.id) === 'perhaps') ? 'perhaps' : 'no';
}

function received(value: Stated | null): Has {
  if (value?.kind !== 'truth') return 'perhaps';
  return value.value ? 'yes' : 'no';
}

function isOf(owner: Stated | undefined, person: string): Has {
  if (owner?.kind !== 'set') return 'perhaps';
  if (!owner.values.includes(person)) return 'no';
  return owner.values.length === 1 ? 'yes' : 'perhaps';
}

function valueOn({ plain, dated }: PersonRow, name: string, day: number): Stated | null {
  return plain[name] ?? dated[name]?.findLast(({ from }) => from <= day)?.value ?? null;
}
