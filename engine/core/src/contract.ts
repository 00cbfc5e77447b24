/**
 * What the engine answers, as schemas of zod: each is written once and is the type as well. For whoever describes an answer to
 * other programs or checks one; what runs in a page takes the types alone.
 */
export * from './contract/answer.ts';
export * from './contract/claim.ts';
export * from './contract/comparison.ts';
export * from './contract/crossings.ts';
export * from './contract/curve.ts';
export * from './contract/desk.ts';
export * from './contract/events.ts';
export { Day, Labelled, orNull, RulebookRef } from './contract/parts.ts';
export * from './contract/next-question.ts';
export * from './contract/question.ts';
export * from './contract/screen.ts';
export * from './contract/verso.ts';
export type { Frozen, Shape } from './contract/shape.ts';
