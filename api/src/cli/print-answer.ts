/**
 * This module prints an answer on a terminal: the rights by outcome, each with its amounts and the first of the missing
 * facts.
 */
import type { Answer, Outcome, RightAnswer, Rulebook } from '@recto-verso/engine';
import {
  capitalizeText,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatUnless,
  createSpeech,
  WORDS,
  type Speech,
  type AnswerWords,
} from '../words/index.ts';
import type { Language } from '../contract/request.ts';

/**
 * Lists the outcomes in the order in which a person wants to read them: what to do first comes first, what is not
 * computed comes last.
 */
export const PRINTED_OUTCOME_ORDER: readonly Outcome[] = [
  'to-claim',
  'automatic',
  'likely',
  'depends',
  'human',
  'received',
  'unlikely',
  'not-now',
  'not-computed',
];

export function printAnswer(answer: Answer, rulebook: Rulebook, language: Language): string {
  const words = WORDS[language];
  const speak = (right: string) => createSpeech(rulebook, language, words, right);
  const ranked = [...answer.outcomes].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
  const groups = PRINTED_OUTCOME_ORDER.flatMap((outcome) => {
    const rights = ranked.filter((one) => one.outcome === outcome);
    return rights.length === 0 ? [] : [group(outcome, rights, words, speak)];
  });
  return [formatHeading(answer, words), ...first(answer, words), ...groups, words.onlyTheServiceDecides].join('\n\n');
}

export function formatHeading(answer: Pick<Answer, 'rulebook' | 'date'>, words: AnswerWords): string {
  const rules = fillTemplate(words.rulebook, {
    date: formatLongDate(answer.date, words),
    version: answer.rulebook.version,
  });
  return `${answer.rulebook.name}. ${rules} ${answer.rulebook.hash.slice(0, 12)}`;
}

/**
 * Returns the text about what to do first: a line for each desk, with a line below it for each right to claim there.
 * Returns an empty list when there is nothing to do.
 */
function first({ steps = [] }: Answer, words: AnswerWords): readonly string[] {
  if (steps.length === 0) return [];
  const { title, ...standings } = words.first;
  const lines = steps.flatMap(({ desk, rights }, i) => [
    `${i + 1}. ${desk || words.outcomes.automatic.title}`,
    ...rights.map((right) => `   • ${right.name} — ${right.claimant} (${standings[right.standing]})`),
  ]);
  return [[title, '─'.repeat(title.length), ...lines].join('\n')];
}

type Speak = (right: string) => Speech;

function group(outcome: Outcome, rights: readonly RightAnswer[], words: AnswerWords, speak: Speak): string {
  const title = `${words.outcomes[outcome].title} (${rights.length})`;
  return [title, '─'.repeat(title.length), ...rights.map((right) => summary(right, speak(right.right)))].join('\n');
}

function summary(right: RightAnswer, speech: Speech): string {
  const lines = [...right.pays, ...right.saves, ...right.costs, ...right.tells];
  const amounts = lines.map((line) => `    ${capitalizeText(line.label)}: ${formatLineAmount(line, speech)}`);
  // The lines of `unless` say what a likely right still needs.
  const missing = (right.outcome === 'likely' ? [] : right.missing)
    .slice(0, 3)
    .map((one) => `    ? ${one.of}: ${one.question || capitalizeText(one.label)}`);
  const unless = (right.unless ?? []).map((one) => `    ~ ${one.of}: ${formatUnless(one, speech)}`);
  const choice = right.choice === undefined ? [] : [`    ! ${right.choice.text}`];
  const warnings = right.warnings.map((warning) => `    ! ${warning.text}`);
  return [
    `• ${right.name} — ${formatClaimants(right, speech.words)} [${right.right}]`,
    ...amounts,
    ...missing,
    ...unless,
    ...choice,
    ...warnings,
  ].join('\n');
}

/**
 * Names the claimant, the persons who share the same answer, and the persons for whom an equal answer holds separately.
 */
export function formatClaimants({ claimant, sharedWith, alike = [] }: RightAnswer, words: AnswerWords): string {
  const one = [claimant, ...sharedWith].join(' + ');
  return alike.length === 0 ? one : `${one} (${fillTemplate(words.alike, { persons: alike.join(', ') })})`;
}
