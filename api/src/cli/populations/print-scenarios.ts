/** This module prints the list of scenarios on a terminal. */
import type { z } from '@hono/zod-openapi';
import type { Language } from '../../contract/request.ts';
import type { ScenarioHead } from '../../populations/contract/scenario.ts';

type Head = z.infer<typeof ScenarioHead>;

export function printScenarios(scenarios: readonly Head[], language: Language): string {
  return scenarios.map((one) => printScenario(one, language)).join('\n\n');
}

function printScenario({ id, title, question, rights, variants, unlawful }: Head, language: Language): string {
  return [
    `${id}  ${title[language]}`,
    `    ${question[language]}`,
    ...(unlawful === null ? [] : [`    ! ${unlawful[language]}`]),
    ...variants.map((variant) => `    --variant ${variant.name}  ${variant.title[language]}`),
    ...(rights.length === 0 ? [] : [`    ${rights.join(', ')}`]),
  ].join('\n');
}
