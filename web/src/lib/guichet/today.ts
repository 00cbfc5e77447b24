/** Names of fields as they are today: dossiers and lists of a day when a receipt had another name are read too. */
import type { Rulebook } from '@recto-verso/engine';
import { fieldsOf, receiptToday } from '@recto-verso/engine/desk';
import type { Answers } from '../door/answers.ts';

export function nameToday(rulebook: Rulebook, name: string): string {
  return name.replace(
    /^((?:official\.)?p\d+\.gets\.)([a-z0-9_]+)/,
    (_, before: string, receipt: string) => `${before}${receiptToday(fieldsOf(rulebook), receipt)}`,
  );
}

/** An answer can be the name of a field too: that along which columns are compared. */
export function answersToday(rulebook: Rulebook, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map((said) => said.map((text) => nameToday(rulebook, text)) as [string, string]),
  );
}
