/**
 * This module defines the schema of `vocabulary/follows.yaml`. For each line by which a fact follows from others it
 * gives a case in which the line applies and a case in which it does not.
 */
import { z } from 'zod';
import { createClosedMap } from './shared.ts';

const household = z.record(z.string(), z.unknown()).meta({
  description:
    'Facts of one person, with `home:` for those of the dwelling, `with:` for other persons, and `date:` where the day matters.',
});

/**
 * Maps each fact, receipt (`gets.example`) or kind of thing (`job.none`) to one entry for each of its lines, in their
 * order.
 */
export const followsFile = z.record(
  z.string(),
  z.array(
    createClosedMap({
      holds: household.meta({ description: 'The line certainly speaks here.' }),
      fails: household.meta({ description: 'Nothing follows here.' }),
    }),
  ),
);
