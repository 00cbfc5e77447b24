/**
 * These tests check how `npm test` measures processor time: the seconds that a command took, together with the
 * processes that it started.
 */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumProcessorSeconds, wrapInTimes, TOLD_ON } from '../processor-time.ts';

/** Returns a script that works until it has used the given seconds of processor time. */
const WORK = (seconds: number): string => `while (process.cpuUsage().user < ${String(seconds * 1e6)});`;

function run(script: string): { readonly code: number | null; readonly seconds: number; readonly said: string } {
  const [program, args] = wrapInTimes(process.execPath, ['-e', script]);
  const { status, output } = spawnSync(program, args, { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
  return { code: status, seconds: sumProcessorSeconds(String(output[TOLD_ON])), said: String(output[1]) };
}

it('is that of the command, which says and ends as it would alone', () => {
  const { code, seconds, said } = run(`${WORK(0.4)} console.log("a b"); process.exitCode = 7;`);
  expect({ code, said }).toEqual({ code: 7, said: 'a b\n' });
  expect(seconds).toBeGreaterThanOrEqual(0.39);
});

it('is that of what the command starts, too', () => {
  const child = JSON.stringify(WORK(0.4));
  expect(run(`require("child_process").spawnSync(process.execPath, ["-e", ${child}])`).seconds).toBeGreaterThan(0.39);
});

it('adds up the minutes and seconds of both lines', () => {
  const time = fc.tuple(fc.nat(90), fc.nat(5999));
  fc.assert(
    fc.property(fc.array(time, { minLength: 4, maxLength: 4 }), (times) => {
      const [a = '', b = '', c = '', d = ''] = times.map(([m, s]) => `${String(m)}m${(s / 100).toFixed(2)}s`);
      const sum = times.reduce((all, [m, s]) => all + m * 60 + s / 100, 0);
      expect(sumProcessorSeconds(`${a} ${b}\n${c} ${d}\n`)).toBeCloseTo(sum, 6);
    }),
  );
});
