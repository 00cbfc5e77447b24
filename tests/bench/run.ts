import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compile } from '../../engine/src/evaluate/compiled.ts';
import { screenRun, type ScreenModule } from '../../engine/src/evaluate/screen.ts';
import { newMemory } from '../../engine/src/evaluate/memory.ts';
import { printScreen } from '../../engine/src/lowering/javascript/screen.ts';
import { inspectRulebook } from '../../engine/src/rulebook/load.ts';
import { readRulebookFolder } from '../../engine/src/rulebook/node.ts';
import { household, truthOf } from '../../engine/src/evaluate/household.ts';
import { aloneFor } from './alone.ts';
import { knownHouseholds, partly } from './households.ts';
import { medians } from './measure.ts';

const DAY = 20260315;
const RIGHTS = ['ris', 'bim', 'tse_electricity', 'tse_gas', 'tse_prime'];
const { rulebook } = inspectRulebook(await readRulebookFolder(new URL('../../rules', import.meta.url).pathname));
if (rulebook === null) throw new Error('x');
const c = compile(rulebook, { rights: RIGHTS });
const p = c.at(DAY);
console.log(p.plan.from, p.plan.until, 'columns', p.plan.columns.size, 'rights', p.plan.rights.map((r) => `${r.right.symbol}:${r.laws.map((l) => l.id)}`));
const dir = await mkdtemp(join(tmpdir(), 'bench-'));
const file = join(dir, 'screen.mjs');
await writeFile(file, printScreen(p.plan, p.layout));
const run = screenRun((await import(pathToFileURL(file).href)) as ScreenModule);
await rm(dir, { recursive: true });

const known = knownHouseholds(rulebook, p.plan, RIGHTS, DAY, 60);
const laws = p.plan.rights.filter((r) => RIGHTS.includes(r.right.symbol)).flatMap((r) => r.laws);
const alone = laws.map((l) => aloneFor(l, p.layout));
const judges = laws.map((l) => p.judges.get(l.id)!);
const m = newMemory(p.layout, p.plan.dated.map((d) => d.fact));
for (const [label, share] of [['known', 0], ['third', 1 / 3], ['fifth', 0.2]] as const) {
  const now = share === 0 ? known.map((k) => k.situation) : partly(rulebook, known, DAY, share);
  const claimants = now.map((s) => {
    const h = household(p, s, DAY, 'interpret');
    return laws.map((l) => s.persons.map((_, i) => i).filter((i) => truthOf(h, l.claimant, i) !== 'no' && truthOf(h, l.applies, i) !== 'no'));
  });
  const n = claimants.flat(2).length;
  const sides = [
    { name: 'explained', run: async () => { for (const [i, s] of now.entries()) { const h = household(p, s, DAY, 'interpret'); for (const [k, rows] of claimants[i]!.entries()) for (const row of rows) await judges[k]!(h.memory, row); } } },
    { name: 'alone', run: async () => { for (const [i, k] of known.entries()) { p.load(k.situation, DAY, m); run(m); for (const [j, rows] of claimants[i]!.entries()) for (const row of rows) await alone[j]!(m, row); } } },
    { name: 'screen', repeat: 20, run: () => { for (const s of now) { p.load(s, DAY, m); run(m); } } },
    { name: 'load', repeat: 20, run: () => { for (const s of now) { p.load(s, DAY, m); } } },
    { name: 'interpret', run: () => { for (const s of now) { p.load(s, DAY, m); p.interpret(m); } } },
  ];
  const t = await medians(sides, 5);
  console.log(label, 'households', now.length, 'persons', known.reduce((a, k) => a + k.situation.persons.length, 0), 'claimants', n);
  sides.forEach((s, i) => console.log('  ', s.name, (t[i]! / now.length * 1000).toFixed(1), 'us per household; alone/this', (t[1]! / t[i]!).toFixed(2)));
}
