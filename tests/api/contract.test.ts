/**
 * Tests the contract of the API, as the OpenAPI document states it: every operation answers valid input with a body
 * that fits its schema, and invalid input with a problem of status 4xx. Households are drawn from the vocabulary.
 */
import type { PossibleEvents } from '@recto-verso/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../api/src/contract/request.ts';
import { drawHousehold } from '../generators/household.ts';
import {
  app,
  getSchemaCheck,
  document,
  expectAnswer,
  expectProblem,
  operations,
  sendInput,
  service,
  simulations,
  type Described,
} from './contract.ts';
import { correctCurveRequest, withOfficial } from './consistent-bodies.ts';
import type { OpenApiOperation, OperationInput } from './openapi-document.ts';
import { drawInvalid, drawValid, type SchemaDrawing, type DrawnSchema } from './schema-arbitrary.ts';

const SEED = 20261125;
const DATE = 20261125;

const households = drawHousehold(service.rulebook, DATE, { unknown: 0.7 });
const drawing: SchemaDrawing = {
  schemas: document.components.schemas,
  // The document describes each fact by itself, but the facts of a household must be consistent, so a household is
  // drawn as a whole.
  own: { Situation: households, Official: fc.constant({}), SimulationRequest: fc.constant({ scenario: 's1' }) },
  // Only two days are drawn, because the first answer in each period of the law compiles that law.
  days: fc.constantFrom('2026-11-25', '2025-03-01'),
};
/** Draws a day for a parameter. Many days may be drawn here, because no household is evaluated for them. */
const anyDay = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2018, 8, 1 + n)).toISOString().slice(0, 10));

/**
 * Limits the runs of operations that evaluate households, which are slow. Operations that only look something up run
 * more often.
 */
const RUNS: Readonly<Record<string, number>> = {
  evaluate: 4,
  compare: 1,
  nextQuestion: 4,
  record: 2,
  verso: 3,
  events: 3,
  curve: 2,
  evaluateBatch: 1,
};
const LONG = 120_000;

const lineSchema = { $ref: '#/components/schemas/EvaluateRequest' };

function validInput({ operation }: Described): fc.Arbitrary<OperationInput> {
  const parameters = (place: string) =>
    fc.record(
      Object.fromEntries(
        (operation.parameters ?? [])
          .filter((one) => one.in === place)
          .map((one) => [one.name, drawValid(one.schema, { ...drawing, days: anyDay })]),
      ),
      {
        requiredKeys: (operation.parameters ?? [])
          .filter((one) => one.in === place && one.required === true)
          .map((one) => one.name),
      },
    ) as fc.Arbitrary<Record<string, string>>;
  return fc.record({ path: parameters('path'), query: parameters('query'), body: bodyOf(operation) });
}

