/**
 * This entry exports what the population engine needs of situations: their model, and the functions that describe and
 * pack them.
 */
export { localName } from './situation/fields.ts';
export { livelihoodsIn, livelihoodsOf, NO_LIVELIHOOD } from './situation/livelihood.ts';
export type { PersonRow, Piece, Row, Situation, Stated, ThingRow } from './situation/model.ts';
export { MOST_PERSONS } from './situation/persons.ts';
export { always } from './situation/pieces.ts';
export { NO, YES, ZERO, single } from './situation/shared.ts';
export { isOneselfForNobody } from './situation/oneself.ts';
