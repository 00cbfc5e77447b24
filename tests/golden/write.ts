/**
 * `npx tsx tests/golden/write.ts` writes the golden text of each household anew. Where households are named behind the
 * command, it writes only their texts.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerGoldenText } from './answer.ts';
import { GOLDEN_HOUSEHOLDS } from './household.ts';

const named = process.argv.slice(2);
for (const name of GOLDEN_HOUSEHOLDS)
  if (named.length === 0 || named.includes(name))
    writeFileSync(join(import.meta.dirname, 'expected', `${name}.txt`), await answerGoldenText(name));
