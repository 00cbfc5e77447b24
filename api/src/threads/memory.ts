import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/**
 * The memory of a thread that evaluates. An answer is ten to a hundred megabytes of short-lived objects: with room for a
 * whole one, less time goes into clearing up. V8 gives a third of this number, rounded up to a power of two; with half of
 * it every reason of a golden household takes a third longer, and the service in its peak as much memory. While one large
 * answer is made nearly all of it is in use, and V8 takes its objects for long-lived ones from then on; put among those,
 * they keep all that they hold until everything is gone through, which was a quarter of an answer's time. That guess is
 * switched off, for the whole process: V8 knows no other way.
 *
 * What lives long is bounded, so that a job that takes too much ends its thread and not the process. With the rulebook a
 * thread keeps some 100 MB; the largest answers that are given (eight persons of whom nearly nothing is known: 30 MB as
 * JSON; two of five persons compared) need less than 192 MB, measured in November 2026. The bound leaves room for more law,
 * and as many threads as there are by default fit into 4 GB with it.
 *
 * Under such a bound V8 goes through everything whenever a heap has grown by about a third, once a second while it works,
 * and gives up compiled code whose objects have died: an answer took twice the processor's time. It is told to wait until
 * the heap is three times what was alive. The bound cuts that off: the peak of a thread stays at some 580 MB.
 */
export function threadMemory(): ResourceLimits {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=200');
  return { maxYoungGenerationSizeMb: 384, maxOldGenerationSizeMb: 512 };
}
