/** This program imports each entry named in its arguments, and prints what it exports. */
import { argv } from 'node:process';

for (const entry of argv.slice(2)) {
  const gives = Object.keys((await import(entry)) as object);
  process.stdout.write(`${entry} ${gives.sort().join(' ')}\n`);
}
