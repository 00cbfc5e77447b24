/**
 * The processor time of a command with all the processes that it starts. Node tells a program nothing of what its
 * children took, so that the command is started by a shell, of which POSIX says that `times` prints it. What somebody kills
 * before its children are waited for, as Playwright may do with a browser, takes their time with it.
 */

/** The pipe on which the shell tells it; the command itself does not hold it. */
export const TOLD_ON = 3;

/** What is to be started in place of a command, with one pipe more. */
export function timed(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  const script = `"$@" ${String(TOLD_ON)}>&-; code=$?; times >&${String(TOLD_ON)}; exit $code`;
  return ['sh', ['-c', script, 'sh', program, ...args]];
}

/** Seconds in what `times` printed: `0m1.25s 0m0.50s`, a line for the shell and a line for what it started. */
export function secondsIn(times: string): number {
  return [...times.matchAll(/(\d+)m(\d+(?:[.,]\d+)?)s/g)].reduce(
    (sum, [, minutes = '', seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')),
    0,
  );
}
