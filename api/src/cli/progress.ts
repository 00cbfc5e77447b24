/** This module writes a line on the terminal that shows how far a long command is and how long it may still take. */
import { stderr } from 'node:process';

export interface ProgressLine {
  /** Shows that `done` of `of` parts are done. */
  readonly told: (done: number, of: number) => void;
  readonly end: () => void;
}

const WIDTH = 24;

/** Creates the progress line. Nothing is written when the error output is not a terminal (a pipe or a file). */
export function createProgressLine(what: string): ProgressLine {
  const began = performance.now();
  if (!stderr.isTTY) return { told: () => undefined, end: () => undefined };
  return {
    told(done, of) {
      const share = of === 0 ? 1 : done / of;
      const left = share === 0 ? null : ((performance.now() - began) / share) * (1 - share);
      const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
      const time = left === null ? '' : `, ${lasting(left)} left`;
      stderr.write(`\r${what} [${bar}] ${Math.floor(share * 100)} %${time}\u001b[K`);
    },
    end: () => void stderr.write('\r\u001b[K'),
  };
}

function lasting(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
