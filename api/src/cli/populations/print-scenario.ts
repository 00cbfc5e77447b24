/**
 * This module prints the result of a scenario on a terminal: first in one sentence, then by right and by group, beside
 * published numbers, and with the assumptions and what the scenario does not cover.
 */
import {
  isPublishedShare,
  type CheckedNumber,
  type StatusFlow,
  type GroupResult,
  type ResultRange,
  type RightResult,
  type ScenarioResult,
} from '@recto-verso/population/scenarios';
import type { Language } from '../../contract/request.ts';
import { listTodayBands, TODAY_LABELS } from '../../populations/runs/today.ts';
import { alignColumns } from '../columns.ts';

export function printScenarioResult(result: ScenarioResult, language: Language): string {
  const [whole, ...groups] = result.groups;
  if (whole === undefined) return 'The tables tell of too few persons to show anything.';
  const { variant, unlawful, homes } = result;
  return [
    [
      `${result.scenario}${variant === null ? '' : ` (${variant})`}: ${result.title[language]}`,
      ...(unlawful === null ? [] : [`! ${unlawful[language]}`]),
      ...printEdits(result.edits),
      `Law of ${result.date}; rulebook ${result.rulebook.version} ${result.rulebook.hash.slice(0, 12)}, scenarios ${result.scenarios.hash.slice(0, 12)}, seed ${result.seed}`,
      `${number(homes.run)} homes of the tables (of ${number(homes.of)}), which stand for ${number(whole.homes)} homes and ${number(whole.persons)} persons. ${origin(result)}`,
    ].join('\n'),
    sentenceOf(whole.rights[0]),
    printToday(result.today),
    ...whole.rights.map((right) => printRight(right, result.recovered)),
    printMoney(whole),
    printHours(result.hours),
    ...printGroups(groups),
    printPublished(result.published),
    printSensitivity(result),
    ['What this calculation does not see', ...result.unseen.map((line) => `  ${line[language]}`)].join('\n'),
    [
      'Taken so',
      ...result.assumptions.map((line) => `  ${line[language]}`),
      ...[...result.likelihoods, ...(result.hours?.assumed ?? [])].map(likelihood),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Prints the settings that differ from the file of the scenario. */
function printEdits({ likelihoods = {}, ...others }: ScenarioResult['edits']): readonly string[] {
  const said = [...Object.entries(others), ...Object.entries(likelihoods)]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${String(value)}`);
  return said.length === 0 ? [] : [`Otherwise than its file: ${said.join(', ')}.`];
}

function origin({ population }: ScenarioResult): string {
  return 'seed' in population ? 'A synthetic population: nobody in it exists.' : '';
}

export function printEstimate(whole: GroupResult, homes: number, seconds: string): string {
  return `First estimate from ${number(homes)} homes, after ${seconds} s: ${sentenceOf(whole.rights[0])}`;
}

/**
 * Describes the flows per hundred persons who are certainly concerned: persons who are entitled or receive the right
 * before or after.
 */
function sentenceOf(right: RightResult | undefined): string {
  if (right === undefined) return '';
  const { flows } = right;
  const sum = (of: (flow: StatusFlow) => boolean): number =>
    flows.filter(of).reduce((all, { persons }) => all + (persons ?? 0), 0);
  const isOpen = ({ before, after }: StatusFlow): boolean => before === 'open' || after === 'open';
  const concerned = sum((f) => !isOpen(f) && !(f.before === 'not' && f.after === 'not'));
  const of = (test: (flow: StatusFlow) => boolean): string =>
    ((sum((f) => !isOpen(f) && test(f)) / concerned) * 100).toFixed(1);
  const few = flows.some(({ persons }) => persons === null) ? ' Ways of too few homes of the tables are left out.' : '';
  const had = ({ before }: StatusFlow): boolean => before === 'receives' || before === 'undue';
  if (concerned === 0) return `${right.right}: nobody is concerned for certain.`;
  return [
    `${right.right}: of 100 persons concerned for certain,`,
    `${of((f) => had(f) && f.after === 'forgotten')} lose it though entitled,`,
    `${of((f) => had(f) && f.after === 'not')} lose it by the rule,`,
    `${of((f) => !had(f) && f.after === 'forgotten')} are forgotten,`,
    `${of((f) => f.after === 'undue')} have it without being entitled,`,
    `${of((f) => had(f) && f.after === 'receives')} keep it,`,
    `${of((f) => !had(f) && f.after === 'receives')} receive it at last.`,
    `Of ${number(sum(isOpen))} persons it cannot be said.${few}`,
  ].join(' ');
}

const MEASURES = [
  ['entitled', 'entitled, as receipts settle'],
  ['reached', 'reached'],
  ['forgotten', 'not reached'],
  ['left_out', 'should come by itself, and is not seen'],
  ['asks_after_all', 'of these, reached all the same'],
  ['undue', 'reached without being entitled'],
  ['written_to', 'written to'],
  ['asks_in_vain', 'asks after a letter, and is not entitled'],
] as const;
const EUROS = [
  ['due', 'euros a year due'],
  ['paid', 'paid'],
  ['missing', 'missing'],
  ['undue', 'paid and not due'],
] as const;

/** Prints the numbers of today as `population run --take-up` prints them for the same tables and day. */
function printToday(today: ScenarioResult['today']): string {
  if (today.length === 0) return '';
  const titles = Object.values(TODAY_LABELS);
  const rows = today.map(({ right, ...own }) => [
    `  ${right}`,
    ...listTodayBands(own).map(([, { certain, possible }]) => plain({ certain, possible, within: null })),
  ]);
  return ['Today, persons', ...alignColumns([['', ...titles], ...rows])].join('\n');
}

function printRight({ right, settings, change, moved }: RightResult, recovered: number): string {
  const { observed, full, scenario } = settings;
  const line = (label: string, of: (setting: typeof observed) => ResultRange): readonly string[] => [
    `  ${label}`,
    ...[observed, full, scenario, change].map((s) => band(of(s))),
  ];
  const shown = (of: (setting: typeof observed) => ResultRange): boolean =>
    [observed, full, scenario].some((s) => (of(s).possible ?? 1) !== 0);
  const titles = ['today', 'everybody entitled', 'scenario', 'scenario less today'];
  const { certain, possible } = scenario.euros.undue;
  const back =
    certain === null || possible === null || possible === 0
      ? []
      : [
          `  of which paid back in the end: ${plain({ certain: certain * recovered, possible: possible * recovered, within: null })} €`,
        ];
  const rows = [
    ['  persons', ...titles],
    ...MEASURES.filter(([m]) => shown((s) => s.persons[m])).map(([m, label]) => line(label, (s) => s.persons[m])),
    line('claims of the entitled', (s) => s.claims.entitled),
    line('claims reached', (s) => s.claims.reached),
    ...EUROS.filter(([e]) => shown((s) => s.euros[e])).map(([e, label]) => line(label, (s) => s.euros[e])),
  ];
  const moves = `  come to receive it: ${band(moved.gained)}; no longer receive it: ${band(moved.lost)}`;
  return [right, ...alignColumns(rows), moves, ...back].join('\n');
}

/**
 * Prints the receipts that end, and then the changes of money in a year: first of the homes that have less, then of
 * those that have more.
 */
function printMoney({ money, ended }: GroupResult): string {
  if (money === null) return '';
  const { less, more } = money;
  const first =
    ended === null ? '' : `Receipts that end: ${shown(ended.euros)} € a year, of ${shown(ended.persons)} persons.\n`;
  return `${first}Money of a year: ${shownChange(less)} less in ${homes(less)} homes, ${shownChange(more)} more in ${homes(more)} homes.`;
}

/**
 * Prints the hours a year in which others help with requests and repayments: under the likelihoods as they are set,
 * and, in brackets, from the lowest to the highest value that is assumed.
 */
function printHours(hours: ScenarioResult['hours']): string {
  if (hours === null) return '';
  const { observed, scenario, change } = hours;
  const rows = [
    ['today', observed] as const,
    ['scenario', scenario] as const,
    ['scenario less today', change] as const,
  ];
  return [
    'Hours of a year in which others help with requests, and with what is asked back; nobody measured them',
    ...alignColumns(
      rows.map(([label, { taken, range }]) => {
        const [within, all] = [taken, range].map(([certain, possible]) => plain({ certain, possible, within: null }));
        return [`  ${label}`, `${within ?? ''} (assumed: ${all ?? ''})`];
      }),
    ),
  ].join('\n');
}

function shownChange({ least, greatest }: NonNullable<GroupResult['money']>['less']): string {
  if (least === null || greatest === null) return FEW;
  const [a, b] = [Math.abs(least), Math.abs(greatest)].sort((x, y) => x - y) as [number, number];
  return `${a === b ? number(a) : `${number(a)}–${number(b)}`} €`;
}

function printGroups(groups: readonly GroupResult[]): readonly string[] {
  const dimensions = [...new Set(groups.map((g) => g.dimension))];
  return dimensions.map((dimension) => {
    const own = groups.filter((g) => g.dimension === dimension);
    const [right] = own[0]?.rights ?? [];
    const head = ['loses or is forgotten', 'undue', 'reached today', 'reached then', 'homes less', 'homes more'];
    const rows = own.map(({ word, rights: [first], money }) => [
      `  ${word ?? 'not known'}`,
      first === undefined ? FEW : plain(first.settings.scenario.persons.forgotten),
      first === undefined ? FEW : plain(first.settings.scenario.persons.undue),
      first === undefined ? FEW : plain(first.settings.observed.persons.reached),
      first === undefined ? FEW : plain(first.settings.scenario.persons.reached),
      money === null ? '' : homes(money.less),
      money === null ? '' : homes(money.more),
    ]);
    return [`By ${dimension} (persons, ${right?.right ?? ''})`, ...alignColumns([['', ...head], ...rows])].join('\n');
  });
}

function homes({ homes: certain, possible }: NonNullable<GroupResult['money']>['less']): string {
  return plain({ certain, possible, within: null });
}

function printPublished(published: readonly CheckedNumber[]): string {
  if (published.length === 0) return '';
  return [
    'Beside what is published',
    ...published.map((one) => {
      const verdict =
        one.use === 'input'
          ? 'an input: no check'
          : one.isInside === null
            ? 'not counted here'
            : one.isInside
              ? 'inside'
              : 'OUTSIDE';
      const say = isPublishedShare(one) ? percent : number;
      const simulated = one.simulated === null ? '' : `; simulated ${band(one.simulated, say)}`;
      return `  ${one.about}: ${say(one.value)} (${one.date})${simulated}. ${verdict}${one.why === null ? '' : `. ${one.why}`} ${one.link}`;
    }),
  ].join('\n');
}

function printSensitivity({ sensitivity, groups }: ScenarioResult): string {
  if (sensitivity === null) return '';
  const { taken, tried, homes } = sensitivity;
  const moves = (one: (typeof tried)[number]): boolean => one.reached !== taken.reached || one.undue !== taken.undue;
  const turns = (value: number, as: number): string => (Math.sign(value) !== Math.sign(as) ? '  ← turns the sign' : '');
  return [
    `What each likelihood does (${number(homes)} homes, ${groups[0]?.rights[0]?.right ?? ''}): reached more than today, and without being entitled`,
    `  ${'as taken'.padEnd(34)} ${signed(taken.reached).padStart(12)} ${signed(taken.undue).padStart(12)}`,
    ...tried
      .filter(moves)
      .map(
        ({ name, value, reached, undue }) =>
          `  ${`${name} at ${value}`.padEnd(34)} ${signed(reached).padStart(12)} ${signed(undue).padStart(12)}${turns(reached, taken.reached)}`,
      ),
  ].join('\n');
}

function likelihood({ name, value, range: [low, high], source, why }: ScenarioResult['likelihoods'][number]): string {
  return `  ${name}: ${value} (${low} to ${high}), ${source === null ? 'an assumption' : `${source.about}, ${source.link}`}. ${why}`;
}

/** This text replaces a number that describes too few homes, or from which such a number could be computed. */
const FEW = 'not shown';

function band(range: ResultRange, say = number): string {
  const { within } = range;
  return within === null ? plain(range, say) : `${plain(range, say)} (${say(within[0])}–${say(within[1])})`;
}

function plain({ certain, possible }: ResultRange, say = number): string {
  if (certain === null || possible === null) return possible === null ? FEW : `up to ${say(possible)}`;
  const [a, b] = [Math.min(certain, possible), Math.max(certain, possible)];
  return a === b ? say(a) : `${say(a)}–${say(b)}`;
}

function shown(value: number | null): string {
  return value === null ? FEW : number(value);
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${number(value)}`;
}

/** Writes a count, or an amount or a number of hours, as a whole number; 0 is added so that -0 has no sign. */
function number(value: number): string {
  return (Math.round(value) + 0).toLocaleString('en-GB');
}

/** Writes a share, from 0 to 1, in percent. */
function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
