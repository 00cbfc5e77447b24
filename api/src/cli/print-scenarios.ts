/** The scenarios on a terminal. */
import type { Spoken } from '@recto-verso/engine/scenarios';
import type { Language } from '../contract/request.ts';

export interface ScenarioView {
  readonly id: string;
  readonly title: Spoken;
  readonly question: Spoken;
  readonly rights: readonly string[];
  readonly variants: readonly { readonly name: string; readonly title: Spoken }[];
  readonly unlawful: Spoken | null;
}

export function printScenarios(scenarios: readonly ScenarioView[], language: Language): string {
  return scenarios.map((one) => printScenario(one, language)).join('\n\n');
}

function printScenario({ id, title, question, rights, variants, unlawful }: ScenarioView, language: Language): string {
  return [
    `${id}  ${title[language]}`,
    `    ${question[language]}`,
    ...(unlawful === null ? [] : [`    ! ${unlawful[language]}`]),
    ...variants.map((variant) => `    --variant ${variant.name}  ${variant.title[language]}`),
    ...(rights.length === 0 ? [] : [`    ${rights.join(', ')}`]),
  ].join('\n');
}
