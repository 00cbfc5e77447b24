/** This module writes the table of a result as Parquet, with a type for each column. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asideFor } from '../tables/aside.ts';
import { openDuck, text } from '../tables/duck.ts';

const WORDS = ['by', 'group', 'right', 'setting', 'what', 'measure'];
const NUMBERS = ['certain', 'possible', 'low', 'high'];

/**
 * Converts the CSV of a result to Parquet.
 * @param csv the output of `scenarioCsv`, whose first line names the columns
 */
export function resultParquet(csv: string): Promise<Uint8Array> {
  return asideFor('result', async (aside) => {
    const duck = await openDuck({ threads: 1, memory: 200 });
    try {
      const [from, to] = [join(aside, 'result.csv'), join(aside, 'result.parquet')];
      await writeFile(from, csv);
      const types = [
        ...WORDS.map((word) => `${text(word)}: 'VARCHAR'`),
        ...NUMBERS.map((one) => `${text(one)}: 'DOUBLE'`),
      ];
      const rows = `SELECT * FROM read_csv(${text(from)}, header = true, columns = {${types.join(', ')}})`;
      await duck.run(`COPY (${rows}) TO ${text(to)} (FORMAT parquet)`);
      return await readFile(to);
    } finally {
      duck.close();
    }
  });
}
