import { createRoute, z } from '@hono/zod-openapi';
import { BatchLine } from '../../contract/batch.ts';
import { EvaluateRequest, LIMITS } from '../../contract/request.ts';
import { EXAMPLE_SITUATION } from '../../contract/situation.ts';
import type { Service } from '../../service.ts';
import { Overload } from '../../threads/pool.ts';
import { answersOf, type OutputLine } from '../batch/answers.ts';
import { API_PATH, type Api } from '../env.ts';
import { LINES_TYPE, refusals } from './responses.ts';

const Lines = z.string();

const EXAMPLE = [EXAMPLE_SITUATION, { persons: { student: { birth: '2004-02-29' } } }]
  .map((situation) => `${JSON.stringify({ situation })}\n`)
  .join('');

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/evaluate/batch`,
  operationId: 'evaluateBatch',
  summary: 'Many households in, one a line; each answered as soon as it is worked out',
  description:
    `Newline-delimited JSON both ways: a line is what \`evaluate\` takes, and is answered by a line with its number, in the order of the lines, while the rest is still being sent. ` +
    `What is wrong with a line is a problem on that line, and the next is answered. At most ${LIMITS.lines} lines of ${LIMITS.body / 1024} KB.`,
  request: {
    body: {
      required: true,
      content: {
        [LINES_TYPE]: { schema: Lines.openapi({ description: 'Lines of EvaluateRequest.', example: EXAMPLE }) },
      },
    },
  },
  responses: {
    200: {
      description: 'Lines of BatchLine',
      content: { [LINES_TYPE]: { schema: Lines.openapi({ description: 'Lines of BatchLine.' }) } },
    },
    ...refusals(415),
  },
});

export function addBatch(app: Api, service: Service): void {
  app.openAPIRegistry.register('BatchLine', BatchLine);
  app.openAPIRegistry.register('EvaluateRequest', EvaluateRequest);
  let open = 0;
  app.openapi(route, (c) => {
    if (open >= LIMITS.batches) throw new Overload('busy');
    open += 1;
    const answers = answersOf(service, c.req.raw.body ?? nothing(), c.get('base'));
    const body = streamOf(answers, () => (open -= 1));
    return c.body(body, 200, { 'content-type': LINES_TYPE });
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Pulled by whoever reads: no line is worked out that nobody waits for. */
function streamOf(answers: AsyncGenerator<OutputLine>, done: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let ended = false;
  const end = (): void => {
    if (!ended) done();
    ended = true;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const next = await answers.next();
          if (next.done !== true) return controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
          controller.close();
        } catch {
          // The sender broke off: there is nobody to tell.
          controller.close();
        }
        end();
      },
      async cancel() {
        end();
        await answers.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
}
