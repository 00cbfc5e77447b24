/**
 * `npm run proof` runs the commands of `promises/` one after the other, keeps the figures that they printed in
 * `figures.json` and writes `REPORT.md`. `-- bench load` runs these commands alone; `-- page` runs none and writes the
 * page anew. It ends with 1 where a promise that was tested does not hold; the page says which.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { getToday } from '../../api/src/contract/date.ts';
import { readProofFigures, evaluatePromises, writeProofFigures } from './figures.ts';
import { readPromises, type ProofCommand } from './promises.ts';
import { formatProofReport } from './report.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = 'page';

const promises = readPromises();
const { commands } = promises;
const asked = process.argv.slice(2);
const known = [PAGE, ...commands.map(({ command }) => command)];
const unknown = asked.find((name) => !known.includes(name));
if (unknown === undefined) await prove(commands.filter(({ command }) => asked.length === 0 || asked.includes(command)));
else {
  console.error(`"${unknown}" shows nothing. What can be shown: ${known.join(', ')}.`);
  process.exitCode = 2;
}

/** Each result is saved at once, so that a run that is broken off loses no result. */
async function prove(some: readonly ProofCommand[]): Promise<void> {
  for (const command of some) {
    console.error(`\n── ${command.command}: ${command.run}`);
    const { said, endedWell } = await outputOf(command.run);
    const now = evaluatePromises(command, said, endedWell, showDay(getToday()));
    writeProofFigures({ ...readProofFigures(), [command.command]: now });
    for (const [says, { figure, held }] of Object.entries(now.figures)) {
      console.log(`${held === false ? 'NOT HELD' : held === null ? 'measured' : 'held'}  ${says}: ${figure}`);
      if (held === false) process.exitCode = 1;
    }
    writePage();
  }
  writePage();
}

function writePage(): void {
  writeFileSync(new URL('REPORT.md', import.meta.url), formatProofReport(promises, readProofFigures()));
}

/** Runs a command, and shows its output while it runs. */
async function outputOf(line: string): Promise<{ readonly said: string; readonly endedWell: boolean }> {
  const child = spawn(line, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      parts.push(text);
      process.stderr.write(text);
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return { said: stripVTControlCharacters(parts.join('')), endedWell: code === 0 };
}
