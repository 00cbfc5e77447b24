/**
 * Tests `verso FILE`: both faces of each right (as people live, and as the registers show them) as a caseworker reads
 * them, and mistakes in its options.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openService, type Service } from '@recto-verso/api';
import type { Verso as EngineVerso } from '@recto-verso/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { printVerso } from '../../api/src/cli/print-verso.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { LANGUAGES, type Language } from '../../api/src/contract/request.ts';
import { Verso } from '../../engine/core/src/contract.ts';
import { formatLongDate, WORDS } from '../../api/src/words/index.ts';
import { VERSO_WORDS } from '../../api/src/words/verso/index.ts';
import { readDivergenceCases } from '../ask/verso/cases.ts';

/** Is a case with two friends in one flat, for whom the register shows one address. */
const flat = readDivergenceCases()[0] as ReturnType<typeof readDivergenceCases>[number];
const date = String(flat.date).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');
const claimant = Object.keys(Object.values(flat.effects)[0] ?? {})[0] ?? '';

/** Limits a test, in milliseconds. It is long because the first verso compiles the rulebook. */
const LONG = 120_000;

let service: Service;
let folder: string;
let household: string;
let register: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recto-verso-'));
  household = await file('household.yaml', flat.situation);
  register = await file('register.yaml', { persons: { [claimant]: { registered: 'elsewhere' } } });
  service = await openService();
});

/** Writes the content as JSON, which is valid YAML. */
async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function versoOf(...args: readonly string[]) {
  const { code, out } = await run('verso', ...args, '--json');
  expect(code).toBe(0);
  return Verso.parse(JSON.parse(out));
}

/**
 * Checks that the text contains each right with its status, each finding with its explanations and its remedies, and
 * what is still open.
 */
function expectWhole(out: string, verso: EngineVerso, language: Language): void {
  expect(out).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  const say = VERSO_WORDS[language];
  for (const { name, claimant: of, right, status } of verso.rights) {
    expect(out).toContain(`• ${name} — ${of} [${right}]`);
    expect(out).toContain(say.statuses[status]);
  }
  expect(verso.findings).not.toEqual([]);
  const told = (text: string) => expect(out, text).toContain(text);
  for (const finding of verso.findings) {
    [finding.sees, finding.law, finding.help, ...finding.prepare].forEach(told);
    finding.follows.forEach(({ label }) => told(label));
    for (const { name, lastDay, how } of finding.remedies) {
      [name, ...how].forEach(told);
      if (lastDay !== null) told(formatLongDate(lastDay, WORDS[language]));
    }
  }
  verso.open.forEach(({ name }) => told(name));
}

/** Matches words that are never said to a person. */
const UNKIND =
  /refus|fraud|suspec|cheat|trich|bedrog|bedrieg|verdacht|verdächtig|betrug|betrüg|weiger|verweiger|abgelehnt/i;

describe('verso', () => {
  it.each(LANGUAGES)(
    'prints both faces, the findings and what to do in %s',
    async (language) => {
      const options = { date: flat.date, decided: 20261102, language };
      const verso = await service.verso(flat.situation, options);
      expectWhole(printVerso(verso, service.rulebook, language), verso, language);
    },
    LONG,
  );

  it(
    'prints in the language and for the day and decision asked',
    async () => {
      const options = { date: flat.date, decided: 20261102, language: 'nl' } as const;
      const text = printVerso(await service.verso(flat.situation, options), service.rulebook, 'nl');
      const asked = ['--date', date, '--decided', '2026-11-02', '--language', 'nl'];
      expect(await run('verso', household, ...asked)).toEqual({ code: 0, out: text, err: '' });
    },
    LONG,
  );

  it.each(LANGUAGES)('has kind words of its own in %s', (language) => {
    expect(JSON.stringify(VERSO_WORDS[language])).not.toMatch(UNKIND);
  });

  it('reads what the registers still say from its own file, or from a whole request', async () => {
    const apart = await versoOf(household, '--date', date, '--official', register);
    const official = { persons: { [claimant]: { registered: 'elsewhere' } } };
    const whole = await file('request.json', { situation: flat.situation, date, official });
    expect(await versoOf(whole)).toEqual(apart);
    const held = apart.picture.filter(({ fact, of }) => fact === 'registered' && of === claimant);
    expect(held.map(({ to }) => to)).toEqual([{ kind: 'choice', values: ['elsewhere'] }]);
  });

  it('says plainly where nothing is at risk', async () => {
    const alone = await file('alone.yaml', { persons: { her: { birth: '1990-04-23', partner: 'none' } } });
    const verso = await versoOf(alone, '--date', date);
    const { out } = await run('verso', alone, '--date', date, '--language', 'en');
    expect(out.includes(VERSO_WORDS.en.quiet)).toBe(verso.quiet);
    expect(verso.quiet).toBe(true);
  });
});

describe('mistakes', () => {
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['no file', ['verso'], 2, /Write: recto-verso verso FILE/],
    ['a register that is not there', ['verso', 'household', '--official', '/nowhere.yaml'], 2, /no such file/],
    ['one input for two', ['verso', '-', '--official', '-'], 2, /read once/],
    ['a decision on no day', ['verso', 'household', '--decided', '2026-02-30'], 1, /^decided: /],
    ['the option of another command', ['verso', 'household', '--by', '2026-01-01'], 2, /takes no --by/],
    ['its option at another command', ['evaluate', 'household', '--decided', '2026-01-01'], 2, /takes no --decided/],
  ];
  it.each(cases)('%s', async (_name, args, code, message) => {
    const result = await run(...args.map((arg) => (arg === 'household' ? household : arg)));
    expect(result.err).toMatch(message);
    expect(result.code).toBe(code);
  });

  it('a wrong fact of the register: its field and its mend', async () => {
    const wrong = await file('wrong.yaml', { persons: { [claimant]: { registred: 'here' } } });
    const { code, err } = await run('verso', household, '--official', wrong, '--json');
    expect(code).toBe(1);
    const { problems } = JSON.parse(err) as {
      readonly problems: readonly { where: { field: string }; mend: string }[];
    };
    expect(problems[0]?.where.field).toBe(`official.persons.${claimant}.registred`);
    expect(problems[0]?.mend).toContain('registered');
  });
});
