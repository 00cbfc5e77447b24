/** This module writes what a household may have as a text in which a change shows line by line. */
import type { Answer, AnswerLine, Reason, RightAnswer, Rulebook } from '../../engine/core/src/index.ts';
import { capitalizeText, formatLineAmount, createSpeech, WORDS } from '../../api/src/words/index.ts';
import type { GoldenHousehold } from './household.ts';
import { canReachRegion, findRulebookRight } from './territory.ts';

const LINES = ['pays', 'saves', 'costs', 'tells'] as const;
const MOST_MISSING = 3;
const MARKS = { yes: '✓', no: '✗', depends: '?' } as const;

export function formatGoldenText(household: GoldenHousehold, { date, outcomes }: Answer, rulebook: Rulebook): string {
  const region = String(household.situation.home['region']);
  const nobodys = outcomes.filter((one) => one.isClaimant === 'no');
  const shown = outcomes.filter((one) => one.isClaimant !== 'no');
  const elsewhere = (one: RightAnswer): boolean =>
    one.outcome === 'not-now' && !canReachRegion(findRulebookRight(rulebook, one.right), region);
  const open = shown.filter((one) => !elsewhere(one));
  const closed = [...nobodys, ...shown].filter(elsewhere);
  const rest = nobodys.filter((one) => !elsewhere(one));
  return [
    `${household.story}\n(${date})`,
    ...blocks(open, rulebook),
    folded('Of other regions, closed', closed),
    folded('For nobody here', rest),
    '',
  ].join('\n\n');
}

/** Returns one block for each right and claimant; claimants with the same result share a block. */
function blocks(outcomes: readonly RightAnswer[], rulebook: Rulebook): readonly string[] {
  const claimants = new Map<string, Map<string, Set<string>>>();
  for (const one of outcomes) {
    const title = `${findRulebookRight(rulebook, one.right).domain} · ${one.right}`;
    const said = claimants.get(title) ?? new Map<string, Set<string>>();
    const body = saidOf(one, rulebook);
    said.set(body, (said.get(body) ?? new Set()).add([one.claimant, ...one.sharedWith].sort().join(' + ')));
    claimants.set(title, said);
  }
  return [...claimants]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([title, said]) => [...said].map(([body, who]) => `${title} · ${[...who].sort().join(', ')}\n${body}`));
}

function saidOf(one: RightAnswer, rulebook: Rulebook): string {
  const speech = createSpeech(rulebook, 'en', WORDS.en, one.right);
  const amount = (kind: string, line: AnswerLine): string => `  ${kind}: ${line.id}, ${formatLineAmount(line, speech)}`;
  return [
    `  ${one.outcome}${one.route === null ? '' : ` by ${one.route}`}${one.isClaimant === 'depends' ? ', if somebody who can ask' : ''}`,
    ...LINES.flatMap((kind) => one[kind].map((line) => amount(kind, line))),
    ...reasonLine(one),
    ...one.missing.slice(0, MOST_MISSING).map((m) => `  asks: ${m.of}, ${m.question || capitalizeText(m.label)}`),
  ].join('\n');
}

function reasonLine(right: RightAnswer): readonly string[] {
  const reason = findFirstReason(right);
  return reason === null ? [] : [`  because: ${MARKS[reason.verdict]} ${reason.sentence}`];
}

/**
 * Returns the first reason with a sentence that leads to the verdict, where the reasons below a reason come before it.
 * The reasons are those of the chosen route or, where there is none, of the first route with that verdict, else of the
 * first route. Returns `null` where there is no route or none of these reasons has a sentence.
 */
export function findFirstReason({ routes, route, verdict }: RightAnswer): Reason | null {
  const leading = routes.find((r) => r.id === route) ?? routes.find((r) => r.verdict === verdict) ?? routes[0];
  return leading === undefined ? null : firstReason(leading.reasons);
}

function firstReason(reason: Reason): Reason | null {
  const wanted = reason.kind === 'not' ? reason.children : reason.children.filter((c) => c.verdict === reason.verdict);
  for (const child of wanted) {
    const found = firstReason(child);
    if (found !== null) return found;
  }
  return reason.sentence === '' ? null : reason;
}

function folded(title: string, outcomes: readonly RightAnswer[]): string {
  const ids = [...new Set(outcomes.map((one) => one.right))].sort();
  return `${title}: ${ids.length === 0 ? 'none' : ids.join(', ')}`;
}
