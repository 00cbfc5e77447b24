/**
 * These tests check that a household that answers screens of the interview with "nothing else" is read like one that
 * tells each word that they close.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Closing } from '../../engine/core/src/rulebook/interview/screen.ts';
import type { SituationInput } from '../../engine/core/src/situation/input.ts';
import type { Row, Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { createPropertySettings, drawPartlyKnownHousehold, PATIENCE, rulebook } from './shared.ts';

type Told = Readonly<Record<string, unknown>>;

const screens = fc.subarray(rulebook.screens.map(({ id }) => id));
const answered = fc.tuple(
  drawPartlyKnownHousehold({ unknown: [0.25, 0.5, 0.8] }),
  fc.array(screens, { minLength: 12, maxLength: 12 }),
  screens,
);

test(
  'closing is telling',
  () => {
    let [rows, closedRows] = [0, 0];
    fc.assert(
      fc.property(answered, ([{ input, date }, ofPersons, ofHome]) => {
        const whole = withoutDated(input);
        const ids = Object.keys(whole.persons);
        const read = (answer: Answer): Situation =>
          readSituation(
            rulebook,
            {
              ...whole,
              persons: Object.fromEntries(
                ids.map((id, i) => [id, answer(whole.persons[id] ?? {}, 'person', ofPersons[i % 12] ?? [])]),
              ),
              home: answer(whole.home ?? {}, 'home', ofHome),
            },
            date,
          );
        const [closed, told] = [read(closing), read(telling)];
        for (const row of [...closed.persons, closed.home]) {
          rows += 1;
          if ((row.closed ?? []).length > 0) closedRows += 1;
        }
        expect(unmarked(closed)).toEqual(unmarked(told));
      }),
      createPropertySettings(4),
    );
    expect(closedRows / rows).toBeGreaterThan(0.5);
  },
  PATIENCE,
);

type Answer = (row: Told, of: 'person' | 'home', screens: readonly string[]) => Told;

const ofPlace = (of: string, ids: readonly string[]): readonly (typeof rulebook.screens)[number][] =>
  rulebook.screens.filter((screen) => screen.of === of && ids.includes(screen.id));

const closing: Answer = (row, of, ids) => ({ ...row, closed: ofPlace(of, ids).map(({ id }) => id) });

const telling: Answer = (row, of, ids) =>
  ofPlace(of, ids)
    .flatMap(({ closes }) => closes)
    .reduce(tellOne, row);

function tellOne(row: Told, { kind, name, value }: Closing): Told {
  if (kind === 'receipt') return { ...row, gets: besides((row['gets'] ?? {}) as Told, name, 'no') };
  return besides(row, name, kind === 'thing' ? [] : value);
}

/** Adds a value under a name, where nothing was said of this name. */
function besides(told: Told, name: string, value: unknown): Told {
  return saysNothing(told[name]) ? { ...told, [name]: value } : told;
}

/** Checks whether a value says nothing: it is left out, null, or a set of both truths. */
function saysNothing(said: unknown): boolean {
  if (said === null || said === undefined) return true;
  const set = (said as { readonly one_of?: readonly unknown[] }).one_of ?? [];
  return new Set(set).size === 2 && set.every((one) => typeof one === 'boolean' || one === 'yes' || one === 'no');
}

/**
 * Removes dated values. Closing a fact may fill the days between them, and telling cannot do the same, because a fact
 * has either dated values or one plain value.
 */
function withoutDated(input: SituationInput): SituationInput {
  const clean = (row: Told): Told =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([name, value]) => KINDS.has(name) || !isDated(value))
        .map(([name, value]) => [name, name === 'gets' && value !== null ? clean(value as Told) : value]),
    );
  return {
    ...input,
    persons: Object.fromEntries(Object.entries(input.persons).map(([id, person]) => [id, clean(person ?? {})])),
    home: clean(input.home ?? {}),
  } as SituationInput;
}

/** Checks whether a value is a list of spells, or maps names of periods to values. */
function isDated(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.keys(value).every((name) => /^\d{4}/.test(name));
}

const KINDS: ReadonlySet<string> = new Set(rulebook.things.map(({ kind }) => kind));

/** Returns the situation without the marks of what was closed. */
function unmarked({ persons, home, things, thingsUnknown, ...rest }: Situation): unknown {
  return { ...rest, things, thingsUnknown, persons: persons.map(unmarkedRow), home: unmarkedRow(home) };
}

function unmarkedRow<R extends Row>({ closed: _, ...row }: R): unknown {
  return row;
}
