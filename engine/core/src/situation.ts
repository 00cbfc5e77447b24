/** What the engine of populations reads of situations: how one is told, and how it is packed. */
export { localName } from './situation/fields.ts';
export { livelihoodsIn, livelihoodsOf, NO_LIVELIHOOD } from './situation/livelihood.ts';
export type { PersonRow, Piece, Row, Situation, Stated, ThingRow } from './situation/model.ts';
export { MOST_PERSONS } from './situation/persons.ts';
export { always } from './situation/pieces.ts';
export { NO, YES, ZERO, single } from './situation/shared.ts';
export { isOneselfForNobody } from './situation/oneself.ts';
