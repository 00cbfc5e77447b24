/**
 * This module prints a verso on a terminal: each right as the household lives and as the registers hold it (the two
 * pictures), what could make the pictures differ, what to do, and what cannot be determined yet.
 */
import { VERSO_STATUSES, type AnswerLine, type Rulebook, type Verso } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { capitalizeText, formatLineAmount, type Speech } from '../words/index.ts';
import { formatHeading } from './print-answer.ts';
import { formatFinding, formatRemedy } from './print-finding.ts';
import {
  formatFactDifference,
  formatDifferingConditions,
  createVersoPrinting,
  formatSection,
  type PrintedRightVerso,
  type VersoPrinting,
} from './print-pictures.ts';

export function printVerso(verso: Verso, rulebook: Rulebook, language: Language): string {
  const saying = createVersoPrinting(rulebook, language);
  const { words } = saying.speak(null);
  return [
    formatHeading(verso, words),
    ...(verso.quiet ? [saying.say.quiet] : []),
    pictureText(verso, saying),
    rightsText(verso, saying),
    findingsText(verso, saying),
    howToText(verso, saying),
    openText(verso, saying),
    words.onlyTheServiceDecides,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function pictureText({ picture, asks }: Verso, saying: VersoPrinting): string {
  const { say } = saying;
  const told = picture.map((one) => `• ${formatFactDifference(one, saying)}`);
  const asked =
    asks.length === 0 ? [] : [`${say.pictureAsks}${saying.speak(null).words.colon.trimEnd()}`, ...asks.map(question)];
  return formatSection(say.picture, [...(told.length === 0 ? [say.pictureSame] : told), ...asked]);
}

function question({ of, question: text, label }: Verso['asks'][number]): string {
  return `    ? ${of}: ${text || capitalizeText(label)}`;
}

/** Prints the rights grouped by their leading status, the most urgent status first. */
function rightsText(verso: Verso, saying: VersoPrinting): string {
  const groups = VERSO_STATUSES.flatMap((status) => {
    const group = verso.rights.filter((right) => right.status === status);
    const title = `${saying.say.statuses[status]} (${group.length})`;
    return group.length === 0
      ? []
      : [
          formatSection(
            title,
            group.map((right) => rightText(right, verso, saying)),
          ),
        ];
  });
  return groups.join('\n\n');
}

function rightText(right: PrintedRightVerso, verso: Verso, saying: VersoPrinting): string {
  const { official, statuses } = right;
  const { say } = saying;
  const speech = saying.speak(right.right);
  const { colon } = speech.words;
  // When both pictures agree, the outcome is all there is to show.
  if (right.status === 'agree')
    return `• ${right.name} — ${right.claimant} [${right.right}]${colon}${speech.words.outcomes[official.before.outcome].title}`;
  const faces =
    official.kind === 'same'
      ? [`    ${say.bothFaces}${colon}${faceText(official.before, speech)}`]
      : [
          `    ${say.lived}${colon}${faceText(official.before, speech)}`,
          `    ${say.held}${colon}${faceText(official.after, speech)}`,
          ...formatDifferingConditions(official.leaves, saying),
        ];
  const other = statuses.slice(1).map((status) => `    + ${say.statuses[status]}`);
  return [
    `• ${right.name} — ${right.claimant} [${right.right}]`,
    ...faces,
    ...pointLines(right, verso, saying),
    ...other,
  ].join('\n');
}

/** Prints the findings that have an effect on a right: the number of each, and what it would make of the right. */
function pointLines(
  { right, claimant }: PrintedRightVerso,
  { findings }: Verso,
  { say, speak }: VersoPrinting,
): readonly string[] {
  return findings.flatMap(({ name, effects }, i) =>
    effects
      .filter((effect) => effect.right === right && effect.claimant === claimant)
      .map(
        (effect) =>
          `    → ${i + 1}. ${name}${speak(right).words.colon}${say.effects[effect.kind]} (${faceText(effect.after, speak(right))})`,
      ),
  );
}

type Side = PrintedRightVerso['official']['before'];

function faceText(side: Side, speech: Speech): string {
  const said = (line: AnswerLine) => `${line.label}${speech.words.colon}${formatLineAmount(line, speech)}`;
  const lines = side.verdict === 'no' ? [] : [...side.pays, ...side.saves, ...side.costs, ...side.tells];
  return [speech.words.outcomes[side.outcome].title, ...lines.map(said)].join('; ');
}

function findingsText({ findings }: Verso, saying: VersoPrinting): string {
  const texts = findings.map((finding, i) => formatFinding(finding, i + 1, saying));
  return texts.length === 0
    ? ''
    : [formatSection(saying.say.findings, texts.slice(0, 1)), ...texts.slice(1)].join('\n\n');
}

/** Prints each remedy once; the findings refer to it by name. */
function howToText({ findings }: Verso, saying: VersoPrinting): string {
  const remedies = new Map(
    findings.flatMap((finding) => finding.remedies.map((remedy) => [remedy.id, remedy] as const)),
  );
  return formatSection(
    saying.say.howTo,
    [...remedies.values()].map((remedy) => formatRemedy(remedy, saying)),
  );
}

/**
 * Prints what cannot be determined yet, with the questions that would help. A question that was printed before is not
 * repeated.
 */
function openText({ open, asks }: Verso, { say }: VersoPrinting): string {
  if (open.length === 0) return '';
  const known = new Set(asks.map(question));
  const lines = open.map(({ name, persons, asks: own }) => {
    const fresh = own.map(question).filter((line) => !known.has(line));
    for (const line of fresh) known.add(line);
    return [`• ${name} — ${persons.join(', ')}`, ...fresh].join('\n');
  });
  return formatSection(say.open, [say.openHint, ...lines]);
}
