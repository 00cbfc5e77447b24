/**
 * This module prints one divergence on a terminal: what a database may show, what the law counts, what may happen, and
 * what to do.
 */
import type { Finding, RemedyShown, RightEffect } from '@recto-verso/engine';
import { fillTemplate, formatLongDate, formatMoney } from '../words/index.ts';
import { formatFactDifference, formatDifferingConditions, type VersoPrinting } from './print-pictures.ts';

export function formatFinding(finding: Finding, number: number, saying: VersoPrinting): string {
  const { say, speak } = saying;
  const { name, divergence, persons, monthly, follows, sees, law, prepare, help, frequency, evidence } = finding;
  const { colon } = speak(null).words;
  const sentence = (title: string, text: string | null) =>
    text === null || text === '' ? [] : [`  ${title}${colon}${text}`];
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}${colon}`.trimEnd(), ...lines.map((line) => `    ${line}`)];
  return [
    `${number}. ${name || divergence} — ${persons.join(', ')} [${divergence}]${stake(monthly, saying)}`,
    ...sentence(say.sees, sees),
    ...finding.changes.map((change) => `    • ${formatFactDifference(change, saying, finding.shows)}`),
    ...list(
      say.concerns,
      finding.effects.flatMap((effect) => effectLines(effect, finding.shows, saying)),
    ),
    ...sentence(say.follows, follows.map(({ label }) => label).join('; ')),
    ...sentence(say.law, law),
    ...list(say.prepare, bullets(prepare)),
    ...list(say.remedies, bullets(finding.remedies.map((remedy) => remedyLine(remedy, saying)))),
    ...sentence(say.help, help),
    ...sentence(say.howOften, frequency),
    ...list(
      say.readAt,
      evidence.map(({ about, link }) => `§ ${about}${link === null ? '' : ` <${link}>`}`),
    ),
  ].join('\n');
}

function bullets(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `• ${line}`);
}

function stake(monthly: Finding['monthly'], { say, speak }: VersoPrinting): string {
  if (monthly === null || monthly.max === 0) return '';
  const { words } = speak(null);
  const { min, max } = monthly;
  const amount =
    min === max
      ? formatMoney(max, words)
      : fillTemplate(words.between, { min: formatMoney(min, words), max: formatMoney(max, words) });
  return ` (${fillTemplate(say.atStake, { amount })})`;
}

function effectLines(effect: RightEffect, shows: Finding['shows'], saying: VersoPrinting): readonly string[] {
  const { say, speak } = saying;
  const { words } = speak(effect.right);
  const drags = effect.drags.map(
    ({ name, claimant, date }) =>
      `  ${name} — ${claimant}: ${fillTemplate(say.noLongerFrom, { date: formatLongDate(date, words) })}`,
  );
  return [
    `• ${effect.name} — ${effect.claimant}: ${say.effects[effect.kind]}${stake(effect.monthly, saying)}. ${say.statuses[effect.status]}.`,
    ...formatDifferingConditions(effect.leaves, saying, shows).map((line) => line.slice(2)),
    ...(drags.length === 0 ? [] : [`  ${say.drags}${words.colon.trimEnd()}`, ...drags]),
  ];
}

function remedyLine(remedy: RemedyShown, saying: VersoPrinting): string {
  const limit = limitText(remedy, saying);
  return `${remedy.name}${limit === null ? '' : ` (${limit})`}`;
}

function limitText({ lastDay, asksDecision }: RemedyShown, { say, speak }: VersoPrinting): string | null {
  if (lastDay !== null) return fillTemplate(say.lastDay, { date: formatLongDate(lastDay, speak(null).words) });
  return asksDecision ? say.asksDecision : null;
}

export function formatRemedy(remedy: RemedyShown, saying: VersoPrinting): string {
  const { name, to, what, when, how, help } = remedy;
  const limit = limitText(remedy, saying);
  return [
    `• ${name} → ${to}`,
    `    ${what}`,
    `    ${when}`,
    ...(limit === null ? [] : [`    ! ${limit}`]),
    ...how.map((step, i) => `    ${i + 1}. ${step}`),
    `    ${saying.say.help}${saying.speak(null).words.colon}${help}`,
  ].join('\n');
}
