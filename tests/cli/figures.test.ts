/**
 * Tests the complete list of figures, as a table for a spreadsheet and as JSON: each number has its days, its source
 * and the licence.
 */
import fc from 'fast-check';
import { openService } from '@recto-verso/api';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { writeCsv } from '../../api/src/contract/csv.ts';
import type { FigureValue } from '../../api/src/law/figure-values.ts';

const { rulebook } = await openService();

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: () => undefined });
  return { code, out: out.join('\n') };
}

/** Parses RFC 4180 letter by letter, without using the code that writes it. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [['']];
  let quoted = false;
  const add = (letter: string): void => {
    const row = rows.at(-1) ?? [];
    row.push(`${row.pop() ?? ''}${letter}`);
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') add(letter);
      else if (text[i + 1] === '"') add(text[++i] ?? '');
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',') rows.at(-1)?.push('');
    else if (letter === '\r' && text[i + 1] === '\n') {
      rows.push(['']);
      i += 1;
    } else add(letter);
  }
  return rows;
}

test('what is written as CSV is read as it was', () => {
  const letter = fc.constantFrom('"', ',', '\r', '\n', '\r\n', ' ', 'é', '€', 'a', '1', '=');
  const cell = fc.oneof(fc.string({ unit: letter }), fc.string());
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(rows, (written) => {
      expect(readCsv(writeCsv(written))).toEqual(written);
    }),
  );
});

test('--csv and --json give every dated value with its days, its source and the licence', async () => {
  const [head = [], ...rows] = readCsv((await run('rules', 'figures', '--csv')).out);
  const { licence, values } = JSON.parse((await run('rules', 'figures', '--json')).out) as {
    readonly licence: string;
    readonly values: readonly FigureValue[];
  };
  expect(licence).toBe(rulebook.licence);
  expect(rows).toHaveLength(values.length);
  const column = (name: string) => head.indexOf(name);
  for (const [i, row] of rows.entries()) {
    const value = values[i];
    expect(row).toHaveLength(head.length);
    expect(row[column('figure')]).toBe(value?.figure);
    expect(row[column('value')]).toBe(String(value?.value ?? ''));
    expect(row[column('licence')]).toBe(licence);
    // A value is given either as everything that it can be, with a reason, or as a number or a range of ordinary cases,
    // with a source.
    expect(value?.value === null && (value.least === null || value.greatest === null)).toBe(false);
    if (value?.value !== null || value.why === null) expect(row[column('source')]).not.toBe('');
  }
  const all = [...rulebook.figures, ...rulebook.rights.flatMap(({ figures }) => figures)];
  const days = new Set(values.map(({ figure, from }) => `${figure} ${from.replaceAll('-', '')}`));
  expect(
    all.flatMap(({ id, values: dated }) => dated.map(({ from }) => `${id} ${from}`)).filter((one) => !days.has(one)),
  ).toEqual([]);
});

test('of one right alone, and never a table of one day', async () => {
  const [first] = rulebook.rights;
  const [, ...rows] = readCsv((await run('rules', 'figures', first?.id ?? '', '--csv')).out);
  expect(new Set(rows.map(([, right]) => right))).toEqual(new Set([first?.id]));
  expect((await run('rules', 'figures', '--csv', '--date', '2026-01-01')).code).toBe(2);
});
