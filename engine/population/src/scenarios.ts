/**
 * This entry exports the scenarios as they are written, without the code that runs them, and the folder in which their
 * runs write. It works only in Node.
 */
export { ASIDE, asidePlace } from './tables/aside.ts';
export { edited, GRANTS, hasEdits, MOST_ROUNDS, READS, type Edits } from './scenario/edit.ts';
export type { DetectionResult, Funnel, FunnelStep } from './scenario/detect.ts';
export type { Assumed, Exploration, Show, Unit } from './scenario/explore/model.ts';
export type { Balance, ExplorationResult, Interval, ShowResult, Weighed } from './scenario/explore/result.ts';
export { TABLES } from './scenario/explore/weigh.ts';
export type { Spoken } from './scenario/likelihood.ts';
export { likelihoodsOf } from './scenario/likelihoods.ts';
export type { Detection, FunnelPart, Notes, Scenario, ScenarioBook, Variant } from './scenario/model.ts';
export { noteIn } from './scenario/notes.ts';
export { openScenarios, scenarioNamed, variantNamed } from './scenario/open.ts';
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
} from './scenario/result.ts';
export type { Band } from './run/band.ts';
export { TODAY, type Today, type TodayName } from './run/today.ts';
