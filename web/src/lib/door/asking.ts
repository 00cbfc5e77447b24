/** This module has the texts of questions and values on a page, and the fields with which a question is answered. */
import { fillTemplate, formatSeen, createSpeech, type Speech } from '@recto-verso/api/words';
import type { Question } from '@recto-verso/engine/browser';
import { FIRST_PERSON, isPerson, listPersonIds } from './answers.ts';
import { namePerson, type FormField, type Page } from './fields.ts';
import { firstFacts } from './first-facts.ts';
import { listPresentRows } from './situation.ts';

/** Returns the words for values on this page. Persons have the names that the page uses. */
export function createPageSpeech(page: Page, right: string): Speech {
  const speech = createSpeech(page.rulebook, page.language, page.terms, right);
  return {
    ...speech,
    label: (fact, value) => (isPerson(value) ? namePerson(page, value) : speech.label(fact, value)),
  };
}

/** Returns the person with whose id a name begins, or `null` when that is the first person or nobody. */
export function findOtherPerson(name: string): string | null {
  const of = /^p\d+/.exec(name)?.[0];
  return of === undefined || of === FIRST_PERSON ? null : of;
}

/** Puts the years before a question about a fact kept by year, because "that year" alone would not say which. */
export function addYearsToQuestion({ terms }: Page, years: readonly (string | number)[], text: string): string {
  if (years.length === 0) return text;
  return `${fillTemplate(terms.ofYears[years.length === 1 ? 'one' : 'other'], { years: years.join(', ') })} ${text}`;
}

/** Puts the name of the person before the label when the question is not about the first person. */
export function labelWithPerson(page: Page, field: FormField): FormField {
  const of = findOtherPerson(field.name);
  return of === null ? field : { ...field, label: `${namePerson(page, of)}${page.terms.colon}${field.label}` };
}

export type TriedAnswer = Question['answers'][number];

export function labelTriedAnswer({ label, value }: TriedAnswer, fact: string, speech: Speech): string {
  return label === '' ? formatSeen(value, fact, speech) : label;
}

/** Lists in words the rights that an answer would settle. */
export function describeAnswerEffects(page: Page, { settles }: TriedAnswer): readonly string[] {
  const several = new Set(settles.map((one) => one.claimant)).size > 1;
  const texts = settles.map(({ name, claimant, verdict }) => {
    const who = several ? ` (${namePerson(page, claimant)})` : '';
    return fillTemplate(page.words.question.effect[verdict === 'yes' ? 'yes' : 'no'], { right: `${name}${who}` });
  });
  return [...new Set(texts)];
}

/** Lists the names of the form fields that ask for a missing fact. */
export function listFieldNames(page: Page, of: string, fact: string): readonly string[] {
  if (fact === 'others') return ['others'];
  if (fact === 'related')
    return listPersonIds(page.answers)
      .filter((id) => id !== FIRST_PERSON)
      .map((id) => `${id}.relation`);
  const thing = /^(p\d+|home)\.([a-z0-9_]+)\[(\d+)\]$/.exec(of);
  if (thing !== null) {
    const [, holder = '', kind = '', index = ''] = thing;
    const row = holder === 'home' ? (listPresentRows(kind, page.answers)[Number(index)] ?? index) : index;
    return [`${holder}.${kind}[${row}].${fact.split('.').at(-1) ?? fact}`];
  }
  const named = firstFacts.named[fact];
  if (named !== undefined) return named.rows.map((_, row) => `home.${fact}[${row}].${named.facts[0] ?? ''}`);
  return [fact.startsWith(`${of}.`) ? fact : `${of}.${fact}`];
}
