/**
 * This module prints an exploration on a terminal: who gains and who loses, from the lowest to the highest result of
 * all trials, and what each assumption changes by itself.
 */
import {
  TABLES,
  type Assumed,
  type Balance,
  type Exploration,
  type ExplorationResult,
  type Interval,
  type Show,
  type Weighed,
} from '@recto-verso/population/scenarios';
import type { Language } from '../../contract/request.ts';
import { alignColumns } from '../columns.ts';

export function printExploration(of: Exploration, result: ExplorationResult, language: Language): string {
  const { rulebook, scenarios, seed, sample, population, date } = result;
  const unit = result.measure === 'euros' ? 'euros a year' : 'homes';
  return [
    [
      `${of.id}: ${of.title[language]}`,
      `! ${of.unlawful[language]}`,
      'Exploratory: no published count exists. Nothing here is an estimate; it says what follows from the assumptions.',
      `Law of ${date}; rulebook ${rulebook.version} ${rulebook.hash.slice(0, 12)}, scenarios ${scenarios.hash.slice(0, 12)}, seed ${seed}`,
      `${number(sample)} homes of the tables are looked at. ${'seed' in population ? 'A synthetic population: nobody in it exists.' : ''}`,
    ].join('\n'),
    [
      'From the lowest to the highest of all that was tried',
      ...of.faces.flatMap(({ gain, loss }) => [line('+', gain, result, language), line('-', loss, result, language)]),
      ...of.parts.map((part) => line(' ', part, result, language)),
    ].join('\n'),
    [
      `What each assumption does by itself: gained less lost, ${unit}, at its lowest and at its highest`,
      ...alignColumns([
        ['  all at once', ...result.net.map(number)],
        ['  as all is taken', number(result.taken.net)],
        ...result.weighs.map((one) => weighed(of, one, language)),
      ]),
    ].join('\n'),
    ['What this calculation does not see', ...of.unseen.map((text) => `  ${text[language]}`)].join('\n'),
    [
      'Taken so',
      ...of.assumptions.map((text) => `  ${text[language]}`),
      ...of.assumed.map((one) => `  ${one.name[language]}: ${grounds(one)}`),
      ...result.likelihoods.map((one) => `  ${one.name}: ${grounds(one)}`),
    ].join('\n'),
  ].join('\n\n');
}

function line(sign: string, { id, text }: Show, { shows }: ExplorationResult, language: Language): string {
  const shown = shows.find((one) => one.id === id);
  const { homes = [0, 0], euros = null, share = null } = shown ?? {};
  return [
    `${sign} ${text[language]}: ${between(homes)} homes`,
    ...(euros === null ? [] : [`${between(euros)} euros a year`]),
    ...(share === null ? [] : [`${between([share[0] * 100, share[1] * 100])} % of them`]),
  ].join('; ');
}

function weighed({ assumed }: Exploration, { name, low, high, turns }: Weighed, language: Language): readonly string[] {
  const own = assumed.find(({ id }) => id === name)?.name[language];
  const label = own ?? (name === TABLES ? 'what the tables leave open' : name);
  const ends = [low, high].map(({ net }: Balance) => number(net));
  return [`  ${label}`, ...ends, ...(turns ? ['turns the sign'] : [])];
}

function grounds({ value, range, source, why }: Pick<Assumed, 'value' | 'range' | 'source' | 'why'>): string {
  return `${value} (${range[0]} to ${range[1]}), ${source === null ? 'an assumption' : `${source.about}, ${source.link}`}. ${why}`;
}

function between([lowest, highest]: Interval): string {
  return lowest === highest ? number(lowest) : `${number(lowest)} to ${number(highest)}`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
