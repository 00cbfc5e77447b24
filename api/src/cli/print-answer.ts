/** This module prints an answer on a terminal: the rights by outcome, each with its amount and the missing facts. */
import type { Answer, Outcome, RightAnswer, Rulebook } from '@recto-verso/engine';
import { capital, fill, lineAmount, longDate, speechOf, WORDS, type Speech, type Words } from '../words/index.ts';
import type { Language } from '../contract/request.ts';

/**
 * Lists the outcomes in the order in which a person wants to read them: what to do first comes first, what is not
 * computed comes last.
 */
export const OUTCOME_ORDER: readonly Outcome[] = [
  'to-claim',
  'automatic',
  'depends',
  'human',
  'received',
  'unlikely',
  'not-now',
  'not-computed',
];

export function printAnswer(answer: Answer, rulebook: Rulebook, language: Language): string {
  const words = WORDS[language];
  const speak = (right: string) => speechOf(rulebook, language, words, right);
  const ranked = [...answer.outcomes].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const groups = OUTCOME_ORDER.flatMap((outcome) => {
    const rights = ranked.filter((one) => one.outcome === outcome);
    return rights.length === 0 ? [] : [group(outcome, rights, words, speak)];
  });
  return [heading(answer, words), ...first(answer, words), ...groups, words.onlyTheServiceDecides].join('\n\n');
}

export function heading(answer: Pick<Answer, 'rulebook' | 'date'>, words: Words): string {
  const rules = fill(words.rulebook, { date: longDate(answer.date, words), version: answer.rulebook.version });
  return `${answer.rulebook.name}. ${rules} ${answer.rulebook.hash.slice(0, 12)}`;
}

/** Prints what to do first, one line for each desk with its rights. Prints nothing when no right is possible. */
function first({ steps = [] }: Answer, words: Words): readonly string[] {
  if (steps.length === 0) return [];
  const { title, sure, open } = words.first;
  const lines = steps.flatMap(({ desk, rights }, i) => [
    `${i + 1}. ${desk}`,
    ...rights.map((right) => `   • ${right.name} — ${right.claimant} (${right.sure ? sure : open})`),
  ]);
  return [[title, '─'.repeat(title.length), ...lines].join('\n')];
}

type Speak = (right: string) => Speech;

function group(outcome: Outcome, rights: readonly RightAnswer[], words: Words, speak: Speak): string {
  const title = `${words.outcomes[outcome].title} (${rights.length})`;
  return [title, '─'.repeat(title.length), ...rights.map((right) => summary(right, speak(right.right)))].join('\n');
}

function summary(right: RightAnswer, speech: Speech): string {
  const lines = [...right.pays, ...right.saves, ...right.costs, ...right.tells];
  const amounts = lines.map((line) => `    ${capital(line.label)}: ${lineAmount(line, speech)}`);
  const missing = right.missing.slice(0, 3).map((one) => `    ? ${one.of}: ${one.question || capital(one.label)}`);
  const choice = right.choice === undefined ? [] : [`    ! ${right.choice.text}`];
  const warnings = right.warnings.map((warning) => `    ! ${warning.text}`);
  return [
    `• ${right.name} — ${who(right, speech.words)} [${right.right}]`,
    ...amounts,
    ...missing,
    ...choice,
    ...warnings,
  ].join('\n');
}

/**
 * Names the claimant, the persons who share the same answer, and the persons for whom an equal answer holds separately.
 */
export function who({ claimant, sharedWith, alike = [] }: RightAnswer, words: Words): string {
  const one = [claimant, ...sharedWith].join(' + ');
  return alike.length === 0 ? one : `${one} (${fill(words.alike, { persons: alike.join(', ') })})`;
}
