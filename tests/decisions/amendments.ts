/**
 * Counts the lines of law files that amend an earlier one, as they are written and as whole laws: `npx tsx
 * tests/decisions/amendments.ts`. The same library writes both in the same way, without comments, so that the lines are
 * comparable.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { RULES_FOLDER, readRulebookFolder } from '../../engine/core/src/node.ts';
import { resolveAmendments } from '../../engine/core/src/rulebook/amend/laws.ts';
import { readFiles } from '../../engine/core/src/rulebook/files.ts';

const refuse = (problem: unknown): never => {
  throw new Error(JSON.stringify(problem));
};
const files = readFiles(await readRulebookFolder(RULES_FOLDER), refuse);
const whole = new Map(
  resolveAmendments(files, refuse)
    .of('law')
    .map(({ file }) => [file.path, file.value] as const),
);
const amendments = files.of('amendment').map(({ file }) => file);

const linesOf = (value: unknown): readonly string[] => stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
const all = amendments.map(({ path, value }) => {
  const law = linesOf(whole.get(path));
  const base = new Set(linesOf(whole.get(path.replace(/[^/]*$/, `${(value as { amends: string }).amends}.yaml`))));
  return { path, own: linesOf(value).length, whole: law.length, copied: law.filter((line) => base.has(line)).length };
});
const sum = (key: 'own' | 'whole' | 'copied'): number => all.reduce((total, one) => total + one[key], 0);
const rights = readdirSync(join(RULES_FOLDER, 'rights')).length;
const longest = all.filter((one) => one.own >= one.whole).map(({ path }) => path);
console.log(`${rights} rights with ${whole.size} law files, of which ${amendments.length} amend another`);
console.log(
  `as written ${sum('own')} lines; as whole laws ${sum('whole')} lines, of which ${sum('copied')} stand in the law before to the letter`,
);
console.log(`no shorter than the whole: ${longest.length} ${longest.join(' ')}`);
