/**
 * Writes `api/client/schema.ts`, the types of every operation, from the document of the API. The tool that makes it is fetched
 * for the purpose, since nothing else needs it; the hash in its first line says of which document it was made, and a test
 * compares it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp, openService } from '@recto-verso/api';
import { documentHash } from '../client/hash.ts';

const TOOL = ['openapi-typescript@7.13.0', 'typescript@5.9.3'] as const;
const file = fileURLToPath(new URL('../client/schema.ts', import.meta.url));

const document = await (await createApp(await openService()).request('/api/v1/openapi.json')).text();
const dir = mkdtempSync(join(tmpdir(), 'recto-verso-client-'));
const [read, written] = ['openapi.json', 'schema.ts'].map((name) => join(dir, name)) as [string, string];
writeFileSync(read, document);
const packages = TOOL.flatMap((one) => ['--package', one]);
execFileSync('npx', ['--yes', ...packages, 'openapi-typescript', read, '--output', written], { stdio: 'ignore' });
const types = readFileSync(written, 'utf8');
rmSync(dir, { recursive: true });
writeFileSync(file, `// ${documentHash(document)}: of this document. Written by \`npm run client\`.\n${types}`);
console.log('api/client/schema.ts written anew.');
