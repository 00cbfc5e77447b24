/** Public schema of a comparison; `engine/core/src/ask/compare/comparison.ts` is the type. */
import { z } from '@hono/zod-openapi';
import type { Comparison as EngineComparison } from '@recto-verso/engine';
import { Answer, AnswerLine, Outcome, Verdict } from './answer.ts';
import { orNull, RulebookRef } from './parts.ts';
import { AnswerDay, Language, Rights, Situation } from './request.ts';
import type { Mutable, Same } from './same.ts';

const Side = z
  .strictObject({ situation: Situation, date: AnswerDay })
  .openapi('Side', { description: 'A household on a day.' });

export const CompareRequest = z
  .strictObject({ before: Side, after: Side, language: Language, rights: Rights })
  .openapi('CompareRequest');

const lines = z.array(AnswerLine);

export const SideOfRight = z
  .object({
    outcome: Outcome,
    verdict: Verdict,
    route: z.string().nullable(),
    law: z.string().nullable(),
    pays: lines,
    saves: lines,
    costs: lines,
    tells: lines,
  })
  .openapi('SideOfRight');

export const Difference = z
  .object({
    right: z.string(),
    name: z.string(),
    claimant: z.string(),
    kind: z.enum(['gained', 'lost', 'changed', 'open']),
    before: orNull(SideOfRight),
    after: orNull(SideOfRight),
    yearly: z.object({ min: z.number(), max: z.number() }).nullable(),
  })
  .openapi('Difference', {
    description:
      'A right for a claimant that the two sides do not answer alike. `open`: what is not known decides on one of them. `yearly`: euros more a year, or less.',
  });

export const Comparison = z
  .object({
    version: z.literal(1),
    language: z.string(),
    rulebook: RulebookRef,
    before: Answer,
    after: Answer,
    differences: z.array(Difference),
  })
  .openapi('Comparison', {
    description: 'Two answers side by side, and what differs; what is the same is not listed.',
  });

/** Fails to compile when the schema and the engine's type differ. */
export const comparisonSchemaIsTheEngineType: Same<z.infer<typeof Comparison>, Mutable<EngineComparison>> = true;
