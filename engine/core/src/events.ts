/** What an event in a life changes, for a browser: fetched when somebody asks, and opened like the crossings (`openCrossings`). */
export { lifeEvent } from './ask/events/event.ts';
export type { EventOptions } from './ask/events/happened.ts';
export { eventsFor, type EventsOptions } from './ask/events/list.ts';
export type { EventAnswer, PossibleEvents } from './contract/events.ts';
