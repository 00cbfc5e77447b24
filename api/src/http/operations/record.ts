import { createRoute } from '@hono/zod-openapi';
import { ProblemError } from '@recto-verso/engine';
import { RecordResult } from '../../contract/record.ts';
import { LANGUAGES, LIMITS, RecordRequest, type Language } from '../../contract/request.ts';
import { verifyRecord, type RulebookId } from '../../record/record.ts';
import type { Service } from '../../service/service.ts';
import { readEvaluateOptions } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { readJsonBody } from '../json-body.ts';
import { createJsonBody, createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'post',
  path: `${API_PATH}/record`,
  operationId: 'record',
  summary: 'Whether an earlier answer is what this rulebook answers',
  description:
    'Send again what was sent to evaluate, with the answer that came back as `answer`. The order of keys does not count: both are compared in canonical form.',
  request: createJsonBody(RecordRequest),
  responses: { 200: createJsonResponse(RecordResult, 'What was found'), ...createRefusals(400, 413, 415, 422) },
});

export function addRecord(app: Api, service: Service): void {
  app.use(route.path, readJsonBody(LIMITS.record, LIMITS.recordShape));
  app.openapi(route, async (c) => {
    const { situation, answer, ...asked } = c.req.valid('json');
    const from = rulebookOf(answer);
    const date = asked.date ?? textAt(answer, 'date');
    const language = asked.language ?? languageOf(answer);
    const here = service.rulebook;
    const result = await verifyRecord(answer, from, here, () =>
      service.evaluate(situation, {
        ...readEvaluateOptions(service, { ...asked, date, language }),
        together: isTogether(answer),
        ordered: answer['steps'] !== undefined,
      }),
    );
    return c.json(result, 200);
  });
}

type Recorded = Readonly<Record<string, unknown>>;

/**
 * Checks whether the answer gives one outcome for persons who are alike. An answer made by a page has one outcome for
 * each of them.
 */
function isTogether({ outcomes }: Recorded): boolean {
  return Array.isArray(outcomes) && outcomes.some((one: Recorded | null) => one?.['alike'] !== undefined);
}

function rulebookOf(answer: Recorded): RulebookId {
  const { version, hash } = (answer['rulebook'] ?? {}) as Recorded;
  if (typeof version === 'string' && typeof hash === 'string') return { version, hash };
  throw refused('wrong-type', 'answer.rulebook', 'It does not say which rulebook gave this answer.');
}

function textAt(answer: Recorded, key: string): string {
  const text = answer[key];
  if (typeof text === 'string') return text;
  throw refused('wrong-type', `answer.${key}`, 'There is no text here.');
}

function languageOf(answer: Recorded): Language {
  const written = textAt(answer, 'language');
  const language = LANGUAGES.find((one) => one === written);
  if (language !== undefined) return language;
  throw refused('wrong-type', 'answer.language', 'It is no language of this rulebook.');
}

function refused(code: string, field: string, what: string): ProblemError {
  return new ProblemError([
    {
      code,
      what,
      where: { field },
      why: 'An answer is worked out again for the same day, language and rulebook.',
      mend: 'Send the whole answer as it came.',
    },
  ]);
}
