/**
 * This module prints a curve on a terminal: a chart with a bar for each of several values, the values at which a right
 * changes its verdict, and the stretches over which a higher value leaves less.
 */
import type { Curve, Rulebook } from '@recto-verso/engine';
import type { Language } from '../contract/request.ts';
import { ALONG_WORDS, type AlongWords } from '../words/along/index.ts';
import {
  capitalizeText,
  fillTemplate,
  formatMoney,
  formatQuantity,
  formatSeen,
  createSpeech,
  WORDS,
  type AnswerWords,
} from '../words/index.ts';
import { formatHeading } from './print-answer.ts';
import { formatSection } from './print-pictures.ts';

/** Sets how many evenly spaced values get a bar, so that the chart about fills a screen. */
const ROWS = 16;
const WIDTH = 40;

export function printCurve(curve: Curve, rulebook: Rulebook, language: Language): string {
  const [words, say] = [WORDS[language], ALONG_WORDS[language]];
  const speech = createSpeech(rulebook, language, words, null);
  const title = fillTemplate(say.along, { label: capitalizeText(curve.label), of: curve.of });
  const now =
    curve.now === null ? say.nowUnknown : fillTemplate(say.now, { value: formatSeen(curve.now, curve.fact, speech) });
  const moves = curve.rights.some((r) => r.moves);
  return [
    formatHeading(curve, words),
    `${title}\n${now}`,
    ...(moves ? [chart(curve, say, words), turnsText(curve, say, words), cliffsText(curve, say, words)] : [say.flat]),
    curve.complete ? '' : say.incomplete,
    words.onlyTheServiceDecides,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Draws what is certain as a full bar, and what is possible beyond it as a light bar. */
function chart(curve: Curve, say: AlongWords, words: AnswerWords): string {
  const rows = valuesShown(curve).map((at) => ({
    at,
    label: formatQuantity(at, curve.unit, words),
    worth: totalAt(curve, at),
  }));
  const most = Math.max(1, ...rows.map(({ worth }) => worth.max));
  const wide = Math.max(...rows.map(({ label }) => label.length));
  const bars = rows.map(({ label, worth: { min, max } }) => {
    const [sure, perhaps] = [min, max].map((x) => Math.max(0, Math.round((x / most) * WIDTH))) as [number, number];
    const amount = min === max ? formatMoney(min, words) : `${formatMoney(min, words)} … ${formatMoney(max, words)}`;
    return `${label.padStart(wide)} │${'█'.repeat(sure)}${'░'.repeat(Math.max(0, perhaps - sure))} ${amount}`;
  });
  return formatSection(say.total, bars);
}

/**
 * Lists the values that get a bar: evenly spaced ones from the first value to a little beyond the last at which
 * anything changes, and those at which a right changes its verdict.
 */
function valuesShown({ from, to, step, rights }: Curve): readonly number[] {
  const moving = rights.filter((r) => r.moves);
  const corners = moving.flatMap((r) => r.points.map((p) => p.at)).filter((at) => at > from && at < to);
  const last = corners.length === 0 ? to : Math.min(to, from + (Math.max(...corners) - from) * 1.1);
  const evenly = Array.from({ length: ROWS }, (_, i) => from + ((last - from) * i) / (ROWS - 1));
  const turns = moving.flatMap((r) => r.turns.flatMap((t) => [t.until, t.from]));
  const whole = evenly.map((at) => Math.round(at / roundTo(last - from, step)) * roundTo(last - from, step));
  const all = [...whole, ...turns].filter((at) => at >= from && at <= to).map((at) => Math.round(at * 1e6) / 1e6);
  return [...new Set(all)].sort((a, b) => a - b);
}

/**
 * Returns the step to which values are rounded, since round values are easier to read: a power of ten, for example 10
 * for a span of 4000, but at least `step`.
 */
function roundTo(span: number, step: number): number {
  return Math.max(step, 10 ** Math.floor(Math.log10(Math.max(step, span / ROWS / 5))));
}

function totalAt({ total }: Curve, at: number): { readonly min: number; readonly max: number } {
  const after = total.findIndex((p) => p.at >= at);
  const [a, b] = [total[Math.max(0, after - 1)], total[after] ?? total.at(-1)];
  if (a === undefined || b === undefined) return { min: 0, max: 0 };
  const share = a.at === b.at ? 0 : (at - a.at) / (b.at - a.at);
  const on = (x: number, y: number): number => Math.round(x + (y - x) * share);
  return { min: on(a.min, b.min), max: on(a.max, b.max) };
}

function turnsText({ rights, unit }: Curve, say: AlongWords, words: AnswerWords): string {
  const lines = rights.flatMap(({ right, name, claimant, turns }) =>
    turns.length === 0
      ? []
      : [
          `• ${name} — ${claimant} [${right}]`,
          ...turns.map((t) => {
            const [until, from] = [formatQuantity(t.until, unit, words), formatQuantity(t.from, unit, words)];
            const sides = { before: words.verdicts[t.before], after: words.verdicts[t.after] };
            return `    ${fillTemplate(say.turn, { until, from, ...sides })}`;
          }),
        ],
  );
  return formatSection(say.turns, lines.length === 0 ? [say.noTurns] : lines);
}

function cliffsText({ cliffs, unit }: Curve, say: AlongWords, words: AnswerWords): string {
  return formatSection(
    say.cliffs,
    cliffs.map(({ from, to, fall, rights }) => {
      const names = [...new Set(rights.map((r) => `${r.name}, ${r.claimant}`))].join('; ');
      const less =
        fall.min === fall.max
          ? formatMoney(fall.min, words)
          : `${formatMoney(fall.min, words)} … ${formatMoney(fall.max, words)}`;
      const ends = { from: formatQuantity(from, unit, words), to: formatQuantity(to, unit, words) };
      return `• ${fillTemplate(say.cliff, { ...ends, fall: less, rights: names })}`;
    }),
  );
}
