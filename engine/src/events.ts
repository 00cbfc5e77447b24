/** What an event in a life changes, for a browser: fetched when somebody asks, and opened like the crossings (`openCrossings`). */
export { lifeEvent } from './patch/events/event.ts';
export type { EventOptions } from './patch/events/happened.ts';
export { eventsFor, type EventsOptions } from './patch/events/list.ts';
export type { EventAnswer, PossibleEvents } from './patch/events/report.ts';
