/** A clock on the wall that somebody sets while a server runs: a library of Debian's stands between it and what it asks the time. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WallClock {
  /** Environment of a program that is to read it. */
  readonly settings: Readonly<Record<string, string>>;
  /** So many days from what this machine says. */
  readonly set: (days: number) => void;
}

/** @param file by which it is set; @throws Error where there is no such library and none can be installed */
export function wallClock(file: string): WallClock {
  const set = (days: number): void => {
    // At once: what is read half would be another time.
    writeFileSync(`${file}.new`, `${days < 0 ? '-' : '+'}${Math.abs(days)}d\n`);
    renameSync(`${file}.new`, file);
  };
  set(0);
  const settings = {
    LD_PRELOAD: library(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: '1',
    // Nobody sets the clock that only counts: setting the time leaves it alone, and so has this to.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
  return { settings, set };
}

function library(): string {
  const apt = (...args: readonly string[]): boolean => spawnSync('/usr/bin/apt-get', ['-qq', ...args]).status === 0;
  const isRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (found() === undefined && isRoot && apt('update')) apt('install', '-y', '--no-install-recommends', 'libfaketime');
  const there = found();
  if (there !== undefined) return there;
  throw new Error('There is no libfaketime here. On Debian: sudo apt-get install libfaketime');
}

function found(): string | undefined {
  return readdirSync('/usr/lib')
    .map((one) => join('/usr/lib', one, 'faketime', 'libfaketimeMT.so.1'))
    .find((one) => existsSync(one));
}
