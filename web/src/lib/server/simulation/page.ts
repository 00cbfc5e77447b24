/** This module makes the page of a scenario: its question, the choices of a run, and the result. */
import type { Simulations } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import type { ScenarioPage } from '../../simulation/scenario-page.ts';
import { othersThan } from './compare.ts';
import { optionsOf, type Choices, type Choosing } from './choices.ts';
import { formView } from './form.ts';
import { simulationAddress } from './door.ts';
import { compareAddress, runAddress, scenarioAddress } from './place.ts';
import { resultView } from './result.ts';
import type { SaidSimulation } from './said.ts';

/** Lists the sizes of population that can be chosen besides the whole. */
const SIZES = [2000, 5000, 20_000, 50_000];

/** Describes a run, with its address in the API. */
export interface Job {
  readonly id: string;
  readonly href: string;
}

export function scenarioPage(
  said: SaidSimulation,
  simulations: Simulations,
  choosing: Choosing,
  choices: Choices,
  { result, job, home }: { readonly result: ScenarioResult | null; readonly job: Job | null; readonly home: string },
): ScenarioPage {
  const { words, language, numbers, terms } = said;
  const { households } = simulations;
  const { scenario } = choosing;
  const chosen = choices.homes === null ? households : Math.min(choices.homes, households);
  const sizes = [...SIZES.filter((one) => one < households), households];
  const variant = choices.variant === null ? null : (scenario.variants.get(choices.variant) ?? null);
  const page = {
    title: (variant ?? scenario).title[language],
    question: scenario.question[language],
    unlawful: (variant ?? scenario).unlawful?.[language] ?? null,
    variants: [
      { value: '', label: words.itself, isChosen: choices.variant === null },
      ...[...scenario.variants].map(([name, { title }]) => ({
        value: name,
        label: title[language],
        isChosen: choices.variant === name,
      })),
    ],
    sizes: sizes.map((size) => ({
      value: size === households ? '' : String(size),
      label: numbers.whole(size),
      isChosen: size === chosen,
    })),
  };
  return {
    ...typesetAll(page, terms),
    id: scenario.id,
    library: simulationAddress(home),
    link: scenarioAddress(home, scenario.id, choices),
    form: formView(said, choosing, choices, scenarioAddress(home, scenario.id, { ...choices, edits: {} })),
    seed: choices.seed,
    result: result === null ? null : resultView(said, result, { isOlder: isOlder(choosing, result) }),
    files: { path: job === null ? scenarioAddress(home, scenario.id) : runAddress(home, job.id), query: '' },
    compare:
      result === null
        ? null
        : {
            href: compareAddress(home, []),
            id: job?.id ?? scenario.id,
            others: othersThan(said, simulations, job === null ? [scenario.id] : []),
          },
    downloads:
      job === null
        ? []
        : [
            { label: words.downloads.csv, href: `${job.href}/result?format=csv` },
            { label: 'Parquet', href: `${job.href}/result?format=parquet` },
            { label: words.downloads.json, href: `${job.href}/result` },
          ],
    command: commandOf(scenario.id, optionsOf(choices), households),
  };
}

/** Checks whether the rules or the scenarios have changed since the result. */
function isOlder({ rulebook, book }: Choosing, result: ScenarioResult): boolean {
  return result.rulebook.hash !== rulebook.hash || result.scenarios.hash !== book.hash;
}

/** Returns the commands that draw the same population and run the same scenario. */
export function commandOf(scenario: string, options: readonly string[], households: number): string {
  const folder = `belgium-${households}`;
  return [
    `npx recto-verso population make --households ${households} --out ${folder}`,
    ['npx recto-verso simulate', scenario, folder, ...options].join(' '),
  ].join('\n');
}
