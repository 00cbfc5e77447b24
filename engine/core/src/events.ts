/**
 * This module exports for a browser what a life event changes. It is fetched when somebody asks for an event, and its
 * bundle is opened like the crossings (`openCrossings`).
 */
export { lifeEvent } from './ask/events/event.ts';
export type { EventOptions } from './ask/events/happened.ts';
export { eventsFor, type EventsOptions } from './ask/events/list.ts';
export type { EventAnswer, PossibleEvents } from './contract/events.ts';
