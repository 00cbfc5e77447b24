/**
 * This module computes in the worker what an event of life changes. It is a chunk of its own, fetched with the rules of
 * events when somebody opens an event.
 */
import type { Compiled } from '@recto-verso/engine/browser';
import { eventsFor, lifeEvent } from '@recto-verso/engine/events';
import { openCrossings, type CrossingBundle, type CrossingTextBundle } from '@recto-verso/engine/verso';
import type { Said } from '../door/fields.ts';
import type { LawAddresses } from '../door/law-addresses.ts';
import { changedView, type ChangedView, type EventEngine } from '../door/changed.ts';
import type { ChangeRequest } from './message.ts';
import type { Evaluation } from '../door/evaluation.ts';
import { read } from './read.ts';

let opened: Promise<Compiled> | null = null;

export async function changedIn(
  compiled: Compiled,
  addresses: LawAddresses,
  asked: Evaluation['asked'],
  said: Said,
  { answers, event, words }: ChangeRequest,
): Promise<ChangedView> {
  return changedView(await eventEngine(compiled, addresses), answers, asked, said, event, words);
}

export async function eventEngine(compiled: Compiled, addresses: LawAddresses): Promise<EventEngine> {
  const along = await withEvents(compiled, addresses);
  return {
    rulebook: along.rulebook,
    events: (situation, options) => Promise.resolve(eventsFor(along, situation, options)),
    event: (situation, options) => lifeEvent(along, situation, options),
  };
}

/** Returns the law with the rules of events, which are fetched once. */
export function withEvents(compiled: Compiled, addresses: LawAddresses): Promise<Compiled> {
  opened ??= open(compiled, addresses);
  // A failed download may succeed later, so it is not cached.
  opened.catch(() => (opened = null));
  return opened;
}

async function open(compiled: Compiled, { events, eventTexts }: LawAddresses): Promise<Compiled> {
  const [bundle, texts] = await Promise.all([read<CrossingBundle>(events), read<CrossingTextBundle>(eventTexts)]);
  return openCrossings(compiled, bundle, texts);
}