function bodyOf({ operationId, requestBody }: OpenApiOperation): fc.Arbitrary<unknown> {
  const [media, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (media === undefined || content === undefined) return fc.constant(undefined);
  if (operationId === 'verso') return withOfficial(service.rulebook, households, drawValid(content.schema, drawing));
  if (operationId === 'curve')
    return drawValid(content.schema, drawing).map((drawn) => correctCurveRequest(service.rulebook, drawn));
  return media.includes('ndjson')
    ? fc.array(drawValid(lineSchema, drawing), { minLength: 1, maxLength: 3 })
    : drawValid(content.schema, drawing);
}

/**
 * Replaces the event by one that can happen to a person, after asking the API which events can. Removes it when none
 * can.
 */
async function withPossible(sent: OperationInput): Promise<OperationInput> {
  const { event, who: _, tells: __, ...request } = sent.body as Record<string, unknown>;
  if (event === undefined) return { ...sent, body: request };
  const response = await app.request('/api/v1/events', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const { events } = (await response.json()) as PossibleEvents;
  const possible = events.flatMap((e) => e.persons.filter((p) => p.day !== null).map((p) => [e.event, p.person]));
  const [chosen] = possible;
  return {
    ...sent,
    body: chosen === undefined ? request : { ...request, event: chosen[0], who: chosen[1], tells: {} },
  };
}

/** Adds the answer that the API gives to the request, because a record is about an answer that was given. */
async function withAnswer(sent: OperationInput): Promise<OperationInput> {
  const { answer: _, ...request } = sent.body as Record<string, unknown>;
  const given = await app.request('/api/v1/evaluate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body = { ...request, answer: (await given.json()) as unknown };
  // The answer for a large household about which little is known may exceed the size limit of a record.
  fc.pre(Buffer.byteLength(JSON.stringify(body)) <= LIMITS.record);
  return { ...sent, body };
}

/** Asks for a simulation, which finishes at once, and puts its id into the path. */
async function withSimulation(sent: OperationInput): Promise<OperationInput> {
  const { id } = simulations.add({ scenario: 's1', variant: null, edits: {}, seed: 1, homes: null });
  await Promise.resolve();
  return { ...sent, path: { ...sent.path, id }, query: {} };
}

describe('valid input', () => {
  it.each(operations)(
    '$name answers with a body that fits its schema',
    async (described) => {
      await fc.assert(
        fc.asyncProperty(validInput(described), async (input) => {
          const sent =
            described.name === 'record'
              ? await withAnswer(input)
              : described.name === 'events'
                ? await withPossible(input)
                : described.path.startsWith('/api/v1/simulations/')
                  ? await withSimulation(input)
                  : input;
          await expectAnswer(described, await sendInput(described, sent));
        }),
        { seed: SEED, endOnFailure: true, numRuns: RUNS[described.name] ?? 12 },
      );
    },
    LONG,
  );
});

interface Spoilt {
  readonly place: 'path' | 'query' | 'body';
  readonly key: string;
  readonly value: unknown;
}

/** Draws one error to put into a request: a key that no request has, or a value that its schema does not allow. */
function spoils({ operation }: Described): fc.Arbitrary<Spoilt> {
  const parameters = (operation.parameters ?? []).map((one) => {
    // For a parameter that allows any short text, only the text of 500 characters is invalid. Texts with dots are left
    // out, because `.` and `..` would be steps in a path.
    const text = fc.oneof(fc.constant('x'.repeat(500)), fc.stringMatching(/^[^.]{1,12}$/));
    const value = text.filter((written) => !getSchemaCheck(one.schema)(written));
    return value.map((written): Spoilt => ({ place: one.in as 'path' | 'query', key: one.name, value: written }));
  });
  const body = Object.entries(operation.requestBody?.content ?? {})[0]?.[1].schema;
  const shape =
    drawing.schemas[
      String(body?.['$ref'] ?? '')
        .split('/')
        .at(-1) ?? ''
    ];
  const keys = Object.entries((shape?.['properties'] ?? {}) as Readonly<Record<string, DrawnSchema>>).map(
    ([key, schema]) =>
      drawInvalid((value) => getSchemaCheck(schema)(value)).map((value): Spoilt => ({ place: 'body', key, value })),
  );
  const strange = (place: 'query' | 'body'): fc.Arbitrary<Spoilt> =>
    fc.stringMatching(/^zz[a-z]{1,8}$/).map((key): Spoilt => ({ place, key, value: 'x' }));
  const asksQuery = (operation.parameters ?? []).some((one) => one.in === 'query');
  return fc.oneof(
    ...parameters,
    ...keys,
    ...(shape === undefined ? [] : [strange('body')]),
    ...(asksQuery ? [strange('query')] : []),
  );
}

const spoilable = operations.filter(
  ({ operation }) => operation.parameters !== undefined || JSON.stringify(operation.requestBody ?? {}).includes('$ref'),
);

describe('invalid input', () => {
  it.each(spoilable)('$name answers with a problem that the reference page knows', async (described) => {
    const small: SchemaDrawing = {
      ...drawing,
      own: { ...drawing.own, Situation: fc.constant({ persons: { her: {} } }) },
    };
    const whole = fc.record({
      path: fc.constant(
        Object.fromEntries(
          (described.operation.parameters ?? []).filter((one) => one.in === 'path').map((one) => [one.name, 'ris']),
        ),
      ),
      query: fc.constant({}),
      body:
        described.operation.requestBody === undefined
          ? fc.constant(undefined)
          : drawValid(Object.values(described.operation.requestBody.content)[0]?.schema ?? {}, small),
    });
    await fc.assert(
      fc.asyncProperty(whole, spoils(described), async (sent, { place, key, value }) => {
        await expectProblem(
          described,
          await sendInput(described, {
            ...sent,
            [place]: { ...(sent[place] as object), [key]: value },
          } as OperationInput),
        );
      }),
      { seed: SEED, endOnFailure: true, numRuns: 30 },
    );
  });

  it('a situation with one fact spoilt is refused, never answered wrongly', async () => {
    const person = drawing.schemas['Person']?.['properties'] as Readonly<Record<string, DrawnSchema>>;
    const spoilt = fc
      .constantFrom(...Object.keys(person))
      .chain((fact) =>
        drawInvalid((value) => getSchemaCheck(person[fact] ?? {})(value)).map((value) => ({ fact, value })),
      );
    const evaluate = operations.find(({ name }) => name === 'evaluate') as Described;
    await fc.assert(
      fc.asyncProperty(spoilt, async ({ fact, value }) => {
        await expectProblem(
          evaluate,
          await sendInput(evaluate, {
            path: {},
            query: {},
            body: { situation: { persons: { her: { [fact]: value } } } },
          }),
        );
      }),
      { seed: SEED, endOnFailure: true, numRuns: 200 },
    );
  });
});

it('the document has the operations of the design', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual([
    'communes',
    'compare',
    'crossings',
    'curve',
    'desks',
    'evaluate',
    'evaluateBatch',
    'events',
    'figures',
    'health',
    'interview',
    'listed',
    'nextQuestion',
    'openapi',
    'record',
    'reference',
    'referenceStyle',
    'right',
    'rights',
    'scenarios',
    'simulate',
    'simulation',
    'simulationEvents',
    'simulationResult',
    'stopSimulation',
    'verso',
    'vocabulary',
  ]);
});
