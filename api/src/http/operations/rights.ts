import { createRoute } from '@hono/zod-openapi';
import { RightList } from '../../contract/law.ts';
import { LanguageQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { describeRightHead } from '../../law/right-at.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/rights`,
  operationId: 'rights',
  summary: 'The rights of this rulebook, each with the days from which its law differs',
  request: { query: LanguageQuery },
  responses: { 200: createJsonResponse(RightList, 'The rights'), ...createRefusals(422) },
});

export function addRights(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const words = service.words(c.req.valid('query').language ?? DEFAULT_LANGUAGE);
    const { name, version, hash, rights } = service.rulebook;
    return c.json(
      {
        rulebook: { name, version, hash },
        language: words.language,
        rights: rights.map((right) => describeRightHead(words, right)),
      },
      200,
    );
  });
}
