/**
 * This module prints the result of a crossing that looks for what people do not declare: how many homes are flagged
 * wrongly for each home that is flagged rightly, and how the assumptions change this number.
 */
import type { Detection, DetectionResult, Funnel, FunnelStep } from '@recto-verso/population/scenarios';
import type { Language } from '../../contract/request.ts';

const STEPS: readonly (readonly [FunnelStep, string])[] = [
  ['looked_through', 'homes looked through'],
  ['hidden', 'with somebody hidden'],
  ['flagged', 'flagged'],
  ['flagged_wrongly', 'flagged with nobody hidden'],
  ['looked_into', 'looked into'],
  ['confirmed', 'confirmed'],
  ['confirmed_wrongly', 'confirmed with nobody hidden'],
];

export function printDetection(of: Detection, result: DetectionResult, language: Language): string {
  const { taken, tried, sample, published } = result;
  const all = [taken, ...tried.map((t) => t.funnel)];
  return [
    [
      `${of.id}: ${of.title[language]}`,
      ...(of.unlawful === null ? [] : [`! ${of.unlawful[language]}`]),
      `${number(sample)} homes of the tables, seed ${result.seed}. ${'seed' in result.population ? 'A synthetic population: nobody in it exists.' : ''}`,
    ].join('\n'),
    flags(taken),
    [
      'As taken, and from the lowest to the highest of all trials',
      ...STEPS.map(([step, label]) => {
        const values = all.map((funnel) => funnel[step]);
        return `  ${label.padEnd(32)}${number(taken[step]).padStart(12)}   ${number(Math.min(...values))} to ${number(Math.max(...values))}`;
      }),
    ].join('\n'),
    [
      'What each likelihood does: homes with nobody hidden that are flagged, for one with somebody',
      ...tried.map(({ name, value, funnel }) => `  ${`${name} at ${value}`.padEnd(32)}${ratio(funnel).padStart(12)}`),
    ].join('\n'),
    [
      'Beside what is published',
      ...published.map(({ about, value, date, simulated, isBetween, why, link }) => {
        const verdict =
          isBetween === null ? 'an input: no check' : isBetween ? 'inside the trials' : 'OUTSIDE all trials';
        return `  ${about}: ${number(value)} (${date ?? 'no day given'}); simulated ${number(simulated)}. ${verdict}. ${why ?? ''} ${link}`;
      }),
    ].join('\n'),
    ['What this calculation does not see', ...of.unseen.map((line) => `  ${line[language]}`)].join('\n'),
    [
      'Taken so',
      ...of.assumptions.map((line) => `  ${line[language]}`),
      ...Object.entries(of.likelihoods).map(
        ([
          name,
          {
            value,
            range: [low, high],
            source,
            why,
          },
        ]) =>
          `  ${name}: ${value} (${low} to ${high}), ${source === null ? 'an assumption' : `${source.about}, ${source.link}`}. ${why}`,
      ),
    ].join('\n'),
  ].join('\n\n');
}

function flags(funnel: Funnel): string {
  const { flagged, flagged_wrongly: wrongly, hidden } = funnel;
  if (flagged === 0) return 'No home would be flagged.';
  const precision = (((flagged - wrongly) / flagged) * 100).toFixed(1);
  const seen = hidden === 0 ? '0' : (((flagged - wrongly) / hidden) * 100).toFixed(1);
  return `For one home with somebody hidden ${ratio(funnel)} others are flagged; ${precision} of 100 flags are right, and ${seen} of 100 hidden persons are seen.`;
}

function ratio({ flagged, flagged_wrongly: wrongly }: Funnel): string {
  return flagged === wrongly ? 'no end of' : (wrongly / (flagged - wrongly)).toFixed(1);
}

function number(value: number): string {
  return value < 10 && value > 0 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
}
