/** Tests the commands `event` and `curve` as a person and a script use them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Curve, EventAnswer, PossibleEvents } from '../../engine/core/src/contract.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { ALONG_WORDS } from '../../api/src/words/along/index.ts';

const household = `
persons:
  mother:  { birth: 1990-04-23, partner: none, nationality: belgian, net_wage: 300, related: { child_1: child } }
  child_1: { birth: 2019-09-01 }
home: { region: brussels }
`;

let file: string;
beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'recto-verso-')), 'household.yaml');
  await writeFile(file, household);
});

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const day = ['--date', '2026-11-25'];
  const code = await runCommandLine([...args, ...day], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('event', () => {
  it('lists what can happen, and to whom', async () => {
    const { code, out } = await run('event', file, '--json');
    expect(code).toBe(0);
    const { events } = PossibleEvents.parse(JSON.parse(out));
    expect(events.find((e) => e.event === 'child-turns-18')?.persons).toEqual([
      { person: 'child_1', certain: 'yes', day: '2037-09-01' },
    ]);
    const { out: text } = await run('event', file, '--language', 'de');
    for (const { event } of events) expect(text).toContain(`[${event}]`);
  });

  it('says what one changes, and what to tell whom', async () => {
    const told = ['--who', 'mother', '--tell', 'net=2600', '--tell', 'birth=1988-01-01'];
    const { code, out } = await run('event', file, 'partner-moves-in', ...told, '--json');
    expect(code).toBe(0);
    const answer = EventAnswer.parse(JSON.parse(out));
    expect(answer).toMatchObject({ who: 'mother', newcomer: 'newcomer', day: '2026-11-25' });
    const { out: text } = await run('event', file, 'partner-moves-in', ...told);
    for (const part of [answer.name, answer.what, ALONG_WORDS.en.declare, answer.mind]) expect(text).toContain(part);
    for (const duty of answer.declare) expect(text).toContain(duty.words);
  });

  it.each([
    [['job-begin'], 1, 'job-begins'],
    [['job-begins', '--who', 'mother', '--tell', 'nets=3'], 1, 'tells.nets'],
    [['job-begins', '--who', 'mother', '--tell', 'net'], 2, 'NAME=VALUE'],
    [['job-begins', '--who', 'father'], 1, 'mother'],
  ])('%j ends with code %i', async (args, code, text) => {
    const { code: ended, err } = await run('event', file, ...args);
    expect(ended).toBe(code);
    expect(err).toContain(text);
  });
});

describe('curve', () => {
  it('shows where rights turn, as a chart and as data', async () => {
    const { code, out } = await run('curve', file, 'net_wage', '--of', 'mother', '--to', '4000', '--json');
    expect(code).toBe(0);
    const curve = Curve.parse(JSON.parse(out));
    const turns = curve.rights.flatMap((r) => r.turns);
    expect(turns.length).toBeGreaterThan(0);
    for (const { until, from } of turns) expect(Math.round((from - until) / curve.step)).toBe(1);
    const { out: text } = await run('curve', file, 'net_wage', '--of', 'mother', '--to', '4000');
    expect(text).toContain(ALONG_WORDS.en.turns);
    expect(text.split('\n').filter((line) => line.includes('│')).length).toBeGreaterThan(10);
  });

  it.each([
    [['net_wag', '--of', 'mother'], 1, 'net_wage'],
    [['net_wage'], 1, 'mother'],
    [['birth', '--of', 'mother'], 1, 'no number'],
    [['net_wage', '--of', 'mother', '--from', '9', '--to', '3'], 1, 'begins at 9'],
    [['net_wage', '--of', 'mother', '--to', 'much'], 2, '--to 1500'],
  ])('%j ends with code %i', async (args, code, text) => {
    const { code: ended, err } = await run('curve', file, ...args);
    expect(ended).toBe(code);
    expect(err).toContain(text);
  });
});
