/**
 * This module makes what is shown as tables only: every right, the published figures, and how much each likelihood
 * weighs.
 */
import type { ResultRange, ScenarioResult } from '@recto-verso/population/scenarios';
import { capitalizeText, fillTemplate, formatLongDate } from '@recto-verso/api/words';
import { getCellText, type SimulationCell } from '../../simulation/cell.ts';
import type { LikelihoodRow, PublishedRow, ResultView, TableView } from '../../simulation/view.ts';
import { joinNotes, type SimulationTexts } from './simulation-texts.ts';

const SETTINGS = ['observed', 'scenario', 'full'] as const;
const COUNTED = ['entitled', 'reached', 'forgotten', 'left_out', 'undue'] as const;

export function buildRightsTable({ words, rules, numbers }: SimulationTexts, { groups }: ScenarioResult): TableView {
  const { rights: said } = words;
  const whole = groups.find(({ dimension }) => dimension === 'all');
  return {
    caption: `${said.title}. ${said.unit}`,
    columns: [
      { label: said.right, numeric: false },
      { label: said.setting, numeric: false },
      ...[said.entitled, said.reached, said.forgotten, said.leftOut, said.undue, said.paid].map((label) => ({
        label,
        numeric: true,
      })),
    ],
    rows: (whole?.rights ?? []).flatMap(({ right, settings }) =>
      SETTINGS.map((setting) => {
        const { persons, euros } = settings[setting];
        return [
          getRightName(rules, right),
          said.settings[setting],
          ...COUNTED.map((name) => formatBandCell(numbers, persons[name], numbers.whole)),
          formatBandCell(numbers, euros.paid, numbers.euros),
        ];
      }),
    ),
  };
}

type Band = Pick<ResultRange, 'certain' | 'possible'>;
type Write = (value: number) => string;

/** Writes the range from what is certain to what is possible, or that it concerns too few people. */
export function formatBandText(numbers: SimulationTexts['numbers'], range: Band, write: Write): string {
  return getCellText(formatBandCell(numbers, range, write));
}

export function formatBandCell(
  numbers: SimulationTexts['numbers'],
  { certain, possible }: Band,
  write: Write,
): SimulationCell {
  return certain === null || possible === null ? numbers.hidden : numbers.range(certain, possible, write);
}

/**
 * Returns the name of a right in the language of the page. If there is no such right, returns `name` itself.
 * @param name the id of a right, or its name in formulas
 */
export function getRightName(rules: SimulationTexts['rules'], name: string): string {
  const right = rules.book.rulebook.rights.find(({ id, name: rightName }) => id === name || rightName === name);
  return right === undefined ? name : rules.rightName(right);
}

export function listPublishedRows(said: SimulationTexts, { published }: ScenarioResult): readonly PublishedRow[] {
  const { words, numbers, terms } = said;
  return published.map((one): PublishedRow => {
    const { about, date, link, value, use, simulated, isInside, why } = one;
    const reading =
      use === 'input'
        ? words.published.input
        : isInside === null
          ? words.published.notCounted
          : isInside
            ? words.published.inside
            : words.published.outside;
    return {
      what: joinNotes(said, [about]),
      date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatLongDate(date, terms) : date,
      link,
      published: numbers.whole(value),
      simulated: simulated === null ? '–' : simulatedText(numbers, simulated),
      reading,
      is: isInside === null ? 'none' : isInside ? 'inside' : 'outside',
      why: why === null ? null : joinNotes(said, [why]),
    };
  });
}

function simulatedText(numbers: SimulationTexts['numbers'], range: ResultRange): SimulationCell {
  const { within } = range;
  const known = formatBandCell(numbers, range, numbers.whole);
  return within === null || typeof known !== 'string'
    ? known
    : `${known} (${numbers.range(within[0], within[1], numbers.whole)})`;
}

/**
 * Returns how many more persons are reached than today with each likelihood at its two ends, those with the widest
 * range first. Returns `null` when the result has no such numbers.
 */
export function buildSensitivityView(
  said: SimulationTexts,
  { sensitivity }: ScenarioResult,
): ResultView['sensitivity'] {
  if (sensitivity === null) return null;
  const { words, numbers } = said;
  const { title, unit, likelihood, low, high, turns, turnsNone } = words.sensitivity;
  const { taken, tried, homes } = sensitivity;
  const names = [...new Set(tried.map(({ name }) => name))];
  const rows = names
    .map((name) => {
      const [least, most] = (['low', 'high'] as const).map(
        (end) => tried.find((one) => one.name === name && one.end === end)?.reached ?? taken.reached,
      ) as [number, number];
      return { name, least, most, isTurned: [least, most].some((n) => Math.sign(n) * Math.sign(taken.reached) < 0) };
    })
    .sort((a, b) => Math.abs(b.most - b.least) - Math.abs(a.most - a.least));
  const turned = rows.filter(({ isTurned }) => isTurned).map(({ name }) => getLikelihoodName(said, name));
  return {
    id: 'sensitivity',
    title,
    unit: fillTemplate(unit, { homes: numbers.whole(homes) }),
    turns: turned.length === 0 ? turnsNone : `${capitalizeText(turns)}: ${turned.join(', ')}.`,
    table: {
      caption: `${title}. ${fillTemplate(unit, { homes: numbers.whole(homes) })}`,
      columns: [
        { label: likelihood, numeric: false },
        { label: low, numeric: true },
        { label: words.sensitivity.taken, numeric: true },
        { label: high, numeric: true },
      ],
      rows: rows.map(({ name, least, most }) => [
        capitalizeText(getLikelihoodName(said, name)),
        ...[least, taken.reached, most].map(numbers.signed),
      ]),
    },
  };
}

export function getLikelihoodName({ words, rules }: SimulationTexts, name: string): string {
  const { names, onRequest } = words.likelihoods;
  const [kind = '', right = ''] = name.split(/\.(.*)/s);
  return kind === 'on_request' ? fillTemplate(onRequest, { right: getRightName(rules, right) }) : (names[name] ?? name);
}

export function listLikelihoodRows(
  said: SimulationTexts,
  { likelihoods }: Pick<ScenarioResult, 'likelihoods'>,
): readonly LikelihoodRow[] {
  const { numbers } = said;
  return likelihoods.map(({ name, value, range, source, why }): LikelihoodRow => {
    const share = (one: number): string => `${numbers.share(100 * one)} %`;
    return {
      name: capitalizeText(getLikelihoodName(said, name)),
      value: share(value),
      range: numbers.range(range[0], range[1], share),
      ground: joinNotes(said, [source?.about ?? why]),
      link: source?.link ?? null,
      isAssumed: source === null,
    };
  });
}
