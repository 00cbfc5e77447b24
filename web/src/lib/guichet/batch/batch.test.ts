/**
 * These tests cover lists of households: each row gives what the desk gives for the same answers, an error is reported
 * with its row and column, and the other rows are still computed.
 */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { WORDS } from '@recto-verso/api/words';
import { evaluate } from '@recto-verso/engine';
import { drawClosedWords, drawUnchangedSince } from '../../../../../tests/generators/closed.ts';
import { compileForRights, rulebook as whole } from '../../../../../tests/open-rulebook.ts';
import { buildSituation } from '../../door/situation.ts';
import type { PageTexts } from '../../door/fields.ts';
import { GUICHET_WORDS } from '../../words/guichet/index.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { toCurrentAnswers } from '../current-names.ts';
import { guessMapping, type BatchRow } from './rows.ts';
import { writeResultHead, writeResultRows } from './result.ts';
import { writeTemplateCsv } from './template.ts';
import { createBatchWork } from './work.ts';

const compiled = compileForRights(whole.rights.slice(0, 3).map(({ id }) => id));
const said: PageTexts = { language: 'fr', words: PAGE_WORDS.fr, terms: WORDS.fr };
const words = GUICHET_WORDS.fr.batch;
const batch = createBatchWork(compiled, said);

function listOf(csv: string): { readonly header: readonly string[]; readonly rows: readonly BatchRow[] } {
  const [header = [], ...cells] = Papa.parse<string[]>(csv.replace('\ufeff', '').trimEnd()).data;
  return { header, rows: cells.map((one, i) => ({ number: i + 2, cells: one })) };
}

describe('the template', () => {
  const { header, rows } = listOf(writeTemplateCsv(';'));
  const mapping = guessMapping(header, batch.fieldNamed);

  it('has columns that the form knows, and rows without a problem', () => {
    expect(mapping).toEqual(header);
    const made = batch.rows({ header, mapping, rows }, words);
    expect(made.map(({ reference, problems }) => [reference, problems])).toEqual([
      ['A-1', []],
      ['A-2', []],
    ]);
  });

  it('gives of each row what the desk gives of the same answers', async () => {
    const ids = compiled.rulebook.rights.map(({ id }) => id);
    for (const [i, one] of batch.rows({ header, mapping, rows }, words).entries()) {
      const row = rows[i];
      if (row === undefined) throw new Error('no row');
      const { situation } = buildSituation(batch.answers({ header, mapping, rows: [row] }), compiled.rulebook, 'fr');
      const { outcomes } = await evaluate(compiled, situation, { date: 20261126, language: 'fr', whatIfs: false });
      const computed = new Set(outcomes.map(({ right }) => right));
      for (const [k, [title]] of one.cells.entries()) {
        const id = ids[k] ?? '';
        if (!computed.has(id)) continue;
        const titles = outcomes
          .filter(({ right }) => right === id)
          .map(({ outcome }) => said.terms.outcomes[outcome].title);
        expect([...titles, said.terms.outcomes.depends.title], id).toContain(title);
      }
    }
  });
});

