/**
 * This module describes the vocabulary for programs: the facts with type, unit, bounds, holder and texts, the kinds of
 * things, the relations between persons, and the groups.
 */
import { showDay, showUnit, type FactDef, type ValueType, type Words } from '@recto-verso/engine';
import type { FactType, VocabularyView } from '../contract/vocabulary.ts';

export function describeVocabulary(words: Words): VocabularyView {
  const { rulebook } = words.book;
  const { name, version, hash } = rulebook;
  return {
    rulebook: { name, version, hash },
    language: words.language,
    facts: rulebook.facts.map((fact) => factView(words, fact)),
    things: rulebook.things.map(({ kind, of, owner }) => ({ kind, label: words.thing(kind), of, owner })),
    relations: rulebook.relations.values.map((id) => ({ id, label: words.relation(id) })),
    groups: rulebook.groups.map((group) => ({
      name: group.name,
      over: group.over,
      asOf: group.asOf?.text ?? null,
      where: group.where.text,
    })),
  };
}

function factView(words: Words, fact: FactDef): VocabularyView['facts'][number] {
  const { id, scope, type, kept, holder, delay, is } = fact;
  return {
    id,
    scope,
    label: words.fact(id),
    question: words.question(id),
    type: describeType(words, id, type),
    kept,
    holder: holder === null ? null : { id: holder, label: words.holder(holder) },
    delay,
    is: is?.text ?? null,
  };
}

export function describeType(words: Words, id: string, type: ValueType): FactType {
  switch (type.kind) {
    case 'number':
      return { kind: 'number', unit: showUnit(type.unit), min: type.min, max: type.max };
    case 'date':
      return { kind: 'date', min: showDay(type.min), max: showDay(type.max) };
    case 'choice':
      return { kind: 'choice', values: type.values.map((value) => ({ id: value, label: words.value(id, value) })) };
    case 'truth':
    case 'person':
      return { kind: type.kind };
  }
}
