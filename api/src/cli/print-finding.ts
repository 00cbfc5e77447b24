/**
 * This module prints one divergence on a terminal: what a database may show, what the law counts, what may happen, and
 * what to do.
 */
import type { Finding, RemedyShown, RightEffect } from '@recto-verso/engine';
import { fill, longDate, money } from '../words/index.ts';
import { differenceText, leaves, type Saying } from './print-pictures.ts';

export function findingText(finding: Finding, number: number, saying: Saying): string {
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
    ...finding.changes.map((change) => `    • ${differenceText(change, saying, finding.shows)}`),
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

function stake(monthly: Finding['monthly'], { say, speak }: Saying): string {
  if (monthly === null || monthly.max === 0) return '';
  const { words } = speak(null);
  const { min, max } = monthly;
  const amount =
    min === max ? money(max, words) : fill(words.between, { min: money(min, words), max: money(max, words) });
  return ` (${fill(say.atStake, { amount })})`;
}

function effectLines(effect: RightEffect, shows: Finding['shows'], saying: Saying): readonly string[] {
  const { say, speak } = saying;
  const { words } = speak(effect.right);
  const drags = effect.drags.map(
    ({ name, claimant, date }) => `  ${name} — ${claimant}: ${fill(say.noLongerFrom, { date: longDate(date, words) })}`,
  );
  return [
    `• ${effect.name} — ${effect.claimant}: ${say.effects[effect.kind]}${stake(effect.monthly, saying)}. ${say.statuses[effect.status]}.`,
    ...leaves(effect.leaves, saying, shows).map((line) => line.slice(2)),
    ...(drags.length === 0 ? [] : [`  ${say.drags}${words.colon.trimEnd()}`, ...drags]),
  ];
}

function remedyLine(remedy: RemedyShown, saying: Saying): string {
  const limit = limitText(remedy, saying);
  return `${remedy.name}${limit === null ? '' : ` (${limit})`}`;
}

function limitText({ lastDay, asksDecision }: RemedyShown, { say, speak }: Saying): string | null {
  if (lastDay !== null) return fill(say.lastDay, { date: longDate(lastDay, speak(null).words) });
  return asksDecision ? say.asksDecision : null;
}

/** Explains step by step how a remedy is used. */
export function remedyText(remedy: RemedyShown, saying: Saying): string {
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
