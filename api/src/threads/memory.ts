import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/**
 * The memory of a thread that evaluates. An answer is ten to fifty megabytes of short-lived objects: with more room
 * for them less time goes into clearing up. While one large answer is made nearly all of it is in use, and V8 takes its
 * objects for long-lived ones from then on; put among those, they keep all that they hold until everything is gone
 * through, which was a quarter of an answer's time. That guess is switched off, for the whole process: V8 knows no
 * other way.
 */
export function threadMemory(): ResourceLimits {
  setFlagsFromString('--no-allocation-site-pretenuring');
  return { maxYoungGenerationSizeMb: 384 };
}
