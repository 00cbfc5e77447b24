import { createRoute } from '@hono/zod-openapi';
import { ProblemError } from '@recto-verso/engine';
import { FigureList } from '../../contract/law.ts';
import { RightId } from '../../contract/known-values.ts';
import { DayQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { isoOf } from '../../contract/date.ts';
import { describeFiguresAt } from '../../law/figures.ts';
import type { Service } from '../../service/service.ts';
import { readRequestedDay, findRightById, createUnknownRightProblem } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/figures`,
  operationId: 'figures',
  summary: 'The figures of a day, each with its source and when the next one is due',
  request: {
    query: DayQuery.extend({
      right: RightId.optional().openapi({
        description: 'The one right asked for; all, and what they share, where left out.',
      }),
    }),
  },
  responses: { 200: createJsonResponse(FigureList, 'The figures'), ...createRefusals(422) },
});

export function addFigures(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const { date, language, right } = c.req.valid('query');
    const { rulebook } = service;
    if (right !== undefined && findRightById(rulebook, right) === null) {
      throw new ProblemError([{ ...createUnknownRightProblem(rulebook, right), where: { field: 'right' } }]);
    }
    const day = readRequestedDay(date);
    const words = service.words(language ?? DEFAULT_LANGUAGE);
    const { name, version, hash, licence } = rulebook;
    return c.json(
      {
        rulebook: { name, version, hash },
        licence,
        language: words.language,
        date: isoOf(day),
        figures: [...describeFiguresAt(words, day, right)],
      },
      200,
    );
  });
}
