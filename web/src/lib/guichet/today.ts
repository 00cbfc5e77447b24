/** Names of fields as they are today: dossiers and lists of a day when a receipt had another name are read too. */
import type { Rulebook } from '@recto-verso/engine';
import { fieldsOf, receiptToday } from '@recto-verso/engine/desk';
import { valueToday } from '@recto-verso/engine/duty';
import type { Answers } from '../door/answers.ts';

export function nameToday(rulebook: Rulebook, name: string): string {
  return name.replace(
    /^((?:official\.)?p\d+\.gets\.)([a-z0-9_]+)/,
    (_, before: string, receipt: string) => `${before}${receiptToday(fieldsOf(rulebook), receipt)}`,
  );
}

/** An answer can be the name of a field too: that along which columns are compared. A duty may have been told as a yes or a no. */
export function answersToday(rulebook: Rulebook, answers: Answers): Answers {
  const types = new Map(rulebook.facts.map(({ id, type }) => [id, type]));
  return Object.fromEntries(
    Object.entries(answers).map(([name, text]) => {
      const type = types.get(name.replace(/^(?:official\.)?p\d+\./, ''));
      const value = type?.kind === 'choice' ? valueToday(type, text) : null;
      return [nameToday(rulebook, name), value ?? nameToday(rulebook, text)];
    }),
  );
}
