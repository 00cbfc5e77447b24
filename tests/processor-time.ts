/**
 * This module measures the processor time of a command with all the processes that it starts. Node does not tell a
 * program how much time its children took, so that a shell starts the command and prints it with `times`, as POSIX
 * defines. When somebody kills a process before its children are waited for, as Playwright may do with a browser, their
 * time is lost.
 */

/** The shell prints the times on the pipe with this number, which the command itself does not inherit. */
export const TOLD_ON = 3;

/**
 * Returns the program and arguments to start in place of the command. The process needs one more pipe, with the number
 * `TOLD_ON`.
 */
export function wrapInTimes(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  const script = `"$@" ${String(TOLD_ON)}>&-; code=$?; times >&${String(TOLD_ON)}; exit $code`;
  return ['sh', ['-c', script, 'sh', program, ...args]];
}

/**
 * Sums the seconds that `times` printed, such as `0m1.25s 0m0.50s`; one line is for the shell and one for its children.
 */
export function sumProcessorSeconds(times: string): number {
  return [...times.matchAll(/(\d+)m(\d+(?:[.,]\d+)?)s/g)].reduce(
    (sum, [, minutes = '', seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}
