/** This module serves the OpenAPI document, and the reference page of the API with its stylesheet. */
import { createRoute, z } from '@hono/zod-openapi';
import type { OpenApiDocument } from '../document.ts';
import { API_PATH, type Api } from '../env.ts';
import { buildReferencePage } from '../reference.ts';
import { referenceStyle } from '../reference-style.ts';
import { createJsonResponse, createRefusals } from './responses.ts';

const documentRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/openapi.json`,
  operationId: 'openapi',
  summary: 'This API as data (OpenAPI 3.1)',
  responses: {
    200: createJsonResponse(z.record(z.string(), z.unknown()).openapi('OpenApiDocument'), 'The document'),
    ...createRefusals(),
  },
});

const text = z.string();
const referenceRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/reference`,
  operationId: 'reference',
  summary: 'This API as a page to read',
  responses: { 200: { description: 'The page', content: { 'text/html': { schema: text } } }, ...createRefusals() },
});

const styleRoute = createRoute({
  method: 'get',
  path: `${API_PATH}/reference.css`,
  operationId: 'referenceStyle',
  summary: 'The stylesheet of the reference page',
  responses: { 200: { description: 'The stylesheet', content: { 'text/css': { schema: text } } }, ...createRefusals() },
});

/** @param documentOf returns the document, which is complete once all operations have been added */
export function addPages(app: Api, documentOf: () => OpenApiDocument): void {
  app.openapi(documentRoute, (c) => c.json(documentOf() as unknown as Record<string, unknown>, 200));
  app.openapi(referenceRoute, (c) => c.html(buildReferencePage(documentOf())));
  app.openapi(styleRoute, (c) => c.body(referenceStyle, 200, { 'content-type': 'text/css; charset=utf-8' }));
}
