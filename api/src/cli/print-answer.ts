/** An answer on a terminal: rights by outcome, with amount and what is missing. */
import type { Answer, Outcome, RightAnswer, Rulebook } from '@recto-verso/engine';
import { capital, fill, lineAmount, longDate, speechOf, WORDS, type Speech, type Words } from '../words/index.ts';
import type { Language } from '../contract/request.ts';

/** The order in which a person wants to read them: what to do first, what is not computed last. */
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

/** What to do first, a line for each desk and its rights; nothing where no right may be there. */
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

/** The claimant, those who share the one answer, and those for each of whom the same holds. */
export function who({ claimant, sharedWith, alike = [] }: RightAnswer, words: Words): string {
  const one = [claimant, ...sharedWith].join(' + ');
  return alike.length === 0 ? one : `${one} (${fill(words.alike, { persons: alike.join(', ') })})`;
}
