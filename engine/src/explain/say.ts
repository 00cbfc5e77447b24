/** One right as plain text, for a terminal or a letter: the tree of reasons down to article, figure, date and source. */
import type { AnswerLine, Citation, Claim, FigureSeen, Reason, RightAnswer, RouteAnswer, Verdict } from './answer.ts';
import { fill } from './phrases/index.ts';
import { sayDay, saySeen } from './seen.ts';
import { capital, type Words } from './words.ts';

const MARKS: Readonly<Record<Verdict, string>> = { yes: '✓', no: '✗', depends: '?' };

/** The whole answer of a right. Lines are indented by two spaces a level. */
export function sayRight(answer: RightAnswer, words: Words): string {
  return [
    sayHead(answer, words),
    ...answer.routes.map((route) => sayRoute(route, words)),
    section(words.phrases.say.missing, sayMissing(answer, words)),
    section(words.phrases.say.nearest, sayNearest(answer, words)),
    section(
      words.phrases.say.open,
      answer.open.map((o) => o.label),
    ),
    section(
      words.phrases.say.opens,
      answer.opens.map((o) => `${o.right} (${o.claimant}): ${sayDay(o.after, words.phrases)}`),
    ),
    answer.claim === null ? '' : section(words.phrases.say.claim, sayClaim(answer.claim, words)),
    section(
      words.phrases.say.warnings,
      answer.warnings.map((w) => w.text),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Name, person, outcome, what it gives. */
export function sayHead(answer: RightAnswer, words: Words): string {
  const { say } = words.phrases;
  const names = [answer.name, ...new Set(Object.values(answer.official))].join(' · ');
  const who = [answer.claimant, ...answer.sharedWith].join(' + ');
  const kinds = ['pays', 'saves', 'costs', 'tells'] as const;
  const lines = kinds.flatMap((kind) =>
    answer[kind].map((line) => `${say.lines[kind]}${words.phrases.colon}${line.label}, ${sayLine(line, words)}`),
  );
  return [names, `${who}${words.phrases.colon}${say.outcomes[answer.outcome]}`, ...lines].join('\n');
}

export function sayLine(line: AnswerLine, words: Words): string {
  const said = saySeen(line.value, words);
  return line.period === 'once' ? fill(words.phrases.say.once, { amount: said }) : said;
}

/** A route with its tree. */
export function sayRoute(route: RouteAnswer, words: Words): string {
  const { say } = words.phrases;
  const starts =
    route.starts === null || route.verdict === 'no' ? '' : `, ${say.starts} ${saySeen(route.starts, words)}`;
  const title = `${MARKS[route.verdict]} ${capital(route.label)} (${say.grants[route.grant] ?? route.grant}${starts})`;
  const provisional = route.provisional && route.verdict !== 'no' ? [`  ${words.phrases.provisional}`] : [];
  return [title, ...provisional, ...sayReason(route.reasons, words)].join('\n');
}

/** A node and all below it, one line each, facts and figures below the sentence that they decide. */
export function sayReason(reason: Reason, words: Words, depth = 1, above: Citation | null = null): readonly string[] {
  const indent = '  '.repeat(depth);
  const { joints } = words.phrases.say;
  const cited = reason.citation !== null && (above === null || reason.citation.source !== above.source);
  const sentence = reason.sentence === '' ? joints[reason.kind] : reason.sentence;
  return [
    `${indent}${MARKS[reason.verdict]} ${sentence}${cited ? ` [${sayCitation(reason.citation)}]` : ''}`,
    ...reason.facts.map((f) => `${indent}    ${f.label}${words.phrases.colon}${saySeen(f.value, words, f.id)}`),
    ...reason.figures.map((f) => `${indent}    ${sayFigure(f, words)}`),
    ...reason.children.flatMap((child) => sayReason(child, words, depth + 1, reason.citation ?? above)),
  ];
}

/** `amount: € 1,340.47 a month, since 1 September 2026 (source to be confirmed) [act <link>]`. */
export function sayFigure(figure: FigureSeen, words: Words): string {
  const { phrases } = words;
  const { say } = phrases;
  const notes = [
    figure.confidence === null ? null : (say.confidence[figure.confidence] ?? figure.confidence),
    figure.stale ? say.stale : null,
  ];
  const about = notes.filter((n) => n !== null).join('; ');
  const since = fill(say.since, { from: sayDay(figure.from, phrases) });
  return `${words.figure(figure.id)}${words.phrases.colon}${saySeen(figure.value, words)}, ${since}${about === '' ? '' : ` (${about})`} [${sayCitation(figure.source)}]`;
}

export function sayCitation(citation: Citation): string {
  return citation.link === null ? citation.act : `${citation.act} <${citation.link}>`;
}

function sayMissing(answer: RightAnswer, words: Words): readonly string[] {
  return answer.missing.map((m) => {
    const tried = m.tried.map((t) => `${saySeen(t.value, words, m.fact)} → ${words.phrases.verdicts[t.verdict]}`);
    return `${m.of}${words.phrases.colon}${m.question}${tried.length === 0 ? '' : ` (${tried.join('; ')})`}`;
  });
}

function sayNearest(answer: RightAnswer, words: Words): readonly string[] {
  const { say, notKnown } = words.phrases;
  return answer.nearest.map((n) => {
    if (n.date !== null) return fill(say.nearestDate, { date: sayDay(n.date, words.phrases) });
    const value = (v: typeof n.to): string => (v === null ? notKnown : saySeen(v, words, n.fact));
    const change = fill(say.nearestFact, { label: n.label, from: value(n.from), to: value(n.to) });
    return n.of === null ? change : `${n.of}${words.phrases.colon}${change}`;
  });
}

function sayClaim(claim: Claim, words: Words): readonly string[] {
  const { say } = words.phrases;
  return [
    ...claim.downsides.map((d) => `! ${d.label}`),
    ...[claim.desk, claim.phone, claim.post, ...(claim.web === null ? [] : [claim.web])]
      .filter((c) => c !== '')
      .map((c) => `• ${c}`),
    ...claim.steps.map((step, i) => `${i + 1}. ${step}`),
    ...(claim.documents.length === 0
      ? []
      : [`${say.documents}${words.phrases.colon}${claim.documents.map((d) => d.label).join('; ')}`]),
    ...[claim.deadline, claim.retroactivity, sayDecision(claim, words), sayAppeal(claim, words)].filter(
      (t) => t !== null,
    ),
  ];
}

function sayDecision({ decision, decisionDays }: Claim, words: Words): string | null {
  return decision ?? (decisionDays === null ? null : fill(words.phrases.say.days, { n: decisionDays }));
}

function sayAppeal({ appeal, appealWords }: Claim, words: Words): string | null {
  if (appealWords !== null || appeal === null) return appealWords;
  const { say } = words.phrases;
  const court = say.courts[appeal.court] ?? appeal.court;
  if (appeal.months !== null) return fill(say.appeal, { n: appeal.months, court });
  return appeal.days === null ? fill(say.appealOpen, { court }) : fill(say.appealDays, { n: appeal.days, court });
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines.map((l) => `  ${l}`)].join('\n');
}
