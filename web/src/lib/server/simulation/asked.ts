/** What an address of the analysts' door asks for; whatever there is none of is not found. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Simulations } from '@recto-verso/api';
import type { Rulebook } from '@recto-verso/engine';
import type { Detection, Exploration, ScenarioResult } from '@recto-verso/population/scenarios';
import { homeOf } from '../../door/place.ts';
import type { ScenarioPage } from '../../simulation/scenario-page.ts';
import { service } from '../service.ts';
import type { Choices, Choosing } from './choices.ts';
import { scenarioPage } from './page.ts';
import { libraryAddress } from './place.ts';
import { saidSimulation, type SaidSimulation } from './said.ts';

export interface Asked {
  readonly said: SaidSimulation;
  readonly simulations: Simulations;
  readonly rulebook: Rulebook;
  readonly home: string;
}

type Event = Pick<RequestEvent, 'locals' | 'params'>;

export async function asked({ locals, params }: Event): Promise<Asked> {
  const { simulations, words, rulebook } = await service();
  if (simulations === null) error(404, 'not-found');
  const said = saidSimulation(locals.language, words(locals.language), simulations.book.notes);
  return { said, simulations, rulebook, home: homeOf(base, params['language']) };
}

/** @throws the page where it stands, or one that was not found */
export function choosingOf(of: Asked, id: string): Choosing {
  const { rulebook, simulations } = of;
  const { book } = simulations;
  const scenario = book.scenarios.find((one) => one.id === id) ?? elsewhere(of, id);
  return { rulebook, book, scenario };
}

/** @throws the page where it stands, or one that was not found */
export function detectionOf(of: Asked, id: string): Detection {
  return of.simulations.book.detections.find((one) => one.id === id) ?? elsewhere(of, id);
}

/** @throws the page where it stands, or one that was not found */
export function explorationOf(of: Asked, id: string): Exploration {
  return of.simulations.book.explorations.find((one) => one.id === id) ?? elsewhere(of, id);
}

/** Nobody has to know of which kind a number is. */
function elsewhere({ simulations, home }: Asked, id: string): never {
  const address = libraryAddress(home, simulations.book, id);
  if (address === null) error(404, 'not-found');
  redirect(308, address);
}

/** A run that is over, with the choices that it was asked with. */
export function runPage(of: Asked, job: string, result: ScenarioResult): ScenarioPage {
  const { variant, edits, seed, homes } = result;
  const choices: Choices = { variant, edits, seed, homes: homes.run === homes.of ? null : homes.run };
  const found = { result, job: { id: job, href: `${base}/api/v1/simulations/${job}` }, home: of.home };
  return scenarioPage(of.said, of.simulations, choosingOf(of, result.scenario), choices, found);
}
