/**
 * This module makes the first page for analysts: every scenario, detection and exploration with its question, and its
 * result when that is known.
 */
import type { Simulations } from '@recto-verso/api';
import { fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import type {
  Detection,
  DetectionResult,
  Exploration,
  ExplorationResult,
  Scenario,
  ScenarioResult,
} from '@recto-verso/population/scenarios';
import { writeDetectionSentence } from './detection.ts';
import { describeExplorationRun, writeExplorationSentence } from './exploration.ts';
import { formatDetectionAddress, formatExplorationAddress, formatScenarioAddress } from './place.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { writeResultSentence } from './result.ts';

export interface LibraryCard {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly href: string;
  /** Holds the result as a sentence; it is `null` when there is none. */
  readonly sentence: string | null;
  readonly when: string;
  readonly isUnlawful: boolean;
}

export function listLibraryCards(
  said: SimulationTexts,
  simulations: Simulations,
  home: string,
): readonly LibraryCard[] {
  const { terms } = said;
  const { scenarios, detections, explorations } = simulations.book;
  const cards = [
    ...scenarios.map((one) => scenarioCard(said, one, simulations.published(one.id), home)),
    ...detections.map((one) => detectionCard(said, one, simulations.publishedDetection(one.id), home)),
    ...explorations.map((one) => explorationCard(said, one, simulations.publishedExploration(one.id), home)),
  ];
  return typesetAll(cards, terms);
}

function scenarioCard(
  said: SimulationTexts,
  scenario: Scenario,
  result: ScenarioResult | null,
  home: string,
): LibraryCard {
  const { words, numbers, terms } = said;
  return {
    ...cardOf(said, scenario),
    href: formatScenarioAddress(home, scenario.id),
    sentence: result === null ? null : writeResultSentence(said, result),
    when:
      result === null
        ? words.notRun
        : fillTemplate(words.lastRun, { n: numbers.whole(result.homes.run), date: formatLongDate(result.date, terms) }),
  };
}

function detectionCard(
  said: SimulationTexts,
  detection: Detection,
  result: DetectionResult | null,
  home: string,
): LibraryCard {
  const { words, numbers } = said;
  const { about } = words.detection;
  return {
    ...cardOf(said, detection),
    href: formatDetectionAddress(home, detection.id),
    sentence: result === null ? null : writeDetectionSentence(said, result),
    when:
      result === null ? words.notRun : fillTemplate(about, { homes: numbers.whole(result.sample), seed: result.seed }),
  };
}

/**
 * The card of an exploration does not say "unlawful"; its page says how far the policy has come, as it may be in force
 * in another place.
 */
function explorationCard(
  said: SimulationTexts,
  exploration: Exploration,
  result: ExplorationResult | null,
  home: string,
): LibraryCard {
  return {
    ...cardOf(said, { ...exploration, unlawful: null }),
    href: formatExplorationAddress(home, exploration.id),
    sentence: result === null ? null : writeExplorationSentence(said, exploration, result),
    when: result === null ? said.words.notRun : describeExplorationRun(said, result),
  };
}

function cardOf(
  { language }: SimulationTexts,
  { id, title, question, unlawful }: Pick<Scenario | Detection, 'id' | 'title' | 'question' | 'unlawful'>,
): Pick<LibraryCard, 'id' | 'title' | 'question' | 'isUnlawful'> {
  return { id, title: title[language], question: question[language], isUnlawful: unlawful !== null };
}
