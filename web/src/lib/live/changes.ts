/**
 * This module computes in the worker what an event of life changes. It is a chunk of its own, and the rules of events
 * are fetched when they are first needed.
 */
import type { Compiled } from '@recto-verso/engine/browser';
import { listPossibleEvents, computeLifeEvent } from '@recto-verso/engine/events';
import { openCrossings, type CrossingBundle, type CrossingTextBundle } from '@recto-verso/engine/verso';
import type { PageTexts } from '../door/fields.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { computeChangedView, type ChangedView, type EventEngine } from '../door/changed.ts';
import type { ChangeRequest } from './message.ts';
import type { Evaluation } from '../door/evaluation.ts';
import { fetchJson } from './fetch-json.ts';

let opened: Promise<Compiled> | null = null;

export async function computeChangeInWorker(
  compiled: Compiled,
  addresses: LawAddresses,
  asked: Evaluation['asked'],
  said: PageTexts,
  { answers, event, words }: ChangeRequest,
): Promise<ChangedView> {
  return computeChangedView(await createEventEngine(compiled, addresses), answers, asked, said, event, words);
}

export async function createEventEngine(compiled: Compiled, addresses: LawAddresses): Promise<EventEngine> {
  const along = await openEvents(compiled, addresses);
  return {
    rulebook: along.rulebook,
    events: (situation, options) => Promise.resolve(listPossibleEvents(along, situation, options)),
    event: (situation, options) => computeLifeEvent(along, situation, options),
  };
}

/** Returns the law with the rules of events, which are fetched once. */
export function openEvents(compiled: Compiled, addresses: LawAddresses): Promise<Compiled> {
  opened ??= open(compiled, addresses);
  // A failed download may succeed later, so it is not cached.
  opened.catch(() => (opened = null));
  return opened;
}

async function open(compiled: Compiled, { events, eventTexts }: LawAddresses): Promise<Compiled> {
  const [bundle, texts] = await Promise.all([
    fetchJson<CrossingBundle>(events),
    fetchJson<CrossingTextBundle>(eventTexts),
  ]);
  return openCrossings(compiled, bundle, texts);
}
