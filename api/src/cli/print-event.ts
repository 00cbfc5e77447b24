/** This module prints events on a terminal: which events are possible, and what one of them changes. */
import type { Comparison, EventAnswer, PossibleEvents, Rulebook } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { ALONG_WORDS, type AlongWords } from '../words/along/index.ts';
import {
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatMoney,
  createSpeech,
  WORDS,
  type Speech,
  type AnswerWords,
} from '../words/index.ts';
import { formatHeading } from './print-answer.ts';
import { formatSection } from './print-pictures.ts';

export function printEvents(possible: PossibleEvents, language: Language): string {
  const [words, say] = [WORDS[language], ALONG_WORDS[language]];
  const lines = possible.events.map(({ event, name, persons, asks }) => {
    const names = persons.map(({ person, certain }) =>
      certain === 'yes' ? person : fillTemplate(say.perhaps, { person }),
    );
    const told = asks.map((ask) => `      ${ask.name}: ${ask.label}`);
    return [
      `• ${name} [${event}]: ${fillTemplate(say.canHappenTo, { persons: names.join(', ') })}`,
      ...(told.length === 0 ? [] : [`    ${say.tells}${words.colon.trimEnd()}`, ...told]),
    ].join('\n');
  });
  const list = lines.length === 0 ? say.nothingPossible : formatSection(say.possible, lines);
  return [formatHeading(possible, words), list].join('\n\n');
}

const KINDS = ['lost', 'gained', 'changed', 'open'] as const;

export function printEvent(answer: EventAnswer, rulebook: Rulebook, language: Language): string {
  const [words, say] = [WORDS[language], ALONG_WORDS[language]];
  const { differences, after } = answer.comparison;
  const groups = KINDS.map((kind) =>
    formatSection(
      say.kinds[kind],
      differences
        .filter((d) => d.kind === kind)
        .map((d) => differenceText(d, createSpeech(rulebook, language, words, d.right), say)),
    ),
  );
  return [
    formatHeading({ rulebook: answer.rulebook, date: after.date }, words),
    titleOf(answer, say, words),
    ...(differences.length === 0 ? [say.nothingChanges] : groups),
    formatSection(
      say.declare,
      answer.declare.map((duty) => `• ${duty.words}`),
    ),
    answer.mind === '' ? '' : formatSection(say.mind, [answer.mind]),
    answer.help === '' ? '' : formatSection(say.help, [answer.help]),
    words.onlyTheServiceDecides,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function titleOf(
  { name, what, who, day, certain, newcomer }: EventAnswer,
  say: AlongWords,
  words: AnswerWords,
): string {
  return [
    `${name} — ${who}`,
    what,
    `${fillTemplate(say.holdsFrom, { date: formatLongDate(day, words) })}.`,
    ...(certain === 'yes' ? [] : [say.notCertain]),
    ...(newcomer === null ? [] : [fillTemplate(say.joins, { id: newcomer })]),
  ].join('\n');
}

type Difference = Comparison['differences'][number];

function differenceText(difference: Difference, speech: Speech, say: AlongWords): string {
  const { right, name, claimant, kind, before, after, yearly } = difference;
  const { words } = speech;
  const title = `• ${name} — ${claimant} [${right}]`;
  // When the effect cannot be determined yet, an amount would suggest knowledge that nobody has.
  if (kind === 'open') return title;
  return [
    title,
    `    ${sideText(before, speech)} → ${sideText(after, speech)}`,
    ...(yearly === null || (yearly.min === 0 && yearly.max === 0)
      ? []
      : [`    ${fillTemplate(say.aYear, { amount: between(yearly, words) })}`]),
  ].join('\n');
}

function sideText(side: Difference['before'], speech: Speech): string {
  if (side === null) return '–';
  const lines = side.verdict === 'no' ? [] : [...side.pays, ...side.saves, ...side.costs, ...side.tells];
  const said = lines.map((line) => `${line.label}${speech.words.colon}${formatLineAmount(line, speech)}`);
  return [speech.words.outcomes[side.outcome].title, ...said].join('; ');
}

/** Writes a change of money; an increase gets a plus sign, as a decrease has a minus sign. */
function between({ min, max }: { readonly min: number; readonly max: number }, words: AnswerWords): string {
  const signed = (n: number): string => `${n > 0 ? '+' : ''}${formatMoney(n, words)}`;
  return min === max ? signed(min) : `${signed(min)} … ${signed(max)}`;
}
