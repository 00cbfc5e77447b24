import { createRoute } from '@hono/zod-openapi';
import { LanguageQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { VocabularyView } from '../../contract/vocabulary.ts';
import { describeVocabulary } from '../../law/vocabulary.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/vocabulary`,
  operationId: 'vocabulary',
  summary: 'All that can be said of a household: facts, things, family ties, groups',
  request: { query: LanguageQuery },
  responses: { 200: createJsonResponse(VocabularyView, 'The vocabulary'), ...createRefusals(422) },
});

export function addVocabulary(app: Api, service: Service): void {
  app.openapi(route, (c) =>
    c.json(describeVocabulary(service.words(c.req.valid('query').language ?? DEFAULT_LANGUAGE)), 200),
  );
}
