/**
 * This module lists the events of life that the rulebook describes, with what has to be declared after each and to
 * whom. The list is the same for everybody.
 */
import { findText, typesetAll, type AnswerWords } from '@recto-verso/api/words';
import { getEventTexts, findTextListAt, type Words as RuleWords } from '@recto-verso/engine';
import type { ChangedView } from '../../door/changed.ts';
import type { EventTitle } from '../../door/changes.ts';
import type { ResultWords } from '../../words/droits-results/index.ts';

export interface ChangeShown extends EventTitle {
  /**
   * Holds the position among the events that are shown first. It is `null` when the event stands in the whole list
   * only.
   */
  readonly order: number | null;
  readonly what: string;
  readonly declare: readonly string[];
  readonly mind: string;
  readonly help: string;
}

export interface ChangePage {
  readonly said: ResultWords['events'];
  readonly change: ChangeShown;
  /**
   * Holds what the event would change. It is `null` when nothing was answered, or when the server refused the
   * evaluation.
   */
  readonly view: ChangedView | null;
  readonly back: string;
  readonly backWord: string;
}

export function listLifeChanges(rules: RuleWords, terms: AnswerWords): readonly ChangeShown[] {
  const texts = getEventTexts(rules);
  const text = (id: string, key: string): string => findText(texts, id, key) ?? '';
  const all = rules.book.rulebook.crossings.events.map(({ id, order }) => ({
    id,
    order,
    title: text(id, 'name'),
    what: text(id, 'what'),
    declare: findTextListAt(texts, id, 'declare'),
    mind: text(id, 'mind'),
    help: text(id, 'help'),
  }));
  return typesetAll(all, terms);
}

/** Returns the events that have an `order`, sorted by it. */
export function listFirstChanges(all: readonly ChangeShown[]): readonly EventTitle[] {
  return all
    .flatMap(({ id, title, order }) => (order === null ? [] : [{ id, title, order }]))
    .sort((a, b) => a.order - b.order)
    .map(({ id, title }) => ({ id, title }));
}
