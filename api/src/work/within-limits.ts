/**
 * This module runs work on a household within its limits. Work that would cost too much is refused before it begins,
 * and an answer that would be too large as JSON is refused in the thread that computes it.
 */
import { ProblemError, type Compiled } from '@recto-verso/engine';
import { refuseTooCostly } from './too-costly.ts';
import { runWork, type WorkInput, type Output, type WorkKind } from './works.ts';

/**
 * @param most the approximate number of characters that the answer may have as JSON; `undefined` when it is not sent.
 * The answer is measured before it is sent between threads, since a huge one would block the thread that serves
 * everybody.
 * @throws ProblemError when the work would cost too much, when it cannot be done with this input, or when the answer
 * would be too large
 */
export async function workWithinLimits<K extends WorkKind>(
  compiled: Compiled,
  kind: K,
  input: WorkInput<K>,
  most: number | undefined,
): Promise<Output<K>> {
  refuseTooCostly(compiled, kind, input);
  const answer = await runWork(compiled, kind, input);
  if (most !== undefined && isLonger(answer, most)) throw tooLarge(most);
  return answer;
}

/**
 * Checks whether a value has more than about `most` characters as JSON. It counts in a loop, and stops as soon as the
 * limit is exceeded.
 */
export function isLonger(value: unknown, most: number): boolean {
  let left = most;
  const open: unknown[] = [value];
  while (open.length > 0 && left >= 0) {
    const one = open.pop();
    if (typeof one === 'string') left -= one.length + 3;
    else if (typeof one !== 'object' || one === null) left -= String(one).length + 1;
    else if (Array.isArray(one)) {
      left -= 2;
      for (const each of one) open.push(each);
    } else
      for (const key of Object.keys(one)) {
        left -= key.length + 3;
        open.push((one as Readonly<Record<string, unknown>>)[key]);
      }
  }
  return left < 0;
}

function tooLarge(most: number): ProblemError {
  return new ProblemError([
    {
      code: 'answer-too-large',
      what: `The answer would be larger than ${Math.round(most / 1024 / 1024)} MB.`,
      where: { field: 'rights' },
      why: 'Who makes, sends and reads so large an answer has no time for the next one.',
      mend: 'Name fewer rights in `rights`, or describe fewer persons, or more of what is known of them.',
    },
  ]);
}
