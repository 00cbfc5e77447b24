/** This module builds a question of the start as a page shows it. It needs neither the engine nor the law. */
import { fillTemplate } from '@recto-verso/api/words';
import { FIRST_PERSON, listPersonIds, type Answers } from '../door/answers.ts';
import type { FormField, FieldOption } from '../door/fields.ts';
import type { DroitsWords } from '../words/droits/index.ts';
import { findAgeBand, listAgeBands, formatBirthRange, type AgeBand, type AgeCuts } from './ages.ts';
import type { Control, QuestionScreen } from './screen.ts';
import { getChosenOption, findKin, countKin, start, formatStartKey, listTickedKinds, type StartId } from './start.ts';
import { findMark } from './trail.ts';

export interface StartPage {
  readonly words: DroitsWords;
  readonly answers: Answers;
  readonly cuts: AgeCuts;
  /** Lists the names of all communes, which are suggested while somebody writes. */
  readonly communes: readonly string[];
}

export function buildStartScreen(page: StartPage, id: StartId, error: string | null = null): QuestionScreen {
  const { words, answers } = page;
  const said = words.start[id];
  const mark = findMark(answers, formatStartKey(id));
  return {
    key: formatStartKey(id),
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
      const bands = listAgeBands(page.cuts).map((band) => ({ value: band.id, label: ageText(words, band) }));
      return one('age', bands, bandIn(page));
    }
    case 'who': {
      const labels = words.start.who.options;
      const options = ['nobody', ...start.people.map((kin) => kin.id)].map((value) => ({
        value,
        label: fillTemplate(labels[value] ?? value, { age: page.cuts.majority }),
      }));
      return { kind: 'any', name: 'who', options, values: getChosenOption(answers, 'who').split(' ') };
    }
    case 'many':
      return { kind: 'fields', fields: manyFields(page), suggestions: [] };
    case 'births':
      return { kind: 'fields', fields: birthFields(page), suggestions: [] };
    case 'sharing':
      return one('sharing', labelled(words, 'sharing'), getChosenOption(answers, 'sharing'));
  }
}

function one(name: string, options: readonly FieldOption[], value: string): Control {
  return { kind: 'one', name, options, value };
}

function labelled(words: DroitsWords, id: StartId): readonly FieldOption[] {
  const options = start.screens.find((screen) => screen.id === id)?.options ?? [];
  return options.map((value) => ({ value, label: words.start[id].options[value] ?? value }));
}

function ageText(words: DroitsWords, { from, to }: AgeBand): string {
  const { ages } = words;
  if (from === null) return fillTemplate(ages.below, { to: (to ?? 0) + 1 });
  if (to === null) return fillTemplate(ages.above, { from });
  return from === to ? fillTemplate(ages.one, { from }) : fillTemplate(ages.between, { from, to });
}

function bandIn({ answers, cuts }: StartPage): string {
  return (
    getChosenOption(answers, 'age') ||
    (findAgeBand(listAgeBands(cuts), answers[`${FIRST_PERSON}.birth`] ?? '')?.id ?? '')
  );
}

function exactAge(page: StartPage): FormField {
  const { words, answers } = page;
  const value = bandIn(page) === '' ? (answers[`${FIRST_PERSON}.birth`] ?? '') : '';
  return { ...written(`${FIRST_PERSON}.birth`, words.exactAge, value), hint: words.bornIn };
}

function manyFields({ words, answers }: StartPage): readonly FormField[] {
  return listTickedKinds(answers)
    .filter(({ most }) => most > 1)
    .map((kin) => ({
      ...written(`many.${kin.id}`, kinLabel(words, kin.id), String(countKin(answers, kin))),
      control: 'choice' as const,
      options: Array.from({ length: kin.most }, (_, i) => ({ value: String(i + 1), label: String(i + 1) })),
    }));
}

function birthFields({ words, answers, cuts }: StartPage): readonly FormField[] {
  return listPersonIds(answers)
    .filter((id) => id !== FIRST_PERSON)
    .map((id, i) => {
      const kin = findKin(answers, id);
      const told = answers[`${id}.birth`] ?? '';
      const value = kin?.born !== undefined && told === formatBirthRange(kin.born, cuts) ? '' : told;
      return { ...written(`${id}.birth`, `${i + 2}. ${kinLabel(words, kin?.id ?? '')}`, value), hint: words.bornIn };
    });
}

function kinLabel(words: DroitsWords, id: string): string {
  return words.kin[id] ?? id;
}

function written(name: string, label: string, value: string): FormField {
  const soft = { options: [], soft: [], unit: null, hint: null, numeric: false, error: null } as const;
  return { name, label, control: 'text', ...soft, value: value.startsWith('~') ? '' : value, empty: '' };
}
