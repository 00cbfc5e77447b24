/**
 * Writes `api/client/schema.ts`, the types of every operation, from the OpenAPI document of the API. The file is
 * generated together with the packages and is not committed. The generator is fetched with `npx`, since nothing else
 * needs it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, openService } from '@recto-verso/api';

const TOOL = ['openapi-typescript@7.13.0', 'typescript@5.9.3'] as const;
interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Schema {
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * Lists the properties that hold an object whose keys depend on the laws. The client does not name these keys, because
 * each new law would make the client outdated.
 */
const OF_LAWS = ['readings', 'discretion', 'asked', 'granted'];
const NAMED_BY_LAWS = ['Receipts'];
const MOST_WORDS = 50;

/**
 * Removes from the document what depends on the law: enumerations of more than `MOST_WORDS` words (ids of rights and of
 * communes) become plain strings, and the properties in `OF_LAWS` and the schemas in `NAMED_BY_LAWS` become any object.
 * The service still refuses ids that it does not know.
 */
function withoutLaw({ components, ...rest }: Described): object {
  const schemas = Object.entries(components.schemas).map(([name, { enum: words = [], ...schema }]) => {
    if (NAMED_BY_LAWS.includes(name)) return [name, { type: 'object' }];
    const properties = Object.entries(schema.properties ?? {}).map(([key, value]) => [
      key,
      OF_LAWS.includes(key) ? { type: 'object' } : value,
    ]);
    const kept = words.length === 0 || words.length > MOST_WORDS ? {} : { enum: words };
    return [name, { ...schema, ...kept, ...(schema.properties ? { properties: Object.fromEntries(properties) } : {}) }];
  });
  return { ...rest, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

const file = fileURLToPath(new URL('../client/schema.ts', import.meta.url));

const document = await (await createApp(await openService()).request('/api/v1/openapi.json')).text();
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-client-'));
const [read, written] = ['openapi.json', 'schema.ts'].map((name) => join(dir, name)) as [string, string];
writeFileSync(read, JSON.stringify(withoutLaw(JSON.parse(document) as Described)));
const packages = TOOL.flatMap((one) => ['--package', one]);
execFileSync('npx', ['--yes', ...packages, 'openapi-typescript', read, '--output', written], { stdio: 'ignore' });
const types = readFileSync(written, 'utf8');
rmSync(dir, { recursive: true });
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, types);
console.log('api/client/schema.ts is written.');
