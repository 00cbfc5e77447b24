/**
 * This module makes the page of an exploration: gain and loss side by side, each as a range, and the assumptions that
 * weigh most.
 */
import type { Simulations } from '@recto-verso/api';
import type {
  Assumed,
  Exploration,
  ExplorationResult,
  Interval,
  Show,
  ShowResult,
} from '@recto-verso/population/scenarios';
import { capitalizeText, fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import type { ExplorationView, FilesOf, LikelihoodRow, PairView, PairSide, TableView } from '../../simulation/view.ts';
import { TABLES } from './engine.ts';
import { toLikelihoodTable } from './as-table.ts';
import { formatRunCommand } from './page.ts';
import { formatSimulationAddress } from './door.ts';
import { formatExplorationAddress } from './place.ts';
import { joinNotes, type SimulationTexts } from './simulation-texts.ts';
import { getLikelihoodName, listLikelihoodRows } from './tables.ts';

export interface ExplorationPage {
  readonly title: string;
  readonly question: string;
  /** Says how far the policy has come in law. */
  readonly note: string;
  readonly library: string;
  readonly result: ExplorationView | null;
  readonly files: FilesOf;
  readonly command: string;
}

export function buildExplorationPage(
  said: SimulationTexts,
  { book, households, publishedExploration }: Simulations,
  exploration: Exploration,
  home: string,
): ExplorationPage {
  const { language, terms } = said;
  const { id, title, question, unlawful } = exploration;
  const result = publishedExploration(id);
  return {
    ...typesetAll({ title: title[language], question: question[language], note: unlawful[language] }, terms),
    library: formatSimulationAddress(home),
    files: { path: formatExplorationAddress(home, id), query: '' },
    result: result === null ? null : explorationView(said, exploration, result, result.scenarios.hash !== book.hash),
    command: formatRunCommand(id, [], households),
  };
}

/**
 * Builds the view of a result.
 * @param isOlder `true` when the scenarios have changed since the result was calculated
 */
function explorationView(
  said: SimulationTexts,
  of: Exploration,
  result: ExplorationResult,
  isOlder: boolean,
): ExplorationView {
  const { words, terms, language } = said;
  const { parts, weighs, grounds, lead } = words.exploration;
  const likelihoods = [...of.assumed.map((one) => assumedRow(said, one)), ...listLikelihoodRows(said, result)];
  const turned = result.weighs.filter(({ turns }) => turns).map(({ name }) => nameIn(said, of, name));
  const { turns, turnsNone, title } = words.sensitivity;
  const view: ExplorationView = {
    sentence: writeExplorationSentence(said, of, result),
    about: describeExplorationRun(said, result),
    older: isOlder ? words.older : null,
    synthetic: words.synthetic,
    pairs: pairsOf(said, of, result),
    parts: { id: 'parts', title: parts.title, unit: parts.unit, table: partsTable(said, of, result) },
    weighs: {
      id: 'weighs',
      title,
      unit: weighs.unit[result.measure],
      table: weighsTable(said, of, result),
      turns: turned.length === 0 ? turnsNone : `${capitalizeText(turns)}: ${turned.join('; ')}.`,
    },
    likelihoods: {
      id: 'likelihoods',
      title: grounds,
      unit: lead,
      rows: likelihoods,
      table: toLikelihoodTable(said, grounds, likelihoods),
    },
    assumptions: of.assumptions.map((text) => text[language]),
    unseen: of.unseen.map((text) => text[language]),
  };
  return typesetAll(view, terms);
}

export function describeExplorationRun({ words, numbers, terms }: SimulationTexts, result: ExplorationResult): string {
  return fillTemplate(words.exploration.about, {
    homes: numbers.whole(result.sample),
    date: formatLongDate(result.date, terms),
    seed: result.seed,
  });
}

/** Returns a sentence with the ranges of the first pair of a gain and a loss. */
export function writeExplorationSentence(
  said: SimulationTexts,
  { faces: [face] }: Exploration,
  result: ExplorationResult,
): string {
  const homes = (show: Show): string =>
    between(said, shownOf(result, show).homes, (n) => said.numbers.glance(Math.round(n)));
  return fillTemplate(said.words.exploration.sentence, {
    gain: homes(face.gain),
    gainText: face.gain.text[said.language],
    loss: homes(face.loss),
    lossText: face.loss.text[said.language],
  });
}

function shownOf({ shows }: ExplorationResult, { id }: Show): ShowResult {
  return shows.find((one) => one.id === id) ?? { id, homes: [0, 0], euros: null, share: null };
}

function between({ numbers }: SimulationTexts, [least, most]: Interval, write: (value: number) => string): string {
  return numbers.range(least, most, write);
}

function pairsOf(said: SimulationTexts, { faces }: Exploration, result: ExplorationResult): readonly PairView[] {
  const { words, numbers, language } = said;
  const { exploration } = words;
  const side = (show: Show): PairSide => {
    const { homes, euros } = shownOf(result, show);
    return {
      amount: between(said, homes, (n) => numbers.glance(Math.round(n))),
      text: show.text[language],
      range:
        euros === null
          ? exploration.noEuros
          : fillTemplate(exploration.euros, { n: between(said, euros, numbers.euros) }),
    };
  };
  return faces.map(({ gain, loss }) => ({
    id: gain.id,
    title: exploration.gainAndLoss,
    gain: side(gain),
    loss: side(loss),
  }));
}

function partsTable(said: SimulationTexts, { faces, parts }: Exploration, result: ExplorationResult): TableView {
  const { words, numbers, language } = said;
  const { title, unit, what, homes, euros, share, none } = words.exploration.parts;
  const written = (of: Interval | null, write: (value: number) => string): string =>
    of === null ? none : between(said, of, write);
  return {
    caption: `${title}. ${unit}`,
    columns: [{ label: what, numeric: false }, ...[homes, euros, share].map((label) => ({ label, numeric: true }))],
    rows: [...faces.flatMap(({ gain, loss }) => [gain, loss]), ...parts].map((show) => {
      const shown = shownOf(result, show);
      return [
        capitalizeText(show.text[language]),
        between(said, shown.homes, (n) => numbers.glance(Math.round(n))),
        written(shown.euros, numbers.euros),
        show.of === null ? '' : written(shown.share, (value) => numbers.whole(100 * value)),
      ];
    }),
  };
}

function weighsTable(said: SimulationTexts, of: Exploration, { weighs, net, measure }: ExplorationResult): TableView {
  const { words, numbers } = said;
  const { sensitivity, exploration } = words;
  const write = measure === 'euros' ? numbers.euros : numbers.signed;
  return {
    caption: `${sensitivity.title}. ${exploration.weighs.unit[measure]}`,
    columns: [
      { label: sensitivity.likelihood, numeric: false },
      ...[sensitivity.low, sensitivity.high].map((label) => ({ label, numeric: true })),
    ],
    rows: [
      ...weighs.map(({ name, low, high }) => [capitalizeText(nameIn(said, of, name)), write(low.net), write(high.net)]),
      [exploration.weighs.together, ...net.map(write)],
    ],
  };
}

function nameIn(said: SimulationTexts, { assumed }: Exploration, name: string): string {
  if (name === TABLES) return said.words.exploration.weighs.tables;
  return assumed.find(({ id }) => id === name)?.name[said.language] ?? getLikelihoodName(said, name);
}

function assumedRow(said: SimulationTexts, one: Assumed): LikelihoodRow {
  const { words, numbers, language } = said;
  const { value, range, source, why, unit } = one;
  const write = (n: number): string =>
    fillTemplate(words.exploration.units[unit], { n: numbers.small(unit === 'share' ? 100 * n : n) });
  return {
    name: capitalizeText(one.name[language]),
    value: write(value),
    range: numbers.range(range[0], range[1], write),
    ground: joinNotes(said, [source?.about ?? '', why]),
    link: source?.link ?? null,
    isAssumed: source === null,
  };
}
