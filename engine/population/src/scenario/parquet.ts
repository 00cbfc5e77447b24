/** This module writes the table of a result as Parquet, with a type for each column. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporaryFolder } from '../tables/temporary-folder.ts';
import { openDuck, quoteText } from '../tables/duck.ts';

const WORDS = ['by', 'group', 'right', 'setting', 'what', 'measure'];
const NUMBERS = ['certain', 'possible', 'low', 'high'];

/**
 * Converts the CSV of a result to Parquet.
 * @param csv the output of `writeScenarioCsv`, whose first line names the columns
 */
export function convertResultToParquet(csv: string): Promise<Uint8Array> {
  return withTemporaryFolder('result', async (aside) => {
    const duck = await openDuck({ threads: 1, memory: 200 });
    try {
      const [from, to] = [join(aside, 'result.csv'), join(aside, 'result.parquet')];
      await writeFile(from, csv);
      const types = [
        ...WORDS.map((word) => `${quoteText(word)}: 'VARCHAR'`),
        ...NUMBERS.map((one) => `${quoteText(one)}: 'DOUBLE'`),
      ];
      const rows = `SELECT * FROM read_csv(${quoteText(from)}, header = true, columns = {${types.join(', ')}})`;
      await duck.run(`COPY (${rows}) TO ${quoteText(to)} (FORMAT parquet)`);
      return await readFile(to);
    } finally {
      duck.close();
    }
  });
}
