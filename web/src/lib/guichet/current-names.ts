/**
 * This module replaces earlier names of receipts in the names of fields by the current ones, so that dossiers and lists
 * with an earlier name can still be read.
 */
import type { Rulebook } from '@recto-verso/engine';
import { getFields, findReceiptName } from '@recto-verso/engine/desk';
import { findPresentValue } from '@recto-verso/engine/duty';
import type { Answers } from '../door/answers.ts';

export function toCurrentName(rulebook: Rulebook, name: string): string {
  return name.replace(
    /^((?:official\.)?p\d+\.gets\.)([a-z0-9_]+)/,
    (_, before: string, receipt: string) => `${before}${findReceiptName(getFields(rulebook), receipt)}`,
  );
}

/**
 * Returns the answers under the current names of the fields. An answer can itself be the name of a field, as the one
 * along which a curve is drawn. Where a duty is a choice today, it may have been answered by yes or no before.
 */
export function toCurrentAnswers(rulebook: Rulebook, answers: Answers): Answers {
  const types = new Map(rulebook.facts.map(({ id, type }) => [id, type]));
  return Object.fromEntries(
    Object.entries(answers).map(([name, text]) => {
      const type = types.get(name.replace(/^(?:official\.)?p\d+\./, ''));
      const value = type?.kind === 'choice' ? findPresentValue(type, text) : null;
      return [toCurrentName(rulebook, name), value ?? toCurrentName(rulebook, text)];
    }),
  );
}
