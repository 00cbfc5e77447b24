/**
 * Measures the size of the reference page of the API, of its style sheet and of the OpenAPI document: `npx tsx
 * tests/decisions/reference.ts`.
 */
import { gzipSync } from 'node:zlib';
import { createApp, openService } from '@recto-verso/api';

const app = createApp(await openService());
for (const name of ['reference', 'reference.css', 'openapi.json']) {
  const bytes = Buffer.from(await (await app.request(`/api/v1/${name}`)).arrayBuffer());
  console.log(`${name.padEnd(14)} ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} by gzip`);
}
