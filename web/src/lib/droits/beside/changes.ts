/** What can happen in a life, and what has then to be said to whom: from the events of the rulebook, the same for everybody. */
import { find, typesetAll, type Words } from '@recto-verso/api/words';
import { eventTexts, listIn, type Words as RuleWords } from '@recto-verso/engine';
import type { ChangedView } from '../../door/changed.ts';
import type { Change } from '../../door/changes.ts';
import type { ResultWords } from '../../words/droits-results/index.ts';

export interface ChangeShown extends Change {
  /** Its place among what is shown first; `null`: only in the whole list. */
  readonly order: number | null;
  readonly what: string;
  readonly declare: readonly string[];
  readonly mind: string;
  readonly help: string;
}

/** What one of them would change for whoever answered. */
export interface ChangePage {
  readonly said: ResultWords['events'];
  readonly change: ChangeShown;
  /** `null` where nothing was answered, or it took too long. */
  readonly view: ChangedView | null;
  readonly back: string;
  readonly backWord: string;
}

export function changesShown(rules: RuleWords, terms: Words): readonly ChangeShown[] {
  const texts = eventTexts(rules);
  const text = (id: string, key: string): string => find(texts, id, key) ?? '';
  const all = rules.book.rulebook.crossings.events.map(({ id, order }) => ({
    id,
    order,
    title: text(id, 'name'),
    what: text(id, 'what'),
    declare: listIn(texts, id, 'declare'),
    mind: text(id, 'mind'),
    help: text(id, 'help'),
  }));
  return typesetAll(all, terms);
}

/** Those that change most lives, in the order of the rulebook. */
export function changesFirst(all: readonly ChangeShown[]): readonly Change[] {
  return all
    .flatMap(({ id, title, order }) => (order === null ? [] : [{ id, title, order }]))
    .sort((a, b) => a.order - b.order)
    .map(({ id, title }) => ({ id, title }));
}
