/** This module builds a question of the start as a page shows it. It needs neither the engine nor the law. */
import { fill } from '@recto-verso/api/words';
import { FIRST, personIds, type Answers } from '../door/answers.ts';
import type { Field, Option } from '../door/fields.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { bandBorn, bandsOf, bornText, type Band, type Cuts } from './ages.ts';
import type { Control, Screen } from './screen.ts';
import { chosen, kinOf, manyOf, start, startKey, tickedIn, type StartId } from './start.ts';
import { markOf } from './trail.ts';

export interface StartPage {
  readonly words: DroitsWords;
  readonly answers: Answers;
  readonly cuts: Cuts;
  /** Lists the names of all communes, which are suggested while somebody writes. */
  readonly communes: readonly string[];
}

export function startScreen(page: StartPage, id: StartId, error: string | null = null): Screen {
  const { words, answers } = page;
  const said = words.start[id];
  const mark = markOf(answers, startKey(id));
  return {
    key: startKey(id),
    ofLaw: false,
    question: said.question,
    hint: said.hint,
    control: controlOf(page, id),
    exact: id === 'age' ? exactAge(page) : null,
    bounds: '',
    soft: mark === 'unknown' || mark === 'declined' || mark === 'other' ? mark : null,
    why: said.why,
    effects: [],
    error,
  };
}

function controlOf(page: StartPage, id: StartId): Control {
  const { words, answers } = page;
  const value = (name: string): string => answers[name] ?? '';
  switch (id) {
    case 'commune': {
      const field = written('home.commune', words.start.commune.question, value('home.commune'));
      return { kind: 'fields', fields: [field], suggestions: page.communes };
    }
    case 'roof':
      return one('p1.living_place', labelled(words, 'roof'), value('p1.living_place'));
    case 'age': {
      const bands = bandsOf(page.cuts).map((band) => ({ value: band.id, label: ageText(words, band) }));
      return one('age', bands, bandIn(page));
    }
    case 'who': {
      const labels = words.start.who.options;
      const options = ['nobody', ...start.people.map((kin) => kin.id)].map((value) => ({
        value,
        label: fill(labels[value] ?? value, { age: page.cuts.majority }),
      }));
      return { kind: 'any', name: 'who', options, values: chosen(answers, 'who').split(' ') };
    }
    case 'many':
      return { kind: 'fields', fields: manyFields(page), suggestions: [] };
    case 'births':
      return { kind: 'fields', fields: birthFields(page), suggestions: [] };
    case 'sharing':
      return one('sharing', labelled(words, 'sharing'), chosen(answers, 'sharing'));
  }
}

function one(name: string, options: readonly Option[], value: string): Control {
  return { kind: 'one', name, options, value };
}

function labelled(words: DroitsWords, id: StartId): readonly Option[] {
  const options = start.screens.find((screen) => screen.id === id)?.options ?? [];
  return options.map((value) => ({ value, label: words.start[id].options[value] ?? value }));
}

function ageText(words: DroitsWords, { from, to }: Band): string {
  const { ages } = words;
  if (from === null) return fill(ages.below, { to: (to ?? 0) + 1 });
  if (to === null) return fill(ages.above, { from });
  return from === to ? fill(ages.one, { from }) : fill(ages.between, { from, to });
}

function bandIn({ answers, cuts }: StartPage): string {
  return chosen(answers, 'age') || (bandBorn(bandsOf(cuts), answers[`${FIRST}.birth`] ?? '')?.id ?? '');
}

function exactAge(page: StartPage): Field {
  const { words, answers } = page;
  const value = bandIn(page) === '' ? (answers[`${FIRST}.birth`] ?? '') : '';
  return { ...written(`${FIRST}.birth`, words.exactAge, value), hint: words.bornIn };
}

function manyFields({ words, answers }: StartPage): readonly Field[] {
  return tickedIn(answers)
    .filter(({ most }) => most > 1)
    .map((kin) => ({
      ...written(`many.${kin.id}`, kinLabel(words, kin.id), String(manyOf(answers, kin))),
      control: 'choice' as const,
      options: Array.from({ length: kin.most }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
    }));
}

function birthFields({ words, answers, cuts }: StartPage): readonly Field[] {
  return personIds(answers)
    .filter((id) => id !== FIRST)
    .map((id, i) => {
      const kin = kinOf(answers, id);
      const told = answers[`${id}.birth`] ?? '';
      const value = kin?.born !== undefined && told === bornText(kin.born, cuts) ? '' : told;
      return { ...written(`${id}.birth`, `${i + 2}. ${kinLabel(words, kin?.id ?? '')}`, value), hint: words.bornIn };
    });
}

function kinLabel(words: DroitsWords, id: string): string {
  return words.kin[id] ?? id;
}

function written(name: string, label: string, value: string): Field {
  const soft = { options: [], soft: [], unit: null, hint: null, numeric: false, error: null } as const;
  return { name, label, control: 'text', ...soft, value: value.startsWith('~') ? '' : value, empty: '' };
}
