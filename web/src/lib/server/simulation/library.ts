/**
 * This module makes the first page for analysts: every scenario with its question, and its result when that is known.
 */
import type { Simulations } from '@recto-verso/api';
import { fill, longDate, typesetAll } from '@recto-verso/api/words';
import type {
  Detection,
  DetectionResult,
  Exploration,
  ExplorationResult,
  Scenario,
  ScenarioResult,
} from '@recto-verso/population/scenarios';
import { detectionSentence } from './detection.ts';
import { explorationAbout, explorationSentence } from './exploration.ts';
import { detectionAddress, explorationAddress, scenarioAddress } from './place.ts';
import type { SaidSimulation } from './said.ts';
import { sentenceOf } from './result.ts';

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

export function libraryOf(said: SaidSimulation, simulations: Simulations, home: string): readonly LibraryCard[] {
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
  said: SaidSimulation,
  scenario: Scenario,
  result: ScenarioResult | null,
  home: string,
): LibraryCard {
  const { words, numbers, terms } = said;
  return {
    ...cardOf(said, scenario),
    href: scenarioAddress(home, scenario.id),
    sentence: result === null ? null : sentenceOf(said, result),
    when:
      result === null
        ? words.notRun
        : fill(words.lastRun, { n: numbers.whole(result.homes.run), date: longDate(result.date, terms) }),
  };
}

function detectionCard(
  said: SaidSimulation,
  detection: Detection,
  result: DetectionResult | null,
  home: string,
): LibraryCard {
  const { words, numbers } = said;
  const { about } = words.detection;
  return {
    ...cardOf(said, detection),
    href: detectionAddress(home, detection.id),
    sentence: result === null ? null : detectionSentence(said, result),
    when: result === null ? words.notRun : fill(about, { homes: numbers.whole(result.sample), seed: result.seed }),
  };
}

/**
 * The card of an exploration does not say "unlawful"; its page says how far the policy has come, as it may be in force
 * in another place.
 */
function explorationCard(
  said: SaidSimulation,
  exploration: Exploration,
  result: ExplorationResult | null,
  home: string,
): LibraryCard {
  return {
    ...cardOf(said, { ...exploration, unlawful: null }),
    href: explorationAddress(home, exploration.id),
    sentence: result === null ? null : explorationSentence(said, exploration, result),
    when: result === null ? said.words.notRun : explorationAbout(said, result),
  };
}

function cardOf(
  { language }: SaidSimulation,
  { id, title, question, unlawful }: Pick<Scenario | Detection, 'id' | 'title' | 'question' | 'unlawful'>,
): Pick<LibraryCard, 'id' | 'title' | 'question' | 'isUnlawful'> {
  return { id, title: title[language], question: question[language], isUnlawful: unlawful !== null };
}
