/** The OpenAPI document: written by the routes, with the situation described from the vocabulary. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Rulebook } from '@recto-verso/engine';
import { EXAMPLE_SITUATION, situationSchemas } from '../contract/situation.ts';

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

export function openApiDocument(app: OpenAPIHono, rulebook: Rulebook): OpenApiDocument {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Recto-Verso',
      version: '1',
      description: `The rights that a household in Belgium could have, each with its reasons. Rulebook ${rulebook.version}. Nothing that is sent is kept or logged. Errors are problem details (RFC 9457).`,
      license: { name: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
  });
  const schemas = { ...document.components?.schemas, ...situationSchemas(rulebook) };
  const request = schemas['EvaluateRequest'] as Record<string, unknown> | undefined;
  if (request !== undefined) {
    schemas['EvaluateRequest'] = { ...request, example: { situation: EXAMPLE_SITUATION, language: 'en' } };
  }
  return { ...document, components: { ...document.components, schemas: schemas as never } };
}
