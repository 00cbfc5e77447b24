import { createRoute, type z } from '@hono/zod-openapi';
import {
  findCommune,
  findCommunesByPostcode,
  findDesks,
  ProblemError,
  showDesk,
  type Commune,
} from '@recto-verso/engine';
import { type CommuneView, Desks } from '../../contract/desk.ts';
import { Nis, Postcode, Region, RightId } from '../../contract/known-values.ts';
import { DayQuery } from '../../contract/query.ts';
import { DEFAULT_LANGUAGE } from '../../contract/request.ts';
import { isoOf } from '../../contract/date.ts';
import type { Service } from '../../service/service.ts';
import { readRequestedDay, findRightById, createUnknownRightProblem } from '../request-options.ts';
import { API_PATH, type Api } from '../env.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const route = createRoute({
  method: 'get',
  path: `${API_PATH}/desks`,
  operationId: 'desks',
  summary: 'Where somebody can be seen, telephoned or written to',
  description:
    'For a right, or for any; where a commune or a postcode says, or in a region; without a place, what holds in the whole country. ' +
    'What is not sourced is not invented: a desk that everybody has then stands in, marked `generic`.',
  request: {
    query: DayQuery.extend({
      right: RightId.optional().openapi({
        description: 'Id of a right; desks for any where left out.',
      }),
      commune: Nis.optional().openapi({ description: 'NIS code, current or former.', example: '21012' }),
      postcode: Postcode.optional().openapi({
        description: 'Where the commune is not known; several may share one.',
        example: '1080',
      }),
      region: Region.optional().openapi({ description: 'A value of `home.region`, where neither is known.' }),
    }),
  },
  responses: { 200: createJsonResponse(Desks, 'The desks'), ...createRefusals(422) },
});

export function addDesks(app: Api, service: Service): void {
  app.openapi(route, (c) => {
    const { date, language = DEFAULT_LANGUAGE, right, commune, postcode, region } = c.req.valid('query');
    const { rulebook } = service;
    if (right !== undefined && findRightById(rulebook, right) === null) {
      throw new ProblemError([{ ...createUnknownRightProblem(rulebook, right), where: { field: 'right' } }]);
    }
    const day = readRequestedDay(date);
    const communes = communesAsked(service, commune, postcode);
    const places =
      communes.length === 0
        ? [{ region: regionAsked(service, region) }]
        : communes.map(({ nis }) => ({ commune: nis }));
    const found = places.flatMap((place) => findDesks(rulebook.desks, { right, ...place }, day));
    const once = new Map(found.map((one) => [`${one.kind} ${one.desk.id}`, one]));
    const { name, version, hash } = rulebook;
    return c.json(
      {
        rulebook: { name, version, hash },
        language,
        date: isoOf(day),
        communes: communes.map(describeCommune),
        desks: [...once.values()].map((one) => showDesk(rulebook.desks, one, language)),
      },
      200,
    );
  });
}

function communesAsked(
  { rulebook }: Service,
  nis: string | undefined,
  postcode: string | undefined,
): readonly Commune[] {
  if (nis !== undefined) {
    const commune = findCommune(rulebook.desks, nis);
    if (commune === null)
      throw unknownPlace('commune', nis, 'Write the five digits of its NIS code, as `communes` lists them.');
    return [commune];
  }
  if (postcode === undefined) return [];
  const communes = findCommunesByPostcode(rulebook.desks, postcode);
  if (communes.length === 0)
    throw unknownPlace('postcode', postcode, 'Write the four digits of a postcode, as `communes` lists them.');
  return communes;
}

function regionAsked({ rulebook }: Service, region: string | undefined): string | undefined {
  const known = new Set(rulebook.desks.communes.map((one) => one.region));
  if (region === undefined || known.has(region)) return region;
  throw unknownPlace('region', region, `Write one of ${[...known].sort().join(', ')}.`);
}

function unknownPlace(field: string, written: string, mend: string): ProblemError {
  return new ProblemError([
    {
      code: 'unknown-place',
      what: `No ${field} "${written.slice(0, 40)}" is known.`,
      where: { field },
      why: 'Somebody would be sent to a desk elsewhere.',
      mend,
    },
  ]);
}

export function describeCommune({ nis, name, region, facilities, postcodes }: Commune): z.infer<typeof CommuneView> {
  return { nis, name: { ...name }, region, facilities: [...facilities], postcodes: [...postcodes] };
}
