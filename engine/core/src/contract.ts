/**
 * This module exports the form of what the engine answers, as zod schemas that serve as types too. It is for code that
 * describes or checks an answer for other programs; code that runs in a page imports the types only.
 */
export * from './contract/answer.ts';
export * from './contract/seen.ts';
export * from './contract/claim.ts';
export * from './contract/comparison.ts';
export * from './contract/crossings.ts';
export * from './contract/curve.ts';
export * from './contract/desk.ts';
export * from './contract/events.ts';
export { Day, Labelled, allowNull, RulebookRef } from './contract/parts.ts';
export * from './contract/next-question.ts';
export * from './contract/question.ts';
export * from './contract/screen.ts';
export * from './contract/verso.ts';
export type { Frozen, Shape } from './contract/shape.ts';
