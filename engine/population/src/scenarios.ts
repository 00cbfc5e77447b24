/**
 * This entry exports the functions that read, find and edit scenarios, the types of their results, and where their runs
 * write temporary files, without the code that runs them. It works only in Node.
 */
export { TEMPORARY_FOLDER_VARIABLE, getTemporaryPlace } from './tables/temporary-folder.ts';
export { applyEdits, EDITABLE_GRANTS, hasEdits, MOST_ROUNDS, READS, type Edits } from './scenario/edit.ts';
export type { DetectionResult, Funnel, FunnelStep } from './scenario/detect.ts';
export type { Assumed, Exploration, Show, AssumptionUnit } from './scenario/explore/model.ts';
export type { Balance, ExplorationResult, Interval, ShowResult, Weighed } from './scenario/explore/result.ts';
export { TABLES } from './scenario/explore/weigh.ts';
export type { TextInEachLanguage } from './scenario/likelihood.ts';
export { listLikelihoods } from './scenario/likelihoods.ts';
export type { Detection, FunnelPart, Notes, Scenario, ScenarioBook, Variant } from './scenario/model.ts';
export { translateNote } from './scenario/notes.ts';
export { isPublishedShare } from './scenario/published.ts';
export { openScenarios, findScenario, findVariant } from './scenario/open.ts';
export type {
  MoneyChange,
  PublishedNumberCheck as CheckedNumber,
  StatusFlow,
  GroupResult,
  ResultRange,
  RightResult,
  RightToday,
  ScenarioResult,
  SettingResult,
} from './scenario/result.ts';
export type { CertaintyBand } from './run/band.ts';
export { TODAY_NUMBERS, type Today, type TodayName } from './run/today.ts';