describe('columns of what was closed', () => {
  const DATE = 20261126;
  const HEADER = ['date', 'p1.closed', 'p1.unchanged', 'p2.relation', 'p2.closed', 'home.closed', 'home.unchanged'];
  const mapping = guessMapping(HEADER, batch.fieldNamed);
  const row = fc.record({
    p1: drawClosedWords(whole, 'person'),
    since: fc.option(drawUnchangedSince(DATE), { nil: '' }),
    p2: drawClosedWords(whole, 'person'),
    home: drawClosedWords(whole, 'home'),
    homeSince: fc.option(drawUnchangedSince(DATE), { nil: '' }),
    between: fc.constantFrom(' ', ', ', ',', '; ', '  ', '\n'),
  });

  it('stand among those that a column can be for', () => {
    const { home, person } = batch.open(words).targets;
    expect(mapping).toEqual(HEADER);
    for (const list of [home, person])
      expect(list.map(({ key }) => key)).toEqual(expect.arrayContaining(['closed', 'unchanged']));
  });

  it('are read as a situation names them, through the file of a spreadsheet', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (told) => {
        const cells = told.map(({ p1, since, p2, home, homeSince, between }) => [
          '26/11/2026',
          p1.join(between),
          since,
          'child',
          p2.join(between),
          home.join(between),
          homeSince,
        ]);
        const { header, rows } = listOf(Papa.unparse([HEADER, ...cells], { delimiter: ';' }));
        for (const made of batch.rows({ header, mapping, rows }, words)) expect(made.problems).toEqual([]);
        for (const [i, { p1, since, p2, home, homeSince }] of told.entries()) {
          const { situation } = buildSituation(
            batch.answers({ header, mapping, rows: rows.slice(i, i + 1) }),
            compiled.rulebook,
            'fr',
          );
          const laid = (closed: readonly string[], unchanged: string) => ({
            ...(closed.length === 0 ? {} : { closed }),
            ...(unchanged === '' ? {} : { unchanged }),
          });
          expect(situation).toEqual({
            persons: {
              p1: { related: { p2: 'child' }, gets: {}, ...laid(p1, since) },
              p2: { gets: {}, ...laid(p2, '') },
            },
            home: laid(home, homeSince),
            others: 'unknown',
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('name a screen or a day that does not fit, with what does', () => {
    const cells = ['', 'lives_from nothing_at_all', 'hier', '', '', 'lives_from', '2036-01-01'];
    const [made] = batch.rows({ header: HEADER, mapping, rows: [{ number: 2, cells }] }, words);
    const wrong = new Map(made?.problems.map(({ column, mend }) => [column, mend]));
    expect([...wrong.keys()].sort()).toEqual(['home.closed', 'home.unchanged', 'p1.closed', 'p1.unchanged']);
    expect(wrong.get('p1.closed')).toContain('lives_from');
    expect(wrong.get('home.closed')).not.toContain('lives_from');
  });
});

const former = whole.rights.flatMap(({ receipt, formerly }) => formerly.map((name) => [name, receipt] as const));

describe('what was kept by names of then', () => {
  it('is a column by the name of today', () => {
    const header = former.map(([name]) => `p2.gets.${name}`);
    expect(guessMapping(header, batch.fieldNamed)).toEqual(former.map(([, today]) => `p2.gets.${today}`));
  });

  it('is an answer by the name of today', () => {
    const told = (names: readonly string[]) =>
      Object.fromEntries(names.map((name) => [`official.p1.gets.${name}.amount`, '~declined']));
    const kept = { ...told(former.map(([name]) => name)), 'p1.birth': '1990' };
    expect(toCurrentAnswers(whole, kept)).toEqual({ ...told(former.map(([, today]) => today)), 'p1.birth': '1990' });
  });
});

const HEADER = ['ref', 'home.region', 'p1.birth', 'p1.lives_in_belgium', 'p1.taxable_month', 'p2.relation', 'p2.birth'];
const good = fc.record({
  region: fc.constantFrom('brussels', 'Bruxelles', 'wallonia', '?', ''),
  birth: fc.constantFrom('1950', '04/1985', '23/04/1990', 'inconnu', ''),
  lives: fc.constantFrom('oui', 'no', 'JA', ''),
  money: fc.constantFrom('1.250,50', '900 - 1200', '0', ''),
  child: fc.constantFrom(['child', '2019'], ['', '']),
});
/** Pairs each wrong cell with the index of the column under which it is reported. */
const BROKEN: readonly (readonly [number, string])[] = [
  [0, '90.04.23-123.45'],
  [1, 'Atlantis'],
  [2, 'hier'],
  [3, 'peut-être bien'],
  [4, 'beaucoup'],
  [6, '31/02/2019'],
];

describe('a list', () => {
  const mapping = guessMapping(HEADER, batch.fieldNamed);

  it('names each broken row by row, column and mend, and does the rest', () => {
    const line = fc.tuple(good, fc.option(fc.constantFrom(...BROKEN), { freq: 3 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const rows = lines.map(([one, broken], i): BatchRow => {
          const cells = [
            `A-${i}`,
            one.region === 'Bruxelles' ? 'brussels' : one.region,
            one.birth,
            one.lives,
            one.money,
            ...one.child,
          ];
          return { number: i + 2, cells: cells.map((cell, k) => (broken?.[0] === k ? broken[1] : cell)) };
        });
        const made = batch.rows({ header: HEADER, mapping, rows }, words);
        expect(made.map(({ row }) => row)).toEqual(rows.map(({ number }) => number));
        for (const [i, { problems, cells }] of made.entries()) {
          const broken = lines[i]?.[1] ?? null;
          expect(cells.length === 0).toBe(broken !== null);
          if (broken === null) expect(problems).toEqual([]);
          else expect(problems.map(({ row, column }) => [row, column])).toContainEqual([i + 2, HEADER[broken[0]]]);
          for (const { mend } of problems) expect(mend.length).toBeGreaterThan(5);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tells a row with too few cells, and one whose quote is never closed', () => {
    const rows: readonly BatchRow[] = [
      { number: 2, cells: ['a'] },
      { number: 3, cells: HEADER.map(() => ''), broken: true },
      { number: 4, cells: HEADER.map(() => '') },
    ];
    const made = batch.rows({ header: HEADER, mapping, rows }, words);
    expect(made.map(({ problems }) => problems.length)).toEqual([1, 1, 0]);
  });

  it('is written so that a spreadsheet reads it, and runs nothing of it', () => {
    const rows: readonly BatchRow[] = [{ number: 2, cells: ['=1+1', ...HEADER.slice(1).map(() => '')] }];
    const made = batch.rows({ header: HEADER, mapping, rows }, words);
    const { rights } = batch.open(words);
    const text = writeResultHead(rights, words, ';') + writeResultRows(made, rights.length, ';');
    const [header = [], first = []] = Papa.parse<string[]>(text.replace('\ufeff', ''), { delimiter: ';' }).data;
    expect(first).toHaveLength(header.length);
    expect(header).toHaveLength(3 + 3 * rights.length);
    expect(first[1]).toBe("'=1+1");
  });
});
