/**
 * `npm run test:schemathesis`: schemathesis reads the document of the API and sends to every operation of a running server what
 * fits it and what does not; `schemathesis.toml` beside this says what is looked at. `EXAMPLES` sets how many requests an operation
 * is sent at random (10), `SEED` which.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { started } from '../bench/serving.ts';
import { programsWith } from '../python.ts';

/** Its licence is MIT. */
const SCHEMATHESIS = { wanted: 'schemathesis==4.32.5', module: 'schemathesis' };
const HERE = fileURLToPath(new URL('.', import.meta.url));
const { EXAMPLES: examples = '10', SEED: seed = '1' } = process.env;

const programs = programsWith(SCHEMATHESIS);
process.exitCode = programs !== null && (await sound(programs)) ? 0 : 1;

/** With a few households of its own to simulate on: some links lead from a simulation to what it came to. */
async function sound(programs: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'recto-verso-schemathesis-'));
  const population = join(folder, 'drawn');
  execFileSync('npx', ['recto-verso', 'population', 'make', '--households', '200', '--out', population]);
  const { server, address, ended } = await started('/fr/guichet', { POPULATION: population, RATE_LIMIT: '0' });
  try {
    const args = ['run', `${address}/api/v1/openapi.json`, '--max-examples', examples, '--seed', seed];
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', HYPOTHESIS_STORAGE_DIRECTORY: join(folder, 'found') };
    const [code] = await once(spawn(`${programs}/st`, args, { cwd: HERE, env, stdio: 'inherit' }), 'exit');
    const gone = ended();
    if (gone !== null) console.error(gone);
    return code === 0 && gone === null;
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}
