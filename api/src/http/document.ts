/** This module writes the OpenAPI document. The routes generate it, and the vocabulary describes the situation. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { KNOWN_VALUES, type KnownValues } from '../contract/known-values.ts';
import { EXAMPLE_OFFICIAL, EXAMPLE_SITUATION, buildSituationSchemas } from '../contract/situation.ts';
import type { Service } from '../service/service.ts';
import type { Api } from './env.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

/** @param server the address and path under which the API is reached; empty means the root of the same host */
export function buildOpenApiDocument(app: Api, service: Service, server: string): OpenApiDocument {
  const { rulebook } = service;
  const written = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Recto-Verso',
      version: '1',
      description: `The rights that a household in Belgium could have, each with its reasons. Rulebook ${rulebook.version}. Nothing that is sent is kept or logged. Errors are problem details (RFC 9457).`,
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: server === '' ? '/' : server }],
  });
  const document = withReferences(written, rulebook.rights.find((r) => !r.draft)?.id) as OpenApiDocument;
  const schemas: Record<string, unknown> = {
    ...document.components?.schemas,
    ...buildSituationSchemas(rulebook),
    ...knownValues(service),
  };
  for (const [name, example] of Object.entries(EXAMPLES)) schemas[name] = { ...(schemas[name] as object), example };
  return { ...document, components: { ...document.components, schemas: schemas as never } };
}

const ELSEWHERE = { ...EXAMPLE_SITUATION, home: { region: 'flanders' } };
const EXAMPLES: Readonly<Record<string, unknown>> = {
  EvaluateRequest: { situation: EXAMPLE_SITUATION, language: 'en' },
  NextQuestionRequest: { situation: EXAMPLE_SITUATION, language: 'en' },
  VersoRequest: { situation: EXAMPLE_SITUATION, official: EXAMPLE_OFFICIAL, language: 'en' },
  EventsRequest: { situation: EXAMPLE_SITUATION, language: 'en' },
  CurveRequest: { situation: EXAMPLE_SITUATION, fact: 'taxable_month', of: 'mother', to: 6000, language: 'en' },
  CompareRequest: { before: { situation: EXAMPLE_SITUATION }, after: { situation: ELSEWHERE }, language: 'en' },
};

/** Returns a schema for each set of known values, so that the document lists the values only once. */
function knownValues({ rulebook, simulations }: Service): Readonly<Partial<Record<KnownValues, unknown>>> {
  const { rights, desks, crossings, facts } = rulebook;
  const { communes, formerCommunes } = desks;
  const of = (description: string, values: readonly string[]) => ({
    type: 'string',
    description,
    enum: [...new Set(values)].sort(),
  });
  return {
    RightId: of(
      'The id of a right of this rulebook.',
      rights.map(({ id }) => id),
    ),
    Nis: of('The NIS code of a commune, also one from before a merger.', [
      ...communes.map(({ nis }) => nis),
      ...Object.keys(formerCommunes),
    ]),
    Postcode: of(
      'A postcode of Belgium.',
      communes.flatMap(({ postcodes }) => postcodes),
    ),
    Region: of(
      'A region in which communes lie.',
      communes.map(({ region }) => region),
    ),
    EventId: of(
      'The id of an event of this rulebook.',
      crossings.events.map(({ id }) => id),
    ),
    NumberFact: of(
      'The id of a fact of the vocabulary that is a number.',
      facts.filter(({ type }) => type.kind === 'number').map(({ id }) => id),
    ),
    ...(simulations === null
      ? {}
      : {
          ScenarioId: of(
            'The id of a policy scenario.',
            simulations.book.scenarios.map(({ id }) => id),
          ),
        }),
  };
}

/**
 * Replaces each name of a set of known values by a reference to its schema, and gives a right of the rulebook as the
 * example of an id.
 */
function withReferences(node: unknown, right: string | undefined): unknown {
  if (Array.isArray(node)) return node.map((each) => withReferences(each, right));
  if (typeof node !== 'object' || node === null) return node;
  const { format, type, ...rest } = node as Readonly<Record<string, unknown>>;
  if (type === 'string' && KNOWN_VALUES.some((name) => name === format)) {
    const example = format === 'RightId' && right !== undefined ? { example: right } : {};
    return { ...rest, ...example, $ref: `#/components/schemas/${String(format)}` };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withReferences(value, right)]));
}
