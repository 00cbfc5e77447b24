/**
 * This module makes the page of a detection, a crossing that looks for what people do not declare: a hundred flags, and
 * the steps from all homes to the confirmed ones.
 */
import type { Simulations } from '@recto-verso/api';
import type { Detection, DetectionResult, Funnel } from '@recto-verso/population/scenarios';
import { capitalizeText, fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import { roundToHundred } from '../../simulation/round-to-hundred.ts';
import type {
  DetectionView,
  FilesOf,
  Heading,
  LikelihoodRow,
  OutcomeRow,
  PublishedRow,
  TableView,
} from '../../simulation/view.ts';
import { toLikelihoodTable, toPublishedTable, toSquaresTable } from './as-table.ts';
import { formatRunCommand } from './page.ts';
import { formatSimulationAddress } from './door.ts';
import { formatDetectionAddress } from './place.ts';
import { joinNotes, type SimulationTexts } from './simulation-texts.ts';

const STEPS = [
  'looked_through',
  'hidden',
  'flagged',
  'flagged_wrongly',
  'looked_into',
  'confirmed',
  'confirmed_wrongly',
] as const;

export interface DetectionPage {
  readonly title: string;
  readonly question: string;
  /** Says how the law judges such a crossing; it is `null` when the rule files say nothing about it. */
  readonly note: string | null;
  readonly library: string;
  readonly result: DetectionView | null;
  readonly files: FilesOf;
  readonly command: string;
}

export function buildDetectionPage(
  said: SimulationTexts,
  { book, households, publishedDetection }: Simulations,
  detection: Detection,
  home: string,
): DetectionPage {
  const { language, terms } = said;
  const { id, title, question, unlawful } = detection;
  const result = publishedDetection(id);
  return {
    ...typesetAll({ title: title[language], question: question[language], note: unlawful?.[language] ?? null }, terms),
    library: formatSimulationAddress(home),
    files: { path: formatDetectionAddress(home, id), query: '' },
    result: result === null ? null : detectionView(said, detection, result, result.scenarios.hash !== book.hash),
    command: formatRunCommand(id, [], households),
  };
}

/**
 * Builds the view of a result.
 * @param isOlder `true` when the scenarios have changed since the result was calculated
 */
function detectionView(said: SimulationTexts, of: Detection, result: DetectionResult, isOlder: boolean): DetectionView {
  const { words, numbers, terms, language } = said;
  const { detection } = words;
  const rows = flagsOf(said, result.taken);
  const key = rows.filter(({ hundred }) => hundred > 0);
  const published = publishedRows(said, result);
  const likelihoods = likelihoodRows(said, of);
  const view: DetectionView = {
    sentence: writeDetectionSentence(said, result),
    ratio: ratioText(said, result.taken),
    about: fillTemplate(detection.about, { homes: numbers.whole(result.sample), seed: result.seed }),
    older: isOlder ? words.older : null,
    synthetic: words.synthetic,
    squares: {
      id: 'squares',
      ...detection.squares,
      cells: rows.flatMap(({ id, hundred }) => Array<typeof id>(hundred).fill(id)),
      key,
      table: toSquaresTable(said, detection.squares.title, key),
    },
    funnel: { id: 'funnel', ...headingOf(detection.funnel), table: funnelTable(said, result) },
    weighs: { id: 'weighs', ...headingOf(detection.weighs), table: weighsTable(said, result) },
    published: {
      id: 'published',
      ...headingOf(words.published),
      rows: published,
      table: toPublishedTable(said, published),
    },
    likelihoods: {
      id: 'likelihoods',
      title: detection.grounds,
      unit: detection.lead,
      rows: likelihoods,
      table: toLikelihoodTable(said, detection.grounds, likelihoods),
    },
    assumptions: of.assumptions.map((text) => text[language]),
    unseen: of.unseen.map((text) => text[language]),
    help: detection.help,
  };
  return typesetAll(view, terms);
}

function headingOf({ title, unit }: Heading): Heading {
  return { title, unit };
}

/** Returns a sentence on how many of a hundred flags are right, or the sentence that nothing is flagged. */
export function writeDetectionSentence({ words }: Pick<SimulationTexts, 'words'>, { taken }: DetectionResult): string {
  const { detection } = words;
  if (taken.flagged === 0) return detection.none;
  const [right = 0, wrong = 0] = roundToHundred([taken.flagged - taken.flagged_wrongly, taken.flagged_wrongly]);
  return fillTemplate(detection.sentence, { right, wrong });
}

function ratioText(said: SimulationTexts, taken: Funnel): string {
  const { detection } = said.words;
  if (taken.flagged === 0) return '';
  const found = taken.flagged - taken.flagged_wrongly;
  const [seen = 0] = roundToHundred([found, Math.max(0, taken.hidden - found)]);
  return `${fillTemplate(detection.ratio, { others: othersOf(said, taken) })} ${fillTemplate(detection.seen, { seen })}`;
}

/**
 * Returns how many homes without an undeclared person are flagged for each flagged home with one. When no flagged home
 * has one, returns a text that says so.
 */
function othersOf({ words, numbers }: SimulationTexts, { flagged, flagged_wrongly: wrongly }: Funnel): string {
  return flagged === wrongly ? words.detection.weighs.noEnd : numbers.share(wrongly / (flagged - wrongly));
}

function flagsOf(
  { words, numbers }: SimulationTexts,
  { flagged, flagged_wrongly: wrongly }: Funnel,
): readonly OutcomeRow[] {
  const { right, wrong } = words.detection;
  const counts = [flagged - wrongly, wrongly] as const;
  const hundred = roundToHundred(counts);
  return (['law', 'wrong'] as const).map((id, k) => ({
    id,
    label: [right, wrong][k] as string,
    hundred: hundred[k] ?? 0,
    share: numbers.whole(hundred[k] ?? 0),
    persons: numbers.whole(counts[k] ?? 0),
  }));
}

function funnelTable({ words, numbers }: SimulationTexts, { taken, tried }: DetectionResult): TableView {
  const { funnel } = words.detection;
  const all = [taken, ...tried.map((t) => t.funnel)];
  return {
    caption: `${funnel.title}. ${funnel.unit}`,
    columns: [
      { label: funnel.step, numeric: false },
      { label: funnel.taken, numeric: true },
      { label: funnel.range, numeric: true },
    ],
    rows: STEPS.map((step) => {
      const values = all.map((one) => one[step]);
      return [
        funnel.steps[step],
        numbers.glance(taken[step]),
        numbers.range(Math.min(...values), Math.max(...values), numbers.glance),
      ];
    }),
  };
}

/**
 * Returns how much each likelihood changes the number of wrong flags for each right one. Those with the widest range
 * come first, and those that change nothing are left out.
 */
function weighsTable(said: SimulationTexts, { taken, tried }: DetectionResult): TableView {
  const { detection, sensitivity } = said.words;
  const names = [...new Set(tried.map(({ name }) => name))];
  const ends = names.map((name) => {
    const at = (end: 'low' | 'high'): Funnel =>
      tried.find((one) => one.name === name && one.end === end)?.funnel ?? taken;
    return { name, low: at('low'), high: at('high') };
  });
  const share = ({ flagged, flagged_wrongly: wrongly }: Funnel): number => wrongly / Math.max(1, flagged);
  return {
    caption: `${detection.weighs.title}. ${detection.weighs.unit}`,
    columns: [
      { label: sensitivity.likelihood, numeric: false },
      ...[sensitivity.low, sensitivity.taken, sensitivity.high].map((label) => ({ label, numeric: true })),
    ],
    rows: ends
      .map((one) => ({ ...one, width: Math.abs(share(one.high) - share(one.low)) }))
      .filter(({ width }) => width > 0)
      .sort((a, b) => b.width - a.width)
      .map(({ name, low, high }) => [
        capitalizeText(detection.names[name]),
        ...[low, taken, high].map((one) => othersOf(said, one)),
      ]),
  };
}

function publishedRows(own: SimulationTexts, { published }: DetectionResult): readonly PublishedRow[] {
  const { words, numbers, terms } = own;
  const { detection, published: said } = words;
  return published.map(({ about, date, link, value, simulated, isBetween, why }): PublishedRow => ({
    what: joinNotes(own, [about]),
    date: date === null ? '' : formatLongDate(date, terms),
    link,
    published: numbers.whole(value),
    simulated: numbers.glance(simulated),
    reading: isBetween === null ? said.input : isBetween ? detection.between : detection.outside,
    is: isBetween === null ? 'none' : isBetween ? 'inside' : 'outside',
    why: why === null ? null : joinNotes(own, [why]),
  }));
}

function likelihoodRows(said: SimulationTexts, { likelihoods }: Detection): readonly LikelihoodRow[] {
  const { words, numbers } = said;
  const { names } = words.detection;
  return (Object.keys(names) as (keyof typeof names)[]).map((name): LikelihoodRow => {
    const { value, range, source, why } = likelihoods[name];
    return {
      name: capitalizeText(names[name]),
      value: numbers.small(value),
      range: numbers.range(range[0], range[1], numbers.small),
      ground: joinNotes(said, [source?.about ?? '', why]),
      link: source?.link ?? null,
      isAssumed: source === null,
    };
  });
}
