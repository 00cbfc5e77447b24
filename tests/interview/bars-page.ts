/** This module prints the bars of the interview and writes them to the page that is kept beside this file. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compiled } from '../../engine/core/src/index.ts';
import { holdAgainstBars, type BarResult } from './bars.ts';
import { listMeasuredHouseholds } from './households.ts';
import { measureHousehold, type Measured } from './measured.ts';
import { scoreStories } from './story-report.ts';

const PAGE = join(import.meta.dirname, 'REPORT.md');

/**
 * Measures all bars, which takes about a quarter of an hour, prints them and writes the page.
 * @param day the day that the page names, in ISO form
 */
export async function writeBarsPage(compiled: Compiled, day: string): Promise<void> {
  const measured: Measured[] = [];
  for (const household of listMeasuredHouseholds(compiled.rulebook)) {
    measured.push(await measureHousehold(compiled, household));
    console.log(`measured: ${household.name}`);
  }
  const bars = holdAgainstBars(compiled, measured, await scoreStories(compiled));
  const page = formatBarsPage(bars, day, compiled.rulebook.version);
  writeFileSync(PAGE, page);
  console.log(page);
}

function formatBarsPage(bars: readonly BarResult[], day: string, version: string): string {
  const held = bars.filter((one) => one.held).length;
  const row = ({ number, name, bound, seen, held: isHeld }: BarResult): string =>
    `| ${number} | ${name} | ${bound} | ${seen} | ${isHeld ? 'yes' : '**NO**'} |`;
  return `# How much is asked, and what comes first

Written by \`npm run interview -- --page\` on ${day}, with the rulebook ${version}; nothing here is written by hand. Thirty households tell their story and answer the screens of the interview truthfully; twenty stories are scored against what a social worker would say first. Bar 6, that nothing is asked that is implied, closed or told, is a property of \`tests/ask/interview.test.ts\`.

${held} of ${bars.length} bars are reached.

| bar | what is measured | bound | seen | reached |
|---|---|---|---|---|
${bars.map(row).join('\n')}
`;
}
