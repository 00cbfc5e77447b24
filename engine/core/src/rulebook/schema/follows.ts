/** `vocabulary/follows.yaml`: of each line by which a fact follows from others, where it speaks and where it does not. */
import { z } from 'zod';
import { closed } from './shared.ts';

const household = z.record(z.string(), z.unknown()).meta({
  description: 'Facts of one person, with `home:` for those of the dwelling, and `date:` where the day matters.',
});

/** By fact, receipt (`gets.grapa`) or kind of thing (`job.none`), one entry for each line, in their order. */
export const followsFile = z.record(
  z.string(),
  z.array(
    closed({
      holds: household.meta({ description: 'The line certainly speaks here.' }),
      fails: household.meta({ description: 'Nothing follows here.' }),
    }),
  ),
);
