/** This module lists what can be compared with the household, as fields of a form. */
import { fillTemplate, findText } from '@recto-verso/api/words';
import type { PossibleEvents, Verso } from '@recto-verso/engine';
import { listPersonIds } from '../../door/answers.ts';
import {
  findFactNoun,
  namePerson,
  createTextField,
  createTypedField,
  type FormField,
  type FieldOption,
  type Page,
} from '../../door/fields.ts';
import { firstFacts } from '../../door/first-facts.ts';
import { findFieldTarget } from '../../door/vocabulary.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import {
  formatAfterValue,
  ALONG,
  COLUMNS,
  formatDivergenceValue,
  formatEventValue,
  FILES_COLUMN,
  LAW,
  listAskableEvents,
  parseColumnContent,
} from './column-content.ts';

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly FieldOption[];
}

/** Describes a choice whose options stand in groups, with the fields that belong to the chosen option. */
export interface CompareChoice {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly empty: string;
  readonly groups: readonly OptionGroup[];
  readonly fields: readonly FormField[];
}

type Words = GuichetWords['compare'];

export function buildColumnChoice(
  page: Page,
  name: string,
  n: number,
  events: PossibleEvents,
  report: Verso,
  words: Words,
): CompareChoice {
  const happen = listAskableEvents(events).map(({ event, who }) => ({
    value: formatEventValue(event.event, who),
    label: event.persons.length > 1 ? `${event.name} · ${namePerson(page, who)}` : event.name,
  }));
  const files = [
    { value: FILES_COLUMN, label: words.allFiles },
    ...afterOf(page, name, events, words),
    ...report.findings.map((one) => ({ value: formatDivergenceValue(one.divergence), label: one.name })),
  ];
  return {
    name,
    label: words.column.replace('{n}', String(n)),
    value: page.answers[name] ?? '',
    empty: words.none,
    groups: [
      { label: words.groups.change, options: changeOf(page, name) },
      { label: words.groups.event, options: happen },
      { label: words.groups.files, options: files },
      { label: words.groups.law, options: [{ value: LAW, label: words.otherDay }] },
    ].filter(({ options }) => options.length > 0),
    fields: fieldsOf(page, name, events, words),
  };
}

/** Returns the options that show what the registers hold after the event of another column. */
function afterOf(page: Page, name: string, { events }: PossibleEvents, words: Words): readonly FieldOption[] {
  return COLUMNS.flatMap((column) => {
    const wish = column === name ? null : parseColumnContent(page.answers, column);
    const event = wish?.kind === 'event' ? events.find((one) => one.event === wish.event) : undefined;
    return event === undefined
      ? []
      : [{ value: formatAfterValue(column), label: fillTemplate(words.after, { event: event.name }) }];
  });
}

/**
 * Returns the change that was chosen for this column as the only option, because a change is chosen on the page of its
 * right. The list is empty when the column shows no such change.
 */
function changeOf(page: Page, name: string): readonly FieldOption[] {
  const wish = parseColumnContent(page.answers, name);
  if (wish?.kind !== 'nearest') return [];
  const label = findText(page.rulebook.texts[page.language]?.rights[wish.right], 'name') ?? wish.right;
  return [{ value: page.answers[name] ?? '', label }];
}

/** Returns the fields that belong to a choice: the day for another law, or what may be known about an event. */
function fieldsOf(page: Page, name: string, events: PossibleEvents, words: Words): readonly FormField[] {
  const wish = parseColumnContent(page.answers, name);
  if (wish?.kind === 'law')
    return [createTextField(page, `${name}.day`, words.day, page.words.form.dayHint, null, false)];
  if (wish?.kind !== 'event') return [];
  const asks = events.events.find(({ event }) => event === wish.event)?.asks ?? [];
  return asks.flatMap(({ name: key, fact, label }) => {
    const def = page.rulebook.facts.find(({ id }) => id === fact);
    if (def === undefined) return [];
    const place = { kind: 'fact', fact: def, of: wish.who } as const;
    return [{ ...createTypedField(page, `${name}.tells.${key}`, label, def.type, place), soft: [] }];
  });
}

/**
 * Returns the choice of the figure along which a curve is drawn. The figures are amounts per month that the form asks
 * of a person.
 */
export function buildAlongChoice(page: Page, words: Words): CompareChoice {
  const options = listPersonIds(page.answers).map((id) => ({
    label: namePerson(page, id),
    options: firstFacts.groups.flatMap(({ facts }) =>
      facts.flatMap((name): readonly FieldOption[] => {
        const place = findFieldTarget(page.rulebook, `${id}.${name}`);
        if (place?.kind !== 'fact' || place.fact.type.kind !== 'number') return [];
        const { unit } = place.fact.type;
        const monthly = unit['money'] === 1 && unit['month'] === -1;
        return monthly ? [{ value: `${id}.${name}`, label: findFactNoun(page, place.fact) }] : [];
      }),
    ),
  }));
  return {
    name: ALONG,
    label: words.along,
    value: page.answers[ALONG] ?? '',
    empty: words.noCurve,
    groups: options.filter((one) => one.options.length > 0),
    fields: [],
  };
}

/** Returns the person and the fact along which a curve is drawn, or `null` when there is no such person or figure. */
export function findAlongFact({ rulebook, answers }: Page): { readonly of: string; readonly fact: string } | null {
  const place = findFieldTarget(rulebook, answers[ALONG] ?? '');
  if (place?.kind !== 'fact' || place.fact.type.kind !== 'number') return null;
  return listPersonIds(answers).includes(place.of) ? { of: place.of, fact: place.fact.id } : null;
}
