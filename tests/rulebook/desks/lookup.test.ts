/** These tests look up desks in the sample, and check how a desk is shown. The cases are in `lookup.yaml`. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDesks, type DeskQuery, type FoundDesk } from '../../../engine/core/src/rulebook/desks/lookup.ts';
import { showDesk } from '../../../engine/core/src/rulebook/desks/shown.ts';
import type { ShownDesk } from '../../../engine/core/src/contract/desk.ts';
import { loadRulebook } from '../../../engine/core/src/rulebook/load/load.ts';
import { SAMPLE_WITH_DESKS } from './sample.ts';

interface Case {
  readonly when: string;
  readonly ask: DeskQuery;
  readonly on?: number;
  readonly gives: readonly string[];
}

const TODAY = 20261125;
const { desks: book } = loadRulebook(SAMPLE_WITH_DESKS);
const cases = parse(await readFile(new URL('lookup.yaml', import.meta.url), 'utf8')) as readonly Case[];
const brief = (found: FoundDesk): string =>
  `${found.desk.id}${found.kind === 'desk' && found.confirm !== null ? '!' : ''}`;

test.each(cases.map((one) => [one.when, one] as const))('%s', (_, { ask, on = TODAY, gives }) => {
  expect(findDesks(book, ask, on).map(brief)).toEqual(gives);
});

describe('a desk is shown', () => {
  const shown = (id: string, language: string): ShownDesk => {
    const found = ['10001', '10002'].flatMap((commune) => findDesks(book, { commune }, TODAY));
    const one = found.find(({ desk }) => desk.id === id);
    if (one === undefined) throw new Error(`there is no ${id}`);
    return showDesk(book, one, language);
  };

  test('with its hours in words, its free line and the day of its check', () => {
    expect(shown('north-hall', 'en')).toMatchObject({
      name: 'Hôtel de Nordville',
      nameLanguage: 'fr',
      kindName: 'town hall',
      generic: false,
      addresses: ['Place 1, 1000 Nordville'],
      post: 'Place 1, 1000 Nordville',
      telephones: [{ number: '01 00 00 01', free: true, label: null, languages: ['fr'] }],
      walkIn: true,
      byAppointment: null,
      hours: [
        { text: 'Mon–Fri 09:00–12:00 (counter)' },
        { text: 'Mon, Wed, Thu 09:00–12:00, 13:00–16:00 (telephone, July–August)' },
      ],
      remark: 'On the left',
      checked: '2026-11-01',
      confirm: null,
      notice: 'read 1 November 2026',
    });
  });

  test('in the language asked where it has a name in it', () => {
    expect(shown('north-hall', 'nl')).toMatchObject({ name: 'Stadhuis', nameLanguage: 'nl' });
  });

  test('with why to call first', () => {
    expect(shown('north-half', 'fr')).toMatchObject({ confirm: 'old', sourceDate: '2024', notice: 'of 2024, call' });
    expect(shown('north-helper', 'fr')).toMatchObject({ confirm: 'undated', notice: 'read 1 November 2026, call' });
  });

  test('as one that stands in, with how it is found and without any number', () => {
    expect(shown('town-hall', 'de')).toMatchObject({
      generic: true,
      visit: 'on the square',
      call: 'on its letters',
      write: 'to the mayor',
      telephones: [],
      checked: null,
      notice: 'everywhere',
    });
  });

  test('without a post route where its address takes no letters', () => {
    expect(shown('national-line', 'fr')).toMatchObject({ addresses: [], post: null });
  });
});
