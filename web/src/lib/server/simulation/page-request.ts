/**
 * This module resolves what an address of the analysts' pages asks for. If there is no such thing, the response is 404.
 */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Simulations } from '@recto-verso/api';
import type { Rulebook } from '@recto-verso/engine';
import type { Detection, Exploration, ScenarioResult } from '@recto-verso/population/scenarios';
import { buildHomeAddress } from '../../door/place.ts';
import type { ScenarioPage } from '../../simulation/scenario-page.ts';
import { openPageService } from '../service.ts';
import type { Choices, ChoiceContext } from './choices.ts';
import { buildScenarioPage } from './page.ts';
import { findLibraryAddress } from './place.ts';
import { loadSimulationTexts, type SimulationTexts } from './simulation-texts.ts';

export interface SimulationPageRequest {
  readonly said: SimulationTexts;
  readonly simulations: Simulations;
  readonly rulebook: Rulebook;
  readonly home: string;
}

type Event = Pick<RequestEvent, 'locals' | 'params'>;

export async function resolveSimulationPage({ locals, params }: Event): Promise<SimulationPageRequest> {
  const { simulations, words, rulebook } = await openPageService();
  if (simulations === null) error(404, 'not-found');
  const said = loadSimulationTexts(locals.language, words(locals.language), simulations.book.notes);
  return { said, simulations, rulebook, home: buildHomeAddress(base, params['language']) };
}

/**
 * Finds a scenario by its id.
 * @throws a redirect when the id is that of a detection or an exploration or is in capitals, else an error with status
 * 404
 */
export function findChoosing(of: SimulationPageRequest, id: string): ChoiceContext {
  const { rulebook, simulations } = of;
  const { book } = simulations;
  const scenario = book.scenarios.find((one) => one.id === id) ?? elsewhere(of, id);
  return { rulebook, book, scenario };
}

/**
 * Finds a detection by its id.
 * @throws a redirect when the id is that of a scenario or an exploration or is in capitals, else an error with status
 * 404
 */
export function findDetection(of: SimulationPageRequest, id: string): Detection {
  return of.simulations.book.detections.find((one) => one.id === id) ?? elsewhere(of, id);
}

/**
 * Finds an exploration by its id.
 * @throws a redirect when the id is that of a scenario or a detection or is in capitals, else an error with status 404
 */
export function findExploration(of: SimulationPageRequest, id: string): Exploration {
  return of.simulations.book.explorations.find((one) => one.id === id) ?? elsewhere(of, id);
}

/**
 * Redirects to the page of an id of another kind or in capitals, so that nobody has to know which kind an id is. If
 * there is no such id, the response is 404.
 */
function elsewhere({ simulations, home }: SimulationPageRequest, id: string): never {
  const address = findLibraryAddress(home, simulations.book, id);
  if (address === null) error(404, 'not-found');
  redirect(308, address);
}

/** Builds the page of a finished run, with the choices that it was started with. */
export function buildRunPage(of: SimulationPageRequest, job: string, result: ScenarioResult): ScenarioPage {
  const { variant, edits, seed, homes } = result;
  const choices: Choices = { variant, edits, seed, homes: homes.run === homes.of ? null : homes.run };
  const found = { result, job: { id: job, href: `${base}/api/v1/simulations/${job}` }, home: of.home };
  return buildScenarioPage(of.said, of.simulations, findChoosing(of, result.scenario), choices, found);
}
