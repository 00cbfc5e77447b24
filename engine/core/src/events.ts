/**
 * This module exports for a browser what a life event changes. It is fetched when somebody asks for an event. The
 * bundle of the life events is opened by the same function as that of the crossings (`openCrossings`).
 */
export { computeLifeEvent } from './ask/events/event.ts';
export type { EventOptions } from './ask/events/apply-event.ts';
export { listPossibleEvents, type EventsOptions } from './ask/events/list.ts';
export type { EventAnswer, PossibleEvents } from './contract/events.ts';
