/** Scenarios as they are written, without what runs them: Node only. */
export type { Detection, Scenario, ScenarioBook, Spoken, Variant } from './population/scenario/model.ts';
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
