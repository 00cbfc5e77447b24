/**
 * `npm run interview -- --report` measures how much is asked of thirty households before their rights are settled. Each
 * tells its story first, then answers one next question after another truthfully, `--most N` of them (none where it is
 * left out, for a family answers for minutes). It prints how many rights are open after the story, and how many questions
 * it takes until 50, 80 and 95 in a hundred are settled. `--only NAME` looks at one household.
 */
import { parseArgs } from 'node:util';
import { openRulebook } from '../../engine/core/src/node.ts';
import { measuredHouseholds } from './households.ts';
import { storyOf } from './story.ts';
import { walked, type Walk } from './walk.ts';

const SHARES = [0.5, 0.8, 0.95];

const { values } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    most: { type: 'string', default: '0' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const compiled = await openRulebook();
const rights = compiled.rulebook.rights.length;
const rows = measuredHouseholds(compiled.rulebook)
  .filter(({ name }) => values.only.length === 0 || values.only.includes(name))
  .map((household) => {
    const persons = Object.keys(household.situation.persons).length;
    return {
      name: household.name,
      persons,
      walk: walked(compiled, household, storyOf(household), Number(values.most)),
    };
  });

console.log(
  `household                          persons  open after the story  questions until ${SHARES.map((s) => `${s * 100} %`).join(', ')}`,
);
for (const { name, persons, walk } of rows) {
  const until = SHARES.map((share) => untilSettled(walk, share) ?? '-');
  console.log(
    `${name.padEnd(34)} ${String(persons).padStart(7)} ${String(openFirst(walk)).padStart(21)}  ${until.join(', ')}`,
  );
}
const open = rows.map(({ walk }) => openFirst(walk));
console.log(
  `\nOpen after the story, on average: ${(open.reduce((a, b) => a + b, 0) / open.length).toFixed(1)} of ${rights}`,
);
for (const [said, of] of [
  ['one person', rows.filter(({ persons }) => persons === 1)],
  ['several', rows.filter(({ persons }) => persons > 1)],
] as const)
  console.log(
    `Questions in the middle, ${said}: ${SHARES.map((share) => `${share * 100} %: ${middle(of.map(({ walk }) => untilSettled(walk, share)))}`).join(', ')}`,
  );

function openFirst({ settled }: Walk): number {
  return rights - (settled[0] as number);
}

/** How many questions it took; `null` where they did not suffice. */
function untilSettled({ settled }: Walk, share: number): number | null {
  const at = settled.findIndex((n) => n >= share * rights);
  return at < 0 ? null : at;
}

function middle(all: readonly (number | null)[]): string {
  const sorted = all.map((n) => n ?? Infinity).sort((a, b) => a - b);
  const found = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
  return found === Infinity ? 'not reached' : String(found);
}
