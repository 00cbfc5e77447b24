/**
 * Describes what a column of a list may stand for. Together, the targets cover what the form of the desk can hold about
 * the home and about each person, but only the first things of each kind.
 */
import { capitalizeText, findText } from '@recto-verso/api/words';
import type { FactDef } from '@recto-verso/engine';
import { FIRST_PERSON } from '../../door/answers.ts';
import {
  labelReceiptDetail,
  findFormField,
  findFactNoun,
  labelReceipt,
  getVocabularyTexts,
  type Page,
} from '../../door/fields.ts';
import { firstFacts } from '../../door/first-facts.ts';
import { WHOLE_ANSWERS, createWholeAnswerField } from '../../door/whole-answers.ts';
import { COMMUNE_FIELD } from '../../door/situation.ts';
import { stripScope, findFieldTarget } from '../../door/vocabulary.ts';

export interface ColumnTarget {
  /**
   * Holds the end of the field's name, behind `home.` or the id of a person. For a field of the list itself it holds
   * the whole name.
   */
  readonly key: string;
  readonly label: string;
}

export interface ColumnTargets {
  readonly list: readonly ColumnTarget[];
  readonly home: readonly ColumnTarget[];
  readonly person: readonly ColumnTarget[];
}

/** This column is copied into the result and used for nothing else. */
export const REFERENCE = 'ref';
export const WHOLE = ['date', 'others'] as const;

/**
 * Returns everything that a column may stand for.
 * @param reference the name of the target `ref` in the language of the page
 */
export function listColumnTargets(page: Page, reference: string): ColumnTargets {
  const { facts } = page.rulebook;
  const of = (scope: string): readonly ColumnTarget[] =>
    facts.filter((fact) => fact.scope === scope).map((fact) => ({ key: stripScope(fact), label: labelOf(page, fact) }));
  const person = [
    ...of('person').filter(({ key }) => findFieldTarget(page.rulebook, `${FIRST_PERSON}.${key}`) !== null),
    ...plain(page, 'p2', ['relation', 'partner', 'gets', ...WHOLE_ANSWERS]),
    ...thingsOf(page, 'person'),
  ];
  return {
    list: [{ key: REFERENCE, label: reference }, ...WHOLE.map((key) => ({ key, label: labelAt(page, key) }))],
    home: sorted(page, [
      ...of('home').filter(({ key }) => findFieldTarget(page.rulebook, `home.${key}`) !== null),
      { key: COMMUNE_FIELD.slice('home.'.length), label: page.words.form.commune },
      ...plain(page, 'home', WHOLE_ANSWERS),
      ...thingsOf(page, 'home'),
    ]),
    person: sorted(page, person),
  };
}

function labelOf(page: Page, fact: FactDef): string {
  const [, receipt, detail] = /^gets\.([a-z0-9_]+)(?:\.([a-z]+))?$/.exec(fact.id) ?? [];
  if (receipt === undefined) return findFactNoun(page, fact);
  const name = labelReceipt(page, receipt);
  return detail === undefined ? name : `${name}, ${labelReceiptDetail(page, detail, fact.type)}`;
}

function plain(page: Page, id: string, keys: readonly string[]): readonly ColumnTarget[] {
  return keys.map((key) => ({
    key,
    label: key === 'gets' ? page.words.form.getsNothingElse : labelAt(page, `${id}.${key}`),
  }));
}

function labelAt(page: Page, name: string): string {
  return name === 'date'
    ? page.words.form.groups.date
    : ((createWholeAnswerField(page, name) ?? findFormField(page, name))?.label ?? name);
}

/** A list may describe this number of things of each kind; a household with more has to be entered at the desk. */
const MOST_THINGS = 3;

const NUMBERED = Array.from({ length: MOST_THINGS }, (_, i) => (i === 0 ? '' : String(i + 1)));

/**
 * Returns the field that counts the things of each kind and the fields of the first of them. A kind whose rows the form
 * always lists has the fields of all these rows and no count.
 */
function thingsOf(page: Page, scope: string): readonly ColumnTarget[] {
  return page.rulebook.things
    .filter(({ of }) => of === scope)
    .flatMap(({ kind }) => {
      const noun = capitalizeText(findText(getVocabularyTexts(page), 'things', kind) ?? kind);
      const named = firstFacts.named[kind];
      const rows = named === undefined ? NUMBERED : named.rows;
      const facts = page.rulebook.facts.filter(
        ({ id }) =>
          id.startsWith(`${kind}.`) && (named === undefined || named.facts.includes(id.slice(kind.length + 1))),
      );
      const details = rows.flatMap((row, i) =>
        facts.map((fact) => ({
          key: `${kind}[${i}].${fact.id.slice(kind.length + 1)}`,
          label: `${noun}${row === '' ? '' : ` (${row})`}, ${findFactNoun(page, fact)}`,
        })),
      );
      return named === undefined ? [{ key: kind, label: noun }, ...details] : details;
    });
}

function sorted(page: Page, targets: readonly ColumnTarget[]): readonly ColumnTarget[] {
  const { compare } = new Intl.Collator(page.terms.locale);
  return [...targets].sort((a, b) => compare(a.label, b.label));
}
