/** This test checks that the example of the first page, which is computed, still shows both faces. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../languages.ts';
import type { HomeExample } from '../../components/around/home.ts';
import { loadExample } from './example.ts';

const told = ({ name, recto, verso }: HomeExample): readonly string[] => [
  name,
  recto.say,
  recto.about,
  recto.amount,
  recto.todo,
  verso.say,
  verso.about,
  verso.todo,
];

test('in each language both faces say something, each with what to do, and the files do not agree', async () => {
  const all = await Promise.all(LANGUAGES.map((language) => loadExample(language)));
  for (const example of all) {
    if (example === null) throw new Error('there is no such right for this household any more');
    expect(told(example)).not.toContain('');
    expect(example.verso).toMatchObject({ status: 'missed', tinted: true });
  }
  const [first, ...others] = all.map((one) => (one === null ? [] : told(one)));
  for (const other of others) for (const [i, words] of other.entries()) expect(words).not.toBe(first?.[i]);
});
