/** This module answers the lines of a batch in the order of the lines. */
import { EvaluateRequest, LIMITS } from '../../contract/request.ts';
import {
  createProblemDetails,
  type ProblemDetails,
  type ProblemItem,
  type ProblemStatus,
} from '../../contract/problem.ts';
import type { Service } from '../../service/service.ts';
import type { Answer } from '@recto-verso/engine';
import { logFailure } from '../../threads/failure.ts';
import { runForAsker, type Asker } from '../../threads/asker.ts';
import { readEvaluateOptions } from '../request-options.ts';
import { findShapeProblem } from '../json-body.ts';
import { createTooLargeProblem } from '../limits.ts';
import { failure, toProblemItems, findRefusal } from '../problem.ts';
import { splitLines, type InputLine } from './lines.ts';

export type OutputLine =
  { readonly index: number; readonly answer: Answer } | { readonly index: number; readonly problem: ProblemDetails };

/**
 * Yields the answers in the order of the lines. It works on up to two lines per thread, so that no thread waits for the
 * next one. Then a line is read only when an answer has been taken, so that nothing piles up for a client that reads
 * slowly. An answer does not wait for the next line either, so that a client may send one line and wait for its answer.
 * @param base the path under which the service is reached, for the addresses of the types of problems
 * @param who the client that waits for the answers
 */
export async function* answerBatch(
  service: Service,
  body: AsyncIterable<Uint8Array>,
  base: string,
  who: Asker,
): AsyncGenerator<OutputLine> {
  const lines = splitLines(body, LIMITS.body);
  const running: Promise<OutputLine>[] = [];
  let reading: ReturnType<typeof lines.next> | null = null;
  let count = 0;
  let open = true;
  try {
    while (open || running.length > 0) {
      const first = running[0];
      if (open && running.length < service.width * 2) {
        reading ??= lines.next();
        const next = await Promise.race([reading, ...(first === undefined ? [] : [first.then(() => null)])]);
        if (next !== null) {
          reading = null;
          const line: InputLine | undefined = next.value as InputLine | undefined;
          open = line !== undefined && ++count <= LIMITS.lines;
          if (line !== undefined)
            running.push(open ? answerOf(service, line, base, who) : Promise.resolve(tooMany(line, base)));
          continue;
        }
      }
      if (first !== undefined) {
        yield await first;
        void running.shift();
      }
    }
  } finally {
    // The rest of the body is not read when the client has left or the batch has too many lines. A read that is still
    // pending may never resolve, or may fail.
    void reading?.catch(() => undefined);
    lines.return(undefined).catch(() => undefined);
  }
}

async function answerOf(service: Service, line: InputLine, base: string, who: Asker): Promise<OutputLine> {
  const { index } = line;
  const refuse = (status: ProblemStatus, items: readonly ProblemItem[]): OutputLine => ({
    index,
    problem: createProblemDetails(base, status, items),
  });
  if (line.kind === 'too-long') return refuse(413, [createTooLargeProblem('line', LIMITS.body)]);
  try {
    const body: unknown = JSON.parse(line.text);
    const wrong = findShapeProblem(body, LIMITS.shape);
    if (wrong !== null) return refuse(422, [wrong]);
    const request = EvaluateRequest.safeParse(body);
    if (!request.success) return refuse(422, toProblemItems(request.error, 'json'));
    const { situation, ...asked } = request.data;
    const options = { ...readEvaluateOptions(service, asked), together: true };
    return { index, answer: await runForAsker(who, () => service.evaluate(situation, options, 'patient')) };
  } catch (error) {
    const refusal = findRefusal(error);
    if (refusal !== null) return refuse(refusal.status, refusal.items);
    logFailure('batch', error);
    return refuse(500, [failure]);
  }
}

function tooMany({ index }: InputLine, base: string): OutputLine {
  const item: ProblemItem = {
    code: 'too-many-lines',
    field: 'body',
    what: `A batch has at most ${LIMITS.lines} lines; this one and those after it are not answered.`,
    why: 'A request that never ends cannot be told from one that is stuck.',
    mend: 'Send the rest in another batch.',
  };
  return { index, problem: createProblemDetails(base, 413, [item]) };
}
