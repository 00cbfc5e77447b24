import { setFlagsFromString } from 'node:v8';
import type { ResourceLimits } from 'node:worker_threads';

/**
 * This module sets the memory of a thread that evaluates. An answer allocates ten to a hundred megabytes of short-lived
 * objects; when the young generation has room for a whole answer, less time goes into garbage collection. V8 uses a
 * third of the given number, rounded up to a power of two. With half of it, every reason of a golden household takes a
 * third longer, and the service has the same peak memory. While one large answer is built, nearly all of this room is
 * in use, and V8 then guesses that its objects live long (pretenuring) and keeps them until a full collection, which
 * cost a quarter of an answer's time. That guess is switched off for the whole process, since V8 has no other way.
 *
 * The old generation is bounded, so that a job that takes too much ends its thread and not the process. A thread keeps
 * some 100 MB with the rulebook; the largest answers that are given (eight persons of whom nearly nothing is known: 30
 * MB as JSON; two of five persons compared) need less than 192 MB, measured in November 2026. The bound leaves room for
 * more law, and the default number of threads fits into 4 GB with it.
 *
 * Under such a bound V8 runs a full collection whenever a heap has grown by about a third, once a second under load,
 * and drops compiled code whose objects have died: an answer took twice the processor's time. V8 is told to wait until
 * the heap is three times what was alive. The bound limits that, and the peak of a thread stays at some 580 MB.
 */
export function setThreadMemory(): ResourceLimits {
  setFlagsFromString('--no-allocation-site-pretenuring');
  setFlagsFromString('--heap-growing-percent=200');
  return { maxYoungGenerationSizeMb: 384, maxOldGenerationSizeMb: 512 };
}
