/** This module makes the page of a scenario: its question, the choices of a run, and the result. */
import type { Simulations } from '@recto-verso/api';
import { typesetAll } from '@recto-verso/api/words';
import type { ScenarioResult } from '@recto-verso/population/scenarios';
import type { ScenarioPage } from '../../simulation/scenario-page.ts';
import { listOtherScenarios } from './compare.ts';
import { listCommandOptions, type Choices, type ChoiceContext } from './choices.ts';
import { buildFormView } from './form.ts';
import { formatSimulationAddress } from './door.ts';
import { formatCompareAddress, formatRunAddress, formatScenarioAddress } from './place.ts';
import { buildResultView } from './result.ts';
import type { SimulationTexts } from './simulation-texts.ts';

/** Lists the sizes of population that can be chosen besides the whole. */
const SIZES = [2000, 5000, 20_000, 50_000];

export interface RunJob {
  readonly id: string;
  readonly href: string;
}

export function buildScenarioPage(
  said: SimulationTexts,
  simulations: Simulations,
  choosing: ChoiceContext,
  choices: Choices,
  { result, job, home }: { readonly result: ScenarioResult | null; readonly job: RunJob | null; readonly home: string },
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
    library: formatSimulationAddress(home),
    link: formatScenarioAddress(home, scenario.id, choices),
    form: buildFormView(said, choosing, choices, formatScenarioAddress(home, scenario.id, { ...choices, edits: {} })),
    seed: choices.seed,
    result: result === null ? null : buildResultView(said, result, { isOlder: isOlder(choosing, result) }),
    files: {
      path: job === null ? formatScenarioAddress(home, scenario.id) : formatRunAddress(home, job.id),
      query: '',
    },
    compare:
      result === null
        ? null
        : {
            href: formatCompareAddress(home, []),
            id: job?.id ?? scenario.id,
            others: listOtherScenarios(said, simulations, job === null ? [scenario.id] : []),
          },
    downloads: job === null ? [] : downloadsOf(job, said),
    command: formatRunCommand(scenario.id, listCommandOptions(choices), households),
  };
}

function downloadsOf({ href }: RunJob, { words: { downloads } }: SimulationTexts): ScenarioPage['downloads'] {
  return [
    { label: downloads.csv, href: `${href}/result?format=csv` },
    { label: 'Parquet', href: `${href}/result?format=parquet` },
    { label: downloads.json, href: `${href}/result` },
  ];
}

/** Checks whether the rules or the scenarios have changed since the result. */
function isOlder({ rulebook, book }: ChoiceContext, result: ScenarioResult): boolean {
  return result.rulebook.hash !== rulebook.hash || result.scenarios.hash !== book.hash;
}

/** Returns the commands that draw the same population and run the same scenario. */
export function formatRunCommand(scenario: string, options: readonly string[], households: number): string {
  const folder = `belgium-${households}`;
  return [
    `npx recto-verso population make --households ${households} --out ${folder}`,
    ['npx recto-verso simulate', scenario, folder, ...options].join(' '),
  ].join('\n');
}
