import { CommandFailure } from './failure.ts';

/** @throws CommandFailure when the option is not a whole number within its bounds */
export function readWholeNumber(option: string, text: string, [min, max]: readonly [number, number]): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new CommandFailure(`--${option} ${text}: write a whole number from ${min} to ${max}.`);
}
