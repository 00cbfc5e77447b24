/** This module reads from the command line the settings with which a scenario is run instead of those in its file. */
import { EDITABLE_GRANTS, MOST_ROUNDS, READS, type Edits } from '@recto-verso/population/scenarios';
import type { CommandArguments } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { readWholeNumber } from '../number.ts';

export const EDITS = ['grant', 'reads', 'rounds', 'computer-only', 'likely'] as const;

const YES_NO = ['yes', 'no'] as const;

/** @throws CommandFailure when one of the options cannot be read */
export function readEdits(asked: CommandArguments): Edits {
  const computer = asked['computer-only'];
  return {
    ...(asked.grant === undefined ? {} : { grant: oneOf('grant', asked.grant, EDITABLE_GRANTS) }),
    ...(asked.reads === undefined ? {} : { reads: oneOf('reads', asked.reads, READS) }),
    ...(asked.rounds === undefined ? {} : { rounds: readWholeNumber('rounds', asked.rounds, [0, MOST_ROUNDS]) }),
    ...(computer === undefined ? {} : { computerOnly: oneOf('computer-only', computer, YES_NO) === 'yes' }),
    ...(asked.likely.length === 0 ? {} : { likelihoods: Object.fromEntries(asked.likely.map(likely)) }),
  };
}

function oneOf<const T extends string>(option: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new CommandFailure(`--${option} ${text}: write one of: ${words.join(', ')}.`);
  return found;
}

/** Refuses a share above 1 here, because the run would refuse it only after all tables were checked. */
function likely(text: string): readonly [string, number] {
  const [, name, share] = /^([\w.]+)=(\d(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined || share === undefined)
    throw new CommandFailure(`"${text}" says no share. Write --likely NAME=SHARE, such as --likely letter=0.2.`);
  if (Number(share) > 1)
    throw new CommandFailure(`--likely ${text}: a share is from 0 to 1. Write ${name}=0.15 for 15 of a hundred.`);
  return [name, Number(share)];
}
