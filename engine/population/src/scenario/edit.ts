/**
 * This module applies what an analyst changes in a scenario: how its first right is granted, and how likely people are
 * to be reached. Everything that is left out stays as the file of the scenario says.
 */
import { type Problem, ProblemError } from '@recto-verso/engine';
import { didYouMean, type Rulebook } from '@recto-verso/engine/rulebook';
import { listLikelihoods } from './likelihoods.ts';
import { listRoutes, type ScenarioChange, type Channel, type ScenarioGrant, type TakeUp } from './model.ts';

export interface Edits {
  /** Grants all routes of the scenario's first right in this way. */
  readonly grant?: ScenarioGrant | undefined;
  readonly reads?: Channel['reads'] | undefined;
  /** Is the number of additional rounds that a request takes. */
  readonly rounds?: number | undefined;
  readonly computerOnly?: boolean | undefined;
  /** Maps likelihoods, by the names that results use, to values from 0 to 1. */
  readonly likelihoods?: Readonly<Record<string, number>> | undefined;
}

/** Describes what is run. `rights` are names of rights; the first one is the main right of the scenario. */
export interface Editable {
  readonly change: ScenarioChange;
  readonly rights: readonly string[];
  readonly takeUp: TakeUp;
}

export const EDITABLE_GRANTS = ['automatic', 'proactive', 'on-request'] as const satisfies readonly ScenarioGrant[];
export const READS = ['registers', 'life'] as const satisfies readonly Channel['reads'][];
export const MOST_ROUNDS = 5;

export function hasEdits({ likelihoods = {}, ...others }: Edits): boolean {
  return Object.values(others).some((value) => value !== undefined) || Object.keys(likelihoods).length > 0;
}

/**
 * Returns the scenario with the edits.
 * @throws ProblemError when an edited likelihood is not used by the scenario, or when its value is not between 0 and 1
 */
export function applyEdits(rulebook: Rulebook, asked: Editable, edits: Edits): Editable {
  const [first] = asked.rights;
  const change = first === undefined ? asked.change : withChannel(rulebook, asked.change, first, edits);
  const made = { ...asked, change };
  return { ...made, takeUp: withLikelihoods(made, edits.likelihoods ?? {}) };
}

const AS_IT_IS: Channel = { routes: new Map(), reads: 'registers', rounds: 0, computerOnly: false };

function withChannel(
  rulebook: Rulebook,
  change: ScenarioChange,
  name: string,
  { grant, reads, rounds, computerOnly }: Edits,
): ScenarioChange {
  if ([grant, reads, rounds, computerOnly].every((value) => value === undefined)) return change;
  const now = change.channels.get(name) ?? AS_IT_IS;
  const channel: Channel = {
    routes: grant === undefined ? now.routes : new Map(listRoutes(rulebook, name).map((route) => [route, grant])),
    reads: reads ?? now.reads,
    rounds: rounds ?? now.rounds,
    computerOnly: computerOnly ?? now.computerOnly,
  };
  return { ...change, channels: new Map([...change.channels, [name, channel]]) };
}

function withLikelihoods(asked: Editable, values: Readonly<Record<string, number>>): TakeUp {
  const names = listLikelihoods(asked).map(({ name }) => name);
  const problems: Problem[] = [];
  const takeUp = new Map(asked.takeUp);
  for (const [name, value] of Object.entries(values)) {
    const known = names.includes(name) ? takeUp.get(name) : undefined;
    if (known === undefined) problems.push(unread(name, names));
    else if (!(value >= 0 && value <= 1)) problems.push(outside(name, value));
    else takeUp.set(name, { ...known, value });
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return takeUp;
}

function unread(name: string, names: readonly string[]): Problem {
  return {
    code: 'unknown-word',
    what: `"${name}" is no likelihood that this scenario reads.`,
    where: { field: `likelihoods.${name}` },
    why: 'It would change nothing.',
    mend: didYouMean(name, names, `Write one of: ${names.join(', ')}.`),
  };
}

function outside(name: string, value: number): Problem {
  return {
    code: 'out-of-bounds',
    what: `${value} is not from 0 to 1.`,
    where: { field: `likelihoods.${name}` },
    why: 'A likelihood is a share of those concerned.',
    mend: 'Write 0.15 for 15 of a hundred.',
  };
}
