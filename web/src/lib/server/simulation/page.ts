/** A scenario as its page shows it: what it asks, the choices of a run, and what it came to. */
import type { Simulations } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { Scenario, ScenarioResult } from '@recto-verso/engine/scenarios';
import { SEED, type Choices } from '../../simulation/choices.ts';
import type { ResultView } from '../../simulation/view.ts';
import { scenarioAddress, simulationAddress } from './place.ts';
import { resultView } from './result.ts';
import type { SaidSimulation } from './said.ts';

export interface ScenarioPage {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly unlawful: string | null;
  readonly library: string;
  /** What the choices are called by an address. */
  readonly link: string;
  readonly variants: readonly { readonly name: string; readonly title: string; readonly isChosen: boolean }[];
  readonly seed: number;
  readonly sizes: readonly { readonly value: string; readonly label: string; readonly isChosen: boolean }[];
  readonly result: ResultView | null;
  readonly downloads: readonly { readonly label: string; readonly href: string }[];
  readonly command: string;
}

/** Parts of the population that can be chosen, beside all of it. */
const SIZES = [2000, 5000, 20_000, 50_000];

/** @param job the address of the run in the API, where it is one */
export function scenarioPage(
  said: SaidSimulation,
  simulations: Simulations,
  scenario: Scenario,
  choices: Choices,
  { result, job, home }: { readonly result: ScenarioResult | null; readonly job: string | null; readonly home: string },
): ScenarioPage {
  const { words, language, numbers, terms } = said;
  const { households } = simulations;
  const chosen = choices.homes === null ? households : Math.min(choices.homes, households);
  const sizes = [...SIZES.filter((one) => one < households), households];
  const variant = choices.variant === null ? null : (scenario.variants.get(choices.variant) ?? null);
  const page = {
    title: (variant ?? scenario).title[language],
    question: scenario.question[language],
    unlawful: scenario.unlawful?.[language] ?? null,
    variants: [
      { name: '', title: words.itself, isChosen: choices.variant === null },
      ...[...scenario.variants].map(([name, { title }]) => ({
        name,
        title: title[language],
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
    seed: choices.seed,
    result: result === null ? null : resultView(said, result),
    downloads:
      job === null
        ? []
        : [
            { label: words.downloads.csv, href: `${job}/result?format=csv` },
            { label: 'Parquet', href: `${job}/result?format=parquet` },
            { label: words.downloads.json, href: `${job}/result` },
          ],
    command: commandOf(scenario.id, choices, households),
  };
}

function commandOf(scenario: string, { variant, seed, homes }: Choices, households: number): string {
  const options = [
    ...(variant === null ? [] : ['--variant', variant]),
    ...(seed === SEED ? [] : ['--seed', String(seed)]),
    ...(homes === null ? [] : ['--sample', String(homes)]),
  ];
  const folder = `belgium-${households}`;
  return [
    `npx recto-verso population make --households ${households} --out ${folder}`,
    ['npx recto-verso simulate', scenario, folder, ...options].join(' '),
  ].join('\n');
}
