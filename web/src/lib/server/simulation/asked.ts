/**
 * This module resolves what an address of the analysts' pages asks for. If there is no such thing, the response is 404.
 */
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

/**
 * Finds a scenario.
 * @throws a redirect to the page where the id stands, or 404
 */
export function choosingOf(of: Asked, id: string): Choosing {
  const { rulebook, simulations } = of;
  const { book } = simulations;
  const scenario = book.scenarios.find((one) => one.id === id) ?? elsewhere(of, id);
  return { rulebook, book, scenario };
}

/**
 * Finds a detection.
 * @throws a redirect to the page where the id stands, or 404
 */
export function detectionOf(of: Asked, id: string): Detection {
  return of.simulations.book.detections.find((one) => one.id === id) ?? elsewhere(of, id);
}

/**
 * Finds an exploration.
 * @throws a redirect to the page where the id stands, or 404
 */
export function explorationOf(of: Asked, id: string): Exploration {
  return of.simulations.book.explorations.find((one) => one.id === id) ?? elsewhere(of, id);
}

/** Redirects to the page of an id of another kind, so that nobody has to know which kind an id is. */
function elsewhere({ simulations, home }: Asked, id: string): never {
  const address = libraryAddress(home, simulations.book, id);
  if (address === null) error(404, 'not-found');
  redirect(308, address);
}

/** Builds the page of a finished run, with the choices that it was started with. */
export function runPage(of: Asked, job: string, result: ScenarioResult): ScenarioPage {
  const { variant, edits, seed, homes } = result;
  const choices: Choices = { variant, edits, seed, homes: homes.run === homes.of ? null : homes.run };
  const found = { result, job: { id: job, href: `${base}/api/v1/simulations/${job}` }, home: of.home };
  return scenarioPage(of.said, of.simulations, choosingOf(of, result.scenario), choices, found);
}
