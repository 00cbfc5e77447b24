/** This program prints what each entry named in its arguments exports to whoever imports it. */
import { argv } from 'node:process';

for (const entry of argv.slice(2)) {
  const gives = Object.keys((await import(entry)) as object);
  process.stdout.write(`${entry} ${gives.sort().join(' ')}\n`);
}
