/** This module holds the public schema of a line that answers a line of a batch. */
import { z } from '@hono/zod-openapi';
import { Answer } from '@recto-verso/engine/contract';
import { ProblemDetails } from './problem.ts';

const index = z.number().int().openapi({ description: 'Number of the line that is answered, from 0.' });

export const BatchLine = z
  .union([z.object({ index, answer: Answer }), z.object({ index, problem: ProblemDetails })])
  .openapi('BatchLine', {
    description: 'An answer, or what is wrong with that line alone; the others are answered all the same.',
  });
