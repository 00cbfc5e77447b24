/**
 * This module reads the cases of `rules/crossings/divergences/cases`: each is a household for which a divergence
 * arises, with one fact whose change prevents it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { RULES_FOLDER } from '../../../engine/core/src/node.ts';

export interface DivergenceCase {
  readonly divergence: string;
  readonly name: string;
  /** The day is an integer, yyyymmdd. */
  readonly date: number;
  readonly situation: unknown;
  readonly arises: Readonly<Record<string, 'yes' | 'depends'>>;
  readonly effects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Maps each right that is lost to the rights that are lost with it. */
  readonly drags?: Readonly<Record<string, readonly string[]>>;
  readonly without: { readonly field: string; readonly value: unknown };
}

const FOLDER = join(RULES_FOLDER, 'crossings', 'divergences', 'cases');

export function readDivergenceCases(): readonly DivergenceCase[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const list = parse(readFileSync(join(FOLDER, file), 'utf8')) as (Omit<DivergenceCase, 'date' | 'divergence'> & {
        readonly date: string;
      })[];
      const divergence = file.replace('.yaml', '');
      return list.map((c) => ({ ...c, divergence, date: Number(c.date.replaceAll('-', '')) }));
    });
}

/** Returns a situation with another value in one field, for example `persons.her.building[0].title`. */
export function withField(situation: unknown, field: string, value: unknown): unknown {
  const whole: unknown = structuredClone(situation);
  const steps = field.split(/[.[\]]+/).filter((step) => step !== '');
  let at = whole as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Record<string, unknown>;
  }
  at[steps.at(-1) ?? ''] = value;
  return whole;
}
