/** Tests what the API says about itself: health, the OpenAPI document, the reference page, and the headers. */
import { createApp, openService, type Service } from '@recto-verso/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { Health } from '../../api/src/contract/request.ts';
import { HOME_WORDS, PERSON_WORDS, SITUATION_WORDS } from '../../engine/core/src/situation/fields.ts';

let service: Service;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  service = await openService();
  app = createApp(service);
});

async function documentOf() {
  return (await (await app.request('/api/v1/openapi.json')).json()) as {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
}

describe('health', () => {
  it('names the rulebook by version and hash', async () => {
    const health = Health.parse(await (await app.request('/api/v1/health')).json());
    expect(health.rulebook.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(health.rulebook.version).toBe(service.rulebook.version);
  });
});

describe('the OpenAPI document', () => {
  it('has every operation, each with its answers', async () => {
    const document = await documentOf();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).length).toBeGreaterThan(10);
    const evaluate = document.paths['/api/v1/evaluate']?.['post'];
    expect(Object.keys(evaluate?.responses ?? {})).toEqual([
      '200',
      '400',
      '406',
      '413',
      '415',
      '422',
      '429',
      '500',
      '503',
    ]);
  });

  it('has each field of a situation that the reader knows', async () => {
    const { schemas } = (await documentOf()).components;
    const fieldsOf = (name: string) => Object.keys((schemas[name]?.['properties'] ?? {}) as object);
    expect(fieldsOf('Situation').sort()).toEqual([...SITUATION_WORDS].sort());
    expect(fieldsOf('Person')).toEqual(expect.arrayContaining([...PERSON_WORDS]));
    expect(fieldsOf('Home')).toEqual(expect.arrayContaining([...HOME_WORDS]));
  });

  it('refers to no schema that is not there', async () => {
    const document = await documentOf();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (one) => one[1] ?? '',
    );
    expect(references.length).toBeGreaterThan(20);
    for (const name of new Set(references)) expect(document.components.schemas).toHaveProperty([name]);
  });

  it('describes every fact of the vocabulary', async () => {
    const { schemas } = (await documentOf()).components;
    const names = (schema: string) => Object.keys((schemas[schema]?.['properties'] ?? {}) as object);
    const person = service.rulebook.facts.filter((fact) => fact.scope === 'person' && !fact.id.startsWith('gets.'));
    expect(names('Person')).toEqual(expect.arrayContaining(person.map((fact) => fact.id)));
    expect(names('Home')).toContain('region');
    expect(names('Receipts').length).toBeGreaterThan(10);
  });
});

describe('the reference page', () => {
  it('is a page of its own: no script, nothing from another host', async () => {
    const response = await app.request('/api/v1/reference');
    const html = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(html).not.toMatch(/<script/);
    expect([...html.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g)].map((one) => one[1])).toEqual(['reference.css']);
    for (const text of ['/api/v1/evaluate', 'broken-json', 'situation', 'curl']) expect(html).toContain(text);
    expect((await app.request('/api/v1/reference.css')).status).toBe(200);
  });

  it('has a place for every problem type', async () => {
    const html = await (await app.request('/api/v1/reference')).text();
    const response = await app.request('/api/v1/evaluate', {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    const { type } = (await response.json()) as { readonly type: string };
    expect(html).toContain(`id="${type.split('#')[1]}"`);
  });
});

describe('under a path', () => {
  it('points there: server, types of problems, examples', async () => {
    const under = createApp(service, { origin: 'https://example.org', base: '/rights' });
    const document = (await (await under.request('/api/v1/openapi.json')).json()) as { servers: { url: string }[] };
    expect(document.servers[0]?.url).toBe('https://example.org/rights');
    const { type } = (await (await under.request('/api/v1/nothing')).json()) as { type: string };
    expect(type).toBe('/rights/api/v1/reference#not-found');
    const example = service.rulebook.rights.find((r) => !r.draft)?.id ?? '';
    expect(await (await under.request('/api/v1/reference')).text()).toContain(
      `https://example.org/rights/api/v1/rights/${example}`,
    );
  });
});

describe('every response', () => {
  it.each(['/api/v1/health', '/api/v1/openapi.json', '/api/v1/reference', '/api/v1/nothing'])(
    '%s has strict headers',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('x-powered-by')).toBe(false);
    },
  );
});
