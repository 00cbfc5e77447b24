/**
 * This entry exports what the population engine needs of situations: their model, the values and pieces that households
 * share, and functions for the names of facts and for livelihoods.
 */
export { toLocalName } from './situation/fields.ts';
export { listLivelihoods, findLivelihoods, NO_LIVELIHOOD } from './situation/livelihood.ts';
export type { PersonRow, Piece, Row, Situation, Stated, ThingRow } from './situation/model.ts';
export { MOST_PERSONS } from './situation/persons.ts';
export { createConstantPieces } from './situation/pieces.ts';
export { NO, YES, ZERO, getSingleChoice } from './situation/shared.ts';
export { isOneselfForNobody } from './situation/oneself.ts';
