/**
 * Tests how a newcomer adds a municipal right, as CONTRIBUTING says: six files are edited by hand, and each mistake on
 * the way is reported.
 */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { findCaseProblems, RULES_FOLDER } from '../../engine/core/src/node.ts';

const ID = 'prime-velo-namur';
const MADE = [
  ...['--commune', '92094', '--domain', 'transport', '--from', '2026-01-01', '--pays', '100/once'],
  ...['--act', 'Règlement communal du 15 décembre 2025', '--link', 'https://www.namur.be/prime-velo'],
  ...[
    '--name',
    'fr=Prime vélo',
    '--name',
    'nl=Fietspremie',
    '--name',
    'de=Fahrradprämie',
    '--name',
    'en=Bicycle grant',
  ],
];
type Edit = readonly [file: string, replace: string | RegExp, by: string];

const BY_HAND: readonly Edit[] = [
  ['2026-01-01.yaml', /condition: TODO.*/, 'has_bim: gets.bim'],
  ['cases.yaml', /no \}\n.*the_fact: TODO.*/, 'no, bim: yes }'],
  ['cases.yaml', /TODO what a lawyer.*/, 'the increased reimbursement'],
  ['cases.yaml', /ann, TODO[^\]]*/, 'ann, gets, bim'],
  ['cases.yaml', 'TODO its value for a yes', 'yes'],
  ['cases.yaml', 'TODO its value for a no', 'no'],
  ['cases.yaml', /the_fact: TODO.*/, 'gets: { bim: no }'],
  ['texts.fr.yaml', /TODO one.*/, 'Une prime de la Ville de Namur pour acheter un vélo.'],
  ['texts.fr.yaml', /condition: TODO.*/, 'has_bim: Vous avez l’intervention majorée.'],
  ['texts.nl.yaml', /TODO one.*/, 'Een premie van de stad Namen om een fiets te kopen.'],
  ['texts.nl.yaml', /condition: TODO.*/, 'has_bim: U hebt de verhoogde tegemoetkoming.'],
  ['texts.de.yaml', /TODO one.*/, 'Eine Prämie der Stadt Namur für den Kauf eines Fahrrads.'],
  ['texts.de.yaml', /condition: TODO.*/, 'has_bim: Sie haben die erhöhte Kostenerstattung.'],
  ['texts.en.yaml', /TODO one.*/, 'A grant of the city of Namur to buy a bicycle.'],
  ['texts.en.yaml', /condition: TODO.*/, 'has_bim: You have the increased reimbursement.'],
];

let dir: string;
beforeAll(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'recto-verso-')), 'rules');
  await cp(RULES_FOLDER, dir, { recursive: true });
});
afterAll(() => rm(join(dir, '..'), { recursive: true }));

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function edit([file, replace, by]: Edit): Promise<() => Promise<void>> {
  const path = join(dir, 'rights', ID, file);
  const before = await readFile(path, 'utf8');
  const after = before.replace(replace, by);
  expect(after, `${file}: ${String(replace)}`).not.toBe(before);
  await writeFile(path, after);
  return () => writeFile(path, before);
}

test.each([
  [['Prime vélo'], 'cannot be the id of a right'],
  [['ris'], '"ris" is a right already'],
  [[ID, '--commune', '92049', '--domain', 'transport'], 'No commune has the NIS code "92049"'],
  [[ID, '--commune', '92094', '--domain', 'transprot'], 'Did you mean "transport"?'],
  [[ID, '--level', 'comune', '--domain', 'transport', '--desk', 'town-hall'], 'Did you mean "commune"?'],
  [[ID, '--commune', '92094', '--domain', 'transport', '--pays', 'much'], 'is no amount'],
  [[ID, '--commune', '92094', '--domain', 'transport', '--name', 'Prime'], 'write a language and the name'],
  [[ID, '--commune', '92094', '--domain', 'transport', '--from', '2026-02-30'], 'is no day of the calendar'],
])('rules new %j is refused, and nothing is written', async ([id = '', ...options], said) => {
  const { code, err } = await run('rules', 'new', id, dir, ...options);
  expect(err).toContain(said);
  expect(code).not.toBe(0);
  expect(await readdir(join(dir, 'rights'))).toEqual(await readdir(join(RULES_FOLDER, 'rights')));
});

describe('a municipal right', { timeout: 600_000 }, () => {
  test('is made whole, but for what only a person knows, in six files', async () => {
    expect((await run('rules', 'new', ID, dir, ...MADE)).code).toBe(0);
    const { code, out } = await run('rules', 'check', dir, '--json');
    const { problems } = JSON.parse(out) as { problems: { code: string; mend: string; where: { file: string } }[] };
    expect(code).toBe(1);
    expect(problems.filter((one) => one.code !== 'to-do' || !one.mend.startsWith('Write '))).toEqual([]);
    const files = new Set(problems.map(({ where }) => where.file));
    expect(files).toEqual(new Set(BY_HAND.map(([file]) => `rights/${ID}/${file}`)));
    expect(files.size).toBeLessThanOrEqual(6);
  });

  test('comes out once that is written', async () => {
    for (const one of BY_HAND) await edit(one);
    expect(await run('rules', 'test', ID, dir)).toMatchObject({ code: 0, out: `${ID}: 2 of 2 cases come out.` });
    expect(await findCaseProblems(dir)).toEqual([]);
  });

  test.each<readonly [...Edit, RegExp]>([
    ['cases.yaml', 'sum: 100', 'sum: 90', /cases.yaml:1 .*\n.*pays\.sum: expected 90, came 100/],
    ['cases.yaml', 'lives: here', 'livs: here', /cases.yaml:1 .*no "livs" here.*Did you mean "lives"/],
    ['cases.yaml', 'like: a household that has it', 'like: a household', /cases.yaml:\d+ .*No case is called/],
    ['cases.yaml', 'verdict: no', 'verdict: nope', /cases.yaml:\d+ .*"nope" is not known here/],
    ['cases.yaml', 'no: no', 'no: yes', /cases.yaml:\d+ .*differ in more, or in less.*\[bad-turn\]/],
    ['cases.yaml', /turns:\n(?: {4}.*\n)+/, 'within: {}\n', /cases.yaml:1 .*which fact turns it.*\[missing-turn\]/],
    ['cases.yaml', /[^]*/, '[]\n', /cases.yaml:1 .*No case says.*\[missing-case\]/],
    ['2026-01-01.yaml', 'gets.bim', 'get.bim', /2026-01-01.yaml:\d+ .*Did you mean "gets.bim"/],
    [
      '2026-01-01.yaml',
      'gets.bim',
      'savings <= param.sum',
      /2026-01-01.yaml:\d+ .*just under.*"has_bim".*missing-case/,
    ],
    ['2026-01-01.yaml', 'has_bim', 'has_it', /texts.de.yaml:\d+ .*"has_it" has no text/],
    ['2026-01-01.yaml', 'param.sum', 'param.sun', /2026-01-01.yaml:\d+ .*Did you mean "sum"|param\.sum/],
    ['2026-01-01.yaml', 'source: act', 'source: akt', /2026-01-01.yaml:\d+ .*Did you mean "act"/],
    ['parameters.yaml', 'unit: money', 'unit: mony', /parameters.yaml:\d+ .*Did you mean "money"/],
  ])('a mistake in %s is told: %s becomes %s', async (file, replace, by, said) => {
    const restore = await edit([file, replace, by]);
    const { code, out } = await run('rules', 'test', ID, dir);
    await restore();
    expect(out).toMatch(said);
    expect(code).toBe(1);
  });
});
