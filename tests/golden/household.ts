/**
 * This module reads a household of `households/` and adds the answers of `asked.yaml` to the questions that everybody
 * is asked. A receipt that the household does not mention was never received.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Rulebook } from '../../engine/core/src/index.ts';

type Facts = Readonly<Record<string, unknown>>;

interface Told {
  readonly story: string;
  /** The day is written as in ISO 8601. */
  readonly date: string;
  readonly adults: Readonly<Record<string, Facts>>;
  readonly children?: Readonly<Record<string, Facts>>;
  readonly home: Facts;
  readonly readings?: Facts;
  readonly discretion?: Facts;
}

export interface GoldenHousehold {
  readonly story: string;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
  readonly situation: {
    readonly persons: Readonly<Record<string, Facts>>;
    readonly home: Facts;
    readonly readings?: Facts;
    readonly discretion?: Facts;
  };
}

const FOLDER = join(import.meta.dirname, 'households');
const asked = read(join(import.meta.dirname, 'asked.yaml')) as Readonly<
  Record<'everybody' | 'adult' | 'child' | 'home', Facts>
>;

export const GOLDEN_HOUSEHOLDS: readonly string[] = readdirSync(FOLDER)
  .map((file) => file.replace(/\.yaml$/, ''))
  .sort();

export function readGoldenHousehold(name: string, rulebook: Rulebook): GoldenHousehold {
  return readHouseholdYaml(join(FOLDER, `${name}.yaml`), rulebook);
}

export function readHouseholdYaml(file: string, rulebook: Rulebook): GoldenHousehold {
  const { story, date, adults, children = {}, home, ...rest } = read(file) as Told;
  const never = neverReceived(rulebook);
  const persons = (all: Readonly<Record<string, Facts>>, of: Facts): readonly (readonly [string, Facts])[] =>
    Object.entries(all).map(([id, told]) => [id, withAsked(told, of, never)]);
  return {
    story: story.trim(),
    date: Number(date.replaceAll('-', '')),
    situation: {
      persons: Object.fromEntries([...persons(adults, asked.adult), ...persons(children, asked.child)]),
      home: { ...asked.home, ...home },
      ...rest,
    },
  };
}

/** Writes a day (an integer, yyyymmdd) as an ISO date. */
export function formatIsoDay(day: number): string {
  return String(day).replace(/^(\d{4})(\d\d)/, '$1-$2-');
}

function withAsked(told: Facts, of: Facts, never: Facts): Facts {
  return { ...asked.everybody, ...of, ...told, gets: { ...never, ...(told['gets'] as Facts | undefined) } };
}

function neverReceived({ facts }: Rulebook): Facts {
  const receipts = facts.filter((fact) => /^gets\.\w+$/.test(fact.id));
  return Object.fromEntries(receipts.map((fact) => [fact.id.slice('gets.'.length), []]));
}

function read(file: string): unknown {
  return parse(readFileSync(file, 'utf8'));
}
