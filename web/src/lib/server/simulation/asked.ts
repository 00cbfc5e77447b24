/** What an address of the analysts' door asks for; whatever there is none of is not found. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { base } from '$app/paths';
import type { Simulations } from '@recto-verso/api';
import type { Rulebook } from '@recto-verso/engine';
import type { Detection, Exploration, ScenarioResult } from '@recto-verso/engine/scenarios';
import { homeOf } from '../../door/place.ts';
import { service } from '../service.ts';
import type { Choices, Choosing } from './choices.ts';
import { scenarioPage, type ScenarioPage } from './page.ts';
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
  const said = saidSimulation(locals.language, words(locals.language), simulations.book.notes);
  return { said, simulations, rulebook, home: homeOf(base, params['language']) };
}

/** @throws a page that was not found */
export function choosingOf({ simulations: { book }, rulebook }: Asked, id: string): Choosing {
  const scenario = book.scenarios.find((one) => one.id === id) ?? error(404, 'not-found');
  return { rulebook, book, scenario };
}

/** @throws a page that was not found */
export function detectionOf({ simulations: { book } }: Asked, id: string): Detection {
  return book.detections.find((one) => one.id === id) ?? error(404, 'not-found');
}

/** @throws a page that was not found */
export function explorationOf({ simulations: { book } }: Asked, id: string): Exploration {
  return book.explorations.find((one) => one.id === id) ?? error(404, 'not-found');
}

/** A run that is over, with the choices that it was asked with. */
export function runPage(of: Asked, job: string, result: ScenarioResult): ScenarioPage {
  const { variant, edits, seed, homes } = result;
  const choices: Choices = { variant, edits, seed, homes: homes.run === homes.of ? null : homes.run };
  const found = { result, job: { id: job, href: `${base}/api/v1/simulations/${job}` }, home: of.home };
  return scenarioPage(of.said, of.simulations, choosingOf(of, result.scenario), choices, found);
}
