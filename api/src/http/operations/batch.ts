import { createRoute, z } from '@hono/zod-openapi';
import { BatchLine } from '../../contract/batch.ts';
import { EvaluateRequest, LIMITS } from '../../contract/request.ts';
import { EXAMPLE_SITUATION } from '../../contract/situation.ts';
import type { Service } from '../../service/service.ts';
import { Overload } from '../../threads/pool.ts';
import { answerBatch, type OutputLine } from '../batch/answers.ts';
import { API_PATH, type Api, type ApiContext } from '../env.ts';
import { limitBody } from '../limits.ts';
import { LINES_TYPE, createRefusals } from './responses.ts';

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
    `Newline-delimited JSON both ways: a line is what \`evaluate\` takes, and is answered by a line with its number, in the order of the lines, while the rest is still being sent (behind a proxy, once all of it was). ` +
    `What is wrong with a line is a problem on that line, and the next is answered. At most ${LIMITS.lines} lines of ${LIMITS.body / 1024} KB; behind a proxy, ${LIMITS.list / 1024 / 1024} MB in all.`,
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
    ...createRefusals(413, 415),
  },
});

export function addBatch(app: Api, service: Service): void {
  app.openAPIRegistry.register('BatchLine', BatchLine);
  app.openAPIRegistry.register('EvaluateRequest', EvaluateRequest);
  const whole = limitBody(LIMITS.list, 'list');
  app.use(route.path, (c, next) => (c.get('proxied') ? whole(c, next) : next()));
  const open = new Map<string, number>();
  app.openapi(route, async (c) => {
    const client = c.get('client');
    const [own, all] = [open.get(client) ?? 0, [...open.values()].reduce((sum, one) => sum + one, 0)];
    if (own >= LIMITS.batches || all >= LIMITS.batchesInAll) throw new Overload('busy');
    open.set(client, own + 1);
    const done = (): void => {
      const left = (open.get(client) ?? 1) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    };
    const sent = await sentTo(c).catch((error: unknown) => {
      done();
      throw error;
    });
    const who = { gone: c.req.raw.signal, client, most: LIMITS.answer };
    const body = streamOf(answerBatch(service, sent, c.get('base'), who), done);
    return c.body(body, 200, { 'content-type': LINES_TYPE });
  });
}

/**
 * Returns the body as it arrives. Behind a proxy it is read as a whole first, since nginx stops sending a request once
 * its answer has begun.
 */
async function sentTo({ req, get }: ApiContext): Promise<AsyncIterable<Uint8Array>> {
  if (get('proxied')) return (await req.blob()).stream();
  return req.raw.body ?? nothing();
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/**
 * Streams the answers as lines of JSON, and calls `done` once: when the last answer was sent, when the answers failed,
 * or when the reader left. The reader pulls the answers, so that only a few lines are evaluated ahead of it.
 */
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
          // The sender closed the connection, so nobody can receive the error.
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
