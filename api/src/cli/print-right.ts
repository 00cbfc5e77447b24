/**
 * This module prints one right on a terminal: its amounts, the tree of reasons of each route down to the article, the
 * figure and its source, what is missing, and how to ask.
 */
import type {
  Answer,
  AnswerLine,
  Citation,
  Claim,
  FigureSeen,
  Reason,
  RightAnswer,
  Rulebook,
  Verdict,
} from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import {
  formatAppeal,
  capitalizeText,
  formatDecision,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatSeen,
  formatSeenFact,
  createSpeech,
  WORDS,
  type Speech,
  type AnswerWords,
} from '../words/index.ts';
import { formatHeading, formatClaimants } from './print-answer.ts';

export const VERDICT_MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', no: '✗', depends: '?' };

export function printRight(right: RightAnswer, answer: Answer, rulebook: Rulebook, language: Language): string {
  const say = createSpeech(rulebook, language, WORDS[language], right.right);
  return [
    formatHeading(answer, say.words),
    titleOf(right, say),
    amounts(right, say),
    right.choice?.text ?? '',
    section(
      say.words.duties,
      (right.duties ?? []).map(({ text }) => text),
    ),
    ...right.routes.map((route) => routeText(route, say)),
    missing(right, say),
    nearest(right, say),
    openPoints(right, say),
    right.claim === null ? '' : claimText(right.claim, say.words),
    section(
      say.words.warnings,
      right.warnings.map((warning) => warning.text),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function titleOf(right: RightAnswer, { words }: Speech): string {
  const official = [...new Set(Object.values(right.official))].join(' · ');
  const law = right.law === null ? '' : ` (${fillTemplate(words.lawFrom, { date: formatLongDate(right.law, words) })})`;
  return `${right.name}${official === '' ? '' : ` · ${official}`}\n${formatClaimants(right, words)}: ${words.outcomes[right.outcome].say}${law}`;
}

function amounts(right: RightAnswer, say: Speech): string {
  const { words } = say;
  const kinds = ['pays', 'saves', 'costs', 'tells'] as const;
  return kinds
    .flatMap((kind) =>
      right[kind].map(
        (line) => `${words.lines[kind]}: ${line.label}, ${formatLineAmount(line, say)}${asOf(line, words)}`,
      ),
    )
    .join('\n');
}

/**
 * Returns, in brackets, since when the figures of an amount hold; the text is empty when the amount has no such day.
 */
function asOf({ asOf: day }: AnswerLine, words: AnswerWords): string {
  return day === null ? '' : ` (${fillTemplate(words.figuresOf, { date: formatLongDate(day, words) })})`;
}

function routeText(route: RightAnswer['routes'][number], say: Speech): string {
  const { words } = say;
  const grant = words.grants[route.grant] ?? route.grant;
  const starts = route.starts === null ? '' : `\n  ${words.starts}: ${formatSeen(route.starts, 'starts', say)}`;
  const provisional = route.provisional ? `\n  ${words.provisional}` : '';
  const title = `${VERDICT_MARKS[route.verdict]} ${capitalizeText(route.label)} (${grant})`;
  return `${title}${starts}${provisional}\n${reasonLines(route.reasons, 1, null, say).join('\n')}`;
}

function reasonLines(reason: Reason, depth: number, above: Citation | null, say: Speech): readonly string[] {
  const indent = '  '.repeat(depth);
  const { words } = say;
  const joint = reason.kind === 'line' ? reason.id : words[reason.kind];
  const sentence = reason.sentence === '' ? joint : reason.sentence;
  const cited =
    reason.citation !== null && !isSameCitation(reason.citation, above)
      ? [`${indent}    ${formatCitation(reason.citation)}`]
      : [];
  return [
    `${indent}${VERDICT_MARKS[reason.verdict]} ${sentence}`,
    ...reason.facts.map((fact) => `${indent}    ${capitalizeText(fact.label)}: ${formatSeenFact(fact, say)}`),
    ...reason.figures.map((figure) => `${indent}    ${figureText(figure, say)}`),
    ...cited,
    ...reason.children.flatMap((child) => reasonLines(child, depth + 1, reason.citation ?? above, say)),
  ];
}

export function isSameCitation(a: Citation, b: Citation | null): boolean {
  return b !== null && a.source === b.source && a.act === b.act;
}

export function formatCitation(source: Citation): string {
  return `§ ${source.act}${source.link === null ? '' : ` <${source.link}>`}`;
}

function figureText(figure: FigureSeen, say: Speech): string {
  const { words } = say;
  const value = formatSeen(figure.value, figure.id, say);
  const confidence = figure.confidence === null ? '' : `, ${words.confidence[figure.confidence] ?? figure.confidence}`;
  const stale = figure.stale ? ` (${words.stale})` : '';
  return `${say.figure(figure.id)} = ${value}, ${fillTemplate(words.since, { date: formatLongDate(figure.from, words) })}${confidence}${stale}: ${formatCitation(figure.source)}`;
}

function missing(right: RightAnswer, say: Speech): string {
  const { words } = say;
  const lines = right.missing.map((one) => {
    const tried = one.tried.map((t) => `${formatSeen(t.value, one.fact, say)} → ${words.verdicts[t.verdict]}`);
    return `${one.of}: ${one.question || capitalizeText(one.label)}${tried.length > 0 ? ` (${tried.join('; ')})` : ''}`;
  });
  return section(words.missing, lines);
}

function nearest(right: RightAnswer, say: Speech): string {
  const { words } = say;
  return section(
    words.nearest,
    right.nearest.map((change) => {
      if (change.date !== null) return fillTemplate(words.nearestDate, { date: formatLongDate(change.date, words) });
      const text = (value: typeof change.to) =>
        value === null ? words.unknown : formatSeen(value, change.fact ?? '', say);
      return `${change.of ?? ''} ${fillTemplate(words.nearestFact, { label: change.label, from: text(change.from), to: text(change.to) })}`.trim();
    }),
  );
}

function openPoints(right: RightAnswer, say: Speech): string {
  const { words } = say;
  const lines = right.open.map((point) => {
    const results = point.results.map(
      (one) => `${formatSeen(one.value, point.id, say)} → ${words.verdicts[one.verdict]}`,
    );
    return `${words.openKinds[point.kind]}: ${point.label}${results.length > 0 ? ` (${results.join('; ')})` : ''}`;
  });
  return section(words.openPoints, lines);
}

function claimText(claim: Claim, words: AnswerWords): string {
  const decision = formatDecision(claim, words);
  const appeal = formatAppeal(claim, words);
  const lines = [
    ...claim.downsides.map((one) => `! ${one.label}`),
    `${words.desk}: ${claim.desk}`,
    `${words.phone}: ${claim.phone}`,
    `${words.post}: ${claim.post}`,
    ...(claim.web === null ? [] : [`${words.web}: ${claim.web}`]),
    ...claim.steps.map((step, index) => `${index + 1}. ${step}`),
    ...(claim.documents.length === 0
      ? []
      : [`${words.documents}: ${claim.documents.map((one) => one.label).join(', ')}`]),
    ...(claim.deadline === null ? [] : [`${words.deadline}: ${claim.deadline}`]),
    ...(claim.retroactivity === null ? [] : [`${words.retroactivity}: ${claim.retroactivity}`]),
    ...(decision === null ? [] : [decision]),
    ...(appeal === null ? [] : [`${words.appealTitle} ${appeal}`]),
  ];
  return section(words.howToAsk, lines);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
