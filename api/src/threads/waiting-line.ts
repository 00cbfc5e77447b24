/**
 * This module holds the waiting jobs of one address: prompt jobs come first, and each kind keeps its order of arrival.
 */

/**
 * A `patient` job is one of many (a line of a batch): it begins only when no prompt job of the same address waits, and
 * it is not counted in the limits of waiting jobs.
 */
export type Pace = 'prompt' | 'patient';

export interface WaitingLine<J> {
  readonly add: (pace: Pace, job: J) => void;
  readonly take: () => J | undefined;
  /** Removes and returns the prompt job that came last; returns `null` when no prompt job waits. */
  readonly newest: () => J | null;
  /** Removes and returns the jobs for which `isSo` is true. */
  readonly drop: (isSo: (job: J) => boolean) => readonly J[];
  readonly size: () => number;
  /** Counts the prompt jobs that wait. */
  readonly prompt: () => number;
}

export function createWaitingLine<J>(): WaitingLine<J> {
  let lines: Readonly<Record<Pace, J[]>> = { prompt: [], patient: [] };
  return {
    add: (pace, job) => void lines[pace].push(job),
    take: () => lines.prompt.shift() ?? lines.patient.shift(),
    newest: () => lines.prompt.pop() ?? null,
    drop(isSo) {
      const dropped = [...lines.prompt, ...lines.patient].filter(isSo);
      if (dropped.length > 0)
        lines = { prompt: without(lines.prompt, dropped), patient: without(lines.patient, dropped) };
      return dropped;
    },
    size: () => lines.prompt.length + lines.patient.length,
    prompt: () => lines.prompt.length,
  };
}

function without<J>(jobs: readonly J[], left: readonly J[]): J[] {
  const gone = new Set(left);
  return jobs.filter((job) => !gone.has(job));
}
