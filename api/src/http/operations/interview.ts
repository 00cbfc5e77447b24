import { createRoute, type z } from '@hono/zod-openapi';
import { listInterviewLanguages, describeInterview } from '@recto-verso/engine';
import { LANGUAGES } from '@recto-verso/engine/languages';
import { Interview, InterviewQuery } from '../../contract/interview.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/interview`,
  operationId: 'interview',
  summary: 'The screens of the interview: broad questions, what may be ticked, and what "nothing else" closes',
  request: { query: InterviewQuery },
  responses: { 200: createJsonResponse(Interview, 'The interview'), ...createRefusals(422) },
});

export function addInterview(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const { language = DEFAULT_LANGUAGE } = c.req.valid('query');
    const vocabulary = LANGUAGES.find((one) => one === language) ?? DEFAULT_LANGUAGE;
    const words = service.words(vocabulary);
    const { name, version, hash } = service.rulebook;
    const interview = {
      rulebook: { name, version, hash },
      language,
      vocabulary,
      languages: listInterviewLanguages(words),
      screens: describeInterview(words, language),
    };
    return c.json(interview as z.infer<typeof Interview>, 200);
  });
}
