/**
 * `npm run test:schemathesis` runs schemathesis, which reads the OpenAPI document and sends valid and invalid requests
 * to every operation of a running server; `schemathesis.toml` in this folder lists the checks. `EXAMPLES` sets the
 * number of random requests per operation (10 by default), and `SEED` the seed of the random numbers.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPagesServer } from '../bench/serving.ts';
import { ensurePythonPackage } from '../python.ts';

/** The licence of this package is MIT. */
const SCHEMATHESIS = { wanted: 'schemathesis==4.32.5', module: 'schemathesis' };
const HERE = fileURLToPath(new URL('.', import.meta.url));
const { EXAMPLES: examples = '10', SEED: seed = '1' } = process.env;

const programs = ensurePythonPackage(SCHEMATHESIS);
process.exitCode = programs !== null && (await sound(programs)) ? 0 : 1;

/**
 * Runs schemathesis against a server that has a small population for simulations, because some links of the API lead
 * from a simulation to its result. Returns `true` when no check failed and the server did not stop.
 */
async function sound(programs: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'recto-verso-schemathesis-'));
  const population = join(folder, 'drawn');
  execFileSync('npx', ['recto-verso', 'population', 'make', '--households', '200', '--out', population]);
  const { server, address, ended } = await startPagesServer('/fr/guichet', { POPULATION: population, RATE_LIMIT: '0' });
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
