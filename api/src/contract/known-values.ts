/**
 * Names the sets of values that only the rulebook knows. The OpenAPI document lists the values (`document.ts`), and the
 * operation refuses any other. Each name is also the name of a schema.
 */
import { z } from '@hono/zod-openapi';

export const KNOWN_VALUES = ['RightId', 'Nis', 'Postcode', 'Region', 'EventId', 'NumberFact', 'ScenarioId'] as const;
export type KnownValues = (typeof KNOWN_VALUES)[number];

const known = (name: KnownValues) => z.string().openapi({ format: name });
export const RightId = known('RightId');
export const Nis = known('Nis');
export const Postcode = known('Postcode');
export const Region = known('Region');
export const EventId = known('EventId');
export const NumberFact = known('NumberFact');
export const ScenarioId = known('ScenarioId');
