/**
 * Runs one task in a pool of threads and then has nothing more to do. `threads-fail.test.ts` starts this process and
 * checks that it ends.
 */
import { openPool } from '../../api/src/threads/pool.ts';

const waiting = { timeLimitMs: 60_000, queueLimit: 9, queueTotal: 9 };
const start = new URL('./odd-thread.mjs', import.meta.url);
const pool = openPool({ threads: 2, ...waiting, dir: undefined, start });
const options = { date: 20261125, language: 'en' } as const;
process.stdout.write(JSON.stringify(await pool.run('evaluate', { situation: { does: '' }, options }, 'prompt')));
