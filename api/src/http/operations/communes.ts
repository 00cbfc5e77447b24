import { createRoute, z } from '@hono/zod-openapi';
import type { Commune } from '@recto-verso/engine';
import { Communes } from '../../contract/desk.ts';
import type { Service } from '../../service/service.ts';
import { API_PATH, type Api } from '../env.ts';
import { describeCommune } from './desks.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/communes`,
  operationId: 'communes',
  summary: 'Communes by name or postcode, with the NIS code that finds their desks',
  request: {
    query: z.strictObject({
      search: z.string().max(60).optional().openapi({
        description:
          'The beginning of a name in any language, of a large part of a commune, or a postcode; all communes where left out.',
        example: 'molen',
      }),
    }),
  },
  responses: { 200: createJsonResponse(Communes, 'The communes'), ...createRefusals(422) },
});

export function addCommunes(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const { name, version, hash, desks } = service.rulebook;
    const wanted = plain(c.req.valid('query').search ?? '');
    const communes = desks.communes.filter((commune) => matches(commune, wanted)).map(describeCommune);
    return c.json({ rulebook: { name, version, hash }, communes }, 200);
  });
}

/**
 * Checks whether a name of the commune, from any of its words on, begins with the text: `jean` finds
 * Molenbeek-Saint-Jean. A text of digits has to be a postcode of the commune; an empty text matches every commune.
 */
function matches({ name, also, postcodes }: Commune, wanted: string): boolean {
  if (wanted === '') return true;
  if (/^\d+$/.test(wanted)) return postcodes.includes(wanted);
  return [...Object.values(name), ...also].some((one) =>
    plain(one)
      .split(/[ '-]/)
      .some((_, i, words) => words.slice(i).join(' ').startsWith(wanted)),
  );
}

/** Removes accents and surrounding spaces, replaces hyphens and apostrophes by spaces, and converts to lower case. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[-']/g, ' ').trim().toLowerCase();
}
