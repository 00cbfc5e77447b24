/** Works something out for somebody to whom it goes as JSON: an answer that is too large is refused where it is made. */
import { ProblemError, type Compiled } from '@recto-verso/engine';
import { refuseTooDear } from './too-dear.ts';
import { workOut, type Input, type Output, type WorkKind } from './works.ts';

/**
 * @param most letters that the answer may have as JSON, about; none where it is not sent. It is measured before it is sent
 *   between threads: what is too large would keep the thread that serves everybody.
 * @throws ProblemError
 */
export async function workWithin<K extends WorkKind>(
  compiled: Compiled,
  kind: K,
  input: Input<K>,
  most: number | undefined,
): Promise<Output<K>> {
  refuseTooDear(compiled, kind, input);
  const answer = await workOut(compiled, kind, input);
  if (most !== undefined && isLonger(answer, most)) throw tooLarge(most);
  return answer;
}

/** Whether a value has more letters as JSON than that, about: counted in steps, and no further than needed. */
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
