/** Tests the law on the command line: the law of a day, the changes between two days, its figures, and what is due. */
import { readFileSync } from 'node:fs';
import { LANGUAGES, openService } from '@recto-verso/api';
import { beforeAll, describe, expect, it } from 'vitest';
import { FigureList, RightAtDay } from '../../api/src/contract/law.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { compareLaws } from '../../api/src/law/changes.ts';
import { describeFiguresAt } from '../../api/src/law/figures.ts';
import { findLawAt, describeRightAt } from '../../api/src/law/right-at.ts';
import type { RulePlace } from '../../api/src/law/rule-place.ts';

type Service = Awaited<ReturnType<typeof openService>>;
let service: Service;
beforeAll(async () => {
  service = await openService();
});

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const rules = new URL('../../rules/', import.meta.url);
const UNSAID = /undefined|\[object|NaN|\{\w+\}/;
const iso = (day: number) => String(day).replace(/(\d{4})(\d{2})(\d{2})/, '$1-$2-$3');

describe('rules at', () => {
  it.each(LANGUAGES)('every right, on the first day of each of its law files, in %s', async (language) => {
    for (const right of service.rulebook.rights) {
      for (const law of right.laws) {
        const { code, out } = await run('rules', 'at', iso(law.from), right.id, '--language', language);
        expect(code).toBe(0);
        expect(out).not.toMatch(UNSAID);
        // Each route is printed, and so are an article and the condition for the claimant.
        for (const route of law.routes) expect(out).toContain(`[${route.id}]`);
        expect(out).toContain('§ ');
        expect(out).toContain(`‹${law.claimant.text}›`);
      }
    }
  });

  it('says where no law file holds, and lists those there are', async () => {
    const [right] = service.rulebook.rights;
    const { code, out } = await run('rules', 'at', '1990-01-01', right?.id ?? '', '--language', 'en');
    expect(code).toBe(0);
    expect(out).toMatch(/No law file of this rulebook holds on 1 January 1990/);
  });

  it('gives the answer of the API as JSON', async () => {
    for (const right of service.rulebook.rights) {
      const { out } = await run('rules', 'at', '2026-11-25', right.id, '--json');
      expect(RightAtDay.parse(JSON.parse(out)).right).toBe(right.id);
    }
  });

  it('lists every figure that the law reads, with the value of the day', () => {
    const words = service.words('en');
    for (const right of service.rulebook.rights) {
      const law = findLawAt(right, 20261125);
      if (law === null) continue;
      const { figures } = describeRightAt(words, right, 20261125);
      const read = [...JSON.stringify(law).matchAll(/param\.([a-z_0-9]+)/g)].map((match) => match[1] ?? '');
      const valued = new Set(describeFiguresAt(words, 20261125).map(({ id }) => id));
      for (const name of new Set(read)) {
        const id = right.figures.some((one) => one.id === `${right.name}.${name}`) ? `${right.name}.${name}` : name;
        if (valued.has(id)) expect(figures.map((one) => one.id)).toContain(id);
      }
    }
  });
});

describe('rules diff', () => {
  it('of a day with itself finds nothing: exit 0', async () => {
    const { code, out } = await run('rules', 'diff', '2026-11-25', '2026-11-25', '--language', 'en');
    expect(code).toBe(0);
    expect(out).toContain('Nothing differs.');
  });

  it.each(LANGUAGES)('around each law file finds what changed: exit 3, in %s', async (language) => {
    for (const right of service.rulebook.rights) {
      for (const [i, law] of right.laws.slice(1).entries()) {
        const before = right.laws[i];
        const { code, out } = await run(
          'rules',
          'diff',
          iso(before?.from ?? 0),
          iso(law.from),
          right.id,
          '--language',
          language,
        );
        expect(code).toBe(3);
        expect(out).toContain(`[${right.id}]`);
        expect(out).toMatch(/^ {2}[+−~] /m);
        expect(out).not.toMatch(UNSAID);
      }
    }
  });

  it('turned round, says the same the other way', () => {
    const words = service.words('en');
    for (const right of service.rulebook.rights) {
      const there = compareLaws(words, 20190101, 20261125, right).rights[0]?.pieces ?? [];
      const back = compareLaws(words, 20261125, 20190101, right).rights[0]?.pieces ?? [];
      const said = (list: typeof there, turn: boolean) =>
        list
          .map(({ before, after }) =>
            JSON.stringify(
              turn ? [after?.text ?? null, before?.text ?? null] : [before?.text ?? null, after?.text ?? null],
            ),
          )
          .sort();
      expect(said(back, true)).toEqual(said(there, false));
    }
  });
});

describe('rules figures', () => {
  it.each(LANGUAGES)('all of them, in %s', async (language) => {
    const { code, out } = await run('rules', 'figures', '--date', '2026-11-25', '--language', language);
    expect(code).toBe(0);
    expect(out).not.toMatch(UNSAID);
    for (const figure of describeFiguresAt(service.words(language), 20261125)) expect(out).toContain(`[${figure.id}]`);
  });

  it('of one right, as JSON of the published form', async () => {
    const { out } = await run('rules', 'figures', 'ris', '--date', '2026-11-25', '--json');
    const { figures } = FigureList.pick({ figures: true }).parse(JSON.parse(out));
    expect(figures.length).toBeGreaterThan(10);
    expect(new Set(figures.map((figure) => figure.right))).toEqual(new Set(['ris']));
  });

  it('have on each day the value that was in force', () => {
    const words = service.words('en');
    const ris = service.rulebook.rights.find(({ id }) => id === 'ris');
    for (const figure of ris?.figures ?? []) {
      for (const [i, value] of figure.values.entries()) {
        const found = describeFiguresAt(words, value.from, 'ris').find(({ id }) => id === figure.id);
        expect(found?.from).toBe(iso(value.from));
        expect(found?.until === null).toBe(figure.values[i + 1] === undefined);
      }
    }
  });
});

describe('rules due', () => {
  it.each(LANGUAGES)('lists figures by the day when they are due, in %s: exit 3', async (language) => {
    const { code, out } = await run('rules', 'due', '--by', '2099-01-01', '--language', language);
    expect(code).toBe(3);
    expect(out).not.toMatch(UNSAID);
  });

  it('of a day before everything finds nothing: exit 0', async () => {
    const { code, out } = await run('rules', 'due', '--by', '2018-09-01', '--json');
    expect(JSON.parse(out)).toMatchObject({ by: '2018-09-01', figures: [], desks: [] });
    expect(code).toBe(0);
  });

  it('names of all that is due the line of the rules on which it stands, in words and as JSON', async () => {
    const by = ['rules', 'due', '--by', '2099-01-01'] as const;
    const [{ out: words }, { out }] = [await run(...by), await run(...by, '--json')];
    const { figures, desks, debt } = JSON.parse(out) as {
      readonly figures: readonly { readonly figure: { readonly id: string }; readonly where: RulePlace }[];
      readonly desks: readonly { readonly id: string; readonly where: RulePlace }[];
      readonly debt: readonly { readonly id: string; readonly where: RulePlace }[];
    };
    const named = [...figures.map(({ figure, where }) => ({ id: figure.id, where })), ...desks, ...debt];
    expect(Math.min(figures.length, desks.length, debt.length)).toBeGreaterThan(0);
    const told = new Set(words.split('\n').map((one) => one.trim()));
    for (const { id, where } of named) {
      const line = readFileSync(new URL(where.file, rules), 'utf8').split('\n')[where.line - 1];
      const name = id.includes(' ') ? id : id.slice(id.lastIndexOf('.') + 1);
      expect(line, `${where.file}:${where.line}`).toContain(name);
      expect(told.has(`${where.file}:${where.line}`), id).toBe(true);
    }
  });

  it('grows with the day, and finds each figure and desk in the end', async () => {
    const due = async (by: string) => {
      const { figures, desks } = JSON.parse((await run('rules', 'due', '--by', by, '--json')).out) as {
        figures: { figure: { id: string } }[];
        desks: { id: string }[];
      };
      return [...figures.map((one) => one.figure.id), ...desks.map((one) => one.id)];
    };
    const [soon, late] = [await due('2026-11-25'), await due('2099-01-01')];
    expect(late).toEqual(expect.arrayContaining(soon));
    const dated = [...service.rulebook.figures, ...service.rulebook.rights.flatMap((right) => right.figures)].filter(
      ({ review, values }) => typeof review === 'number' && (values.at(-1)?.from ?? 0) < review,
    );
    expect(late).toEqual(expect.arrayContaining(dated.map(({ id }) => id)));
    expect(late).toEqual(expect.arrayContaining(service.rulebook.desks.desks.map(({ id }) => id)));
  });
});
