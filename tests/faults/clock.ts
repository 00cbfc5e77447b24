/**
 * This module provides a system clock that a test can set while a server runs. The library libfaketime is loaded into
 * the server and answers its calls for the time.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface WallClock {
  /** Holds the environment variables of a program that is to read this clock. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sets the clock to the given number of days after (or, if negative, before) the real time. */
  readonly set: (days: number) => void;
}

/**
 * Creates a clock that shows the real time until it is set. Where libfaketime is missing, it is installed by apt-get,
 * provided that this process runs as root.
 * @param file the file through which the clock is set
 * @throws Error when libfaketime is missing and cannot be installed
 */
export function createWallClock(file: string): WallClock {
  const set = (days: number): void => {
    // The new file replaces the old one in a single step, because a half-written file would be read as another time.
    writeFileSync(`${file}.new`, `${days < 0 ? '-' : '+'}${Math.abs(days)}d\n`);
    renameSync(`${file}.new`, file);
  };
  set(0);
  const settings = {
    LD_PRELOAD: library(),
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_CACHE_DURATION: '1',
    // Setting the system time does not change the monotonic clock, so this fake clock must not change it either.
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
