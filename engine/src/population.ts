/** Populations: Node only, with a database that is no part of any other entry. */
export { checkPopulation, type Checked } from './population/check/check.ts';
export { mapPopulation } from './population/map/map.ts';
export { readMapping } from './population/map/mapping.ts';
export { ENGINES, runPopulation, type Engine, type PopulationTotals } from './population/population.ts';
export { backTestPage, backTests } from './population/scenario/back-tests.ts';
export { detect, type DetectionResult, type Funnel, type FunnelStep } from './population/scenario/detect.ts';
export type { Detection, Scenario, ScenarioBook, Spoken } from './population/scenario/model.ts';
export { openScenarios, scenarioNamed, variantNamed } from './population/scenario/open.ts';
export type {
  Change,
  Checked as CheckedNumber,
  Flow,
  GroupResult,
  Range,
  RightResult,
  ScenarioResult,
  SettingResult,
} from './population/scenario/result.ts';
export { simulate } from './population/scenario/simulate.ts';
export type { Band, GroupTotals, LineTotal, PictureTotals, RightTotals } from './population/totals.ts';
export { writtenWhole } from './population/whole.ts';
