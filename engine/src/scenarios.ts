/** Scenarios as they are written, without what runs them: Node only. */
export { edited, GRANTS, hasEdits, MOST_ROUNDS, READS, type Edits } from './population/scenario/edit.ts';
export type { DetectionResult, Funnel, FunnelStep } from './population/scenario/detect.ts';
export type { Assumed, Exploration, Show, Unit } from './population/scenario/explore/model.ts';
export type {
  Balance,
  ExplorationResult,
  Interval,
  ShowResult,
  Weighed,
} from './population/scenario/explore/result.ts';
export { TABLES } from './population/scenario/explore/weigh.ts';
export type { Spoken } from './population/scenario/likelihood.ts';
export { likelihoodsOf } from './population/scenario/likelihoods.ts';
export type { Detection, FunnelPart, Notes, Scenario, ScenarioBook, Variant } from './population/scenario/model.ts';
export { noteIn } from './population/scenario/notes.ts';
export { openScenarios, scenarioNamed, variantNamed } from './population/scenario/open.ts';
export type {
  Change,
  Checked as CheckedNumber,
  Flow,
  GroupResult,
  Range,
  RightResult,
  RightToday,
  ScenarioResult,
  SettingResult,
} from './population/scenario/result.ts';
export type { Band } from './population/band.ts';
export { TODAY, type Today, type TodayName } from './population/today.ts';
