/**
 * This module draws completions of a household that left something open: situations that it could turn out to be.
 *
 * A value that is stated exactly stays as it is; the rest is drawn from what `readSituation` says is still possible.
 */
import fc from 'fast-check';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { BIRTH, getFields, type Fields, type ThingFields } from '../../engine/core/src/situation/fields.ts';
import type {
  HomeInput,
  PersonInput,
  SituationInput,
  ThingInput,
  ValueInput,
} from '../../engine/core/src/situation/input.ts';
import type { Row, Situation } from '../../engine/core/src/situation/model.ts';
import { readSituation } from '../../engine/core/src/situation/read.ts';
import { showDay } from '../../engine/core/src/values/calendar.ts';
import { keepImpliedAsTold } from './implied-as-told.ts';
import { drawBonds, type DrawnBonds } from './bonds.ts';
import { fillFact, fillReceipt } from './fill.ts';
import { drawExactValue, drawFields, OMIT, drawValueWithin, type DrawContext, type Omit } from './values.ts';

export interface CompletionOptions {
  readonly amounts?: readonly number[];
  /**
   * Selects the facts to fill. A birth, and a fact of which something was stated, is filled in any case. Without
   * `facts`, all facts are selected.
   */
  readonly facts?: (def: FactDef) => boolean;
  /**
   * Says whether facts that may follow from others are filled in like all others (`fill`, which is the default), or
   * stay as they were told (`leave`), so that they do not contradict what follows once the others are filled in.
   */
  readonly follows?: 'fill' | 'leave';
  /**
   * Says whether an open point of the law for which the situation gives no value is settled (`settle`) or stays open
   * (`leave`, which is the default).
   */
  readonly openPoints?: 'leave' | 'settle';
}

interface Filling extends DrawContext {
  readonly rulebook: Rulebook;
  readonly fields: Fields;
  readonly situation: Situation;
  readonly fills: (def: FactDef) => boolean;
  readonly openPoints: 'leave' | 'settle';
}

const EMPTY: Row = { plain: {}, dated: {}, other: [], declined: [] };

/** Draws completions of a situation on a day (yyyymmdd). The result is deterministic for a seed of fast-check. */
export function drawCompletion(
  rulebook: Rulebook,
  input: SituationInput,
  date: number,
  options: CompletionOptions = {},
): fc.Arbitrary<SituationInput> {
  return whoElse(input).chain((all) => {
    const situation = readSituation(rulebook, all, date);
    const all_fields = getFields(rulebook);
    const birth = all_fields.person.get(BIRTH)?.type;
    if (birth?.kind !== 'date') throw new Error('the vocabulary has no date of birth');
    const filling: Filling = {
      rulebook,
      situation,
      date,
      fields: all_fields,
      persons: situation.persons.map((p) => p.id),
      amounts: options.amounts ?? [],
      fills: options.facts ?? (() => true),
      openPoints: options.openPoints ?? 'leave',
    };
    const filledIn = drawBonds(rulebook, situation, birth).chain((ties) =>
      fc.record({
        persons: fc
          .tuple(...situation.persons.map((_, i) => person(filling, ties, i)))
          .map((list) => Object.fromEntries(list.map((p, i) => [filling.persons[i] ?? '', p]))),
        home: home(filling),
        others: fc.constant('none' as const),
        readings: openPoints(filling, 'reading'),
        discretion: openPoints(filling, 'discretion'),
      }),
    );
    return options.follows === 'leave' ? filledIn.map((whole) => keepImpliedAsTold(rulebook, all, whole)) : filledIn;
  });
}

/**
 * When it is not known whether others live here, draws either nobody else or one more person of whom nothing is known
 * yet.
 */
function whoElse(input: SituationInput): fc.Arbitrary<SituationInput> {
  if (input.others !== 'unknown') return fc.constant(input);
  const { others: _, ...rest } = input;
  return fc.constantFrom(rest, { ...rest, persons: { ...rest.persons, newcomer: {} } });
}

function person(filling: Filling, ties: DrawnBonds, i: number): fc.Arbitrary<PersonInput> {
  const row = filling.situation.persons[i] ?? { ...EMPTY, id: '' };
  const { fields: all, persons } = filling;
  const receipts = [...all.receipts].filter(([, r]) => filling.fills(r.gets) || row.dated[r.gets.id] !== undefined);
  const partner = (ties.partner[i] ?? []).indexOf(true);
  const related = Object.fromEntries(
    persons.flatMap((id, j) => (j > i ? [[id, ties.related[i]?.[j] ?? 'none'] as const] : [])),
  );
  return drawFields<unknown>([
    ...facts(filling, all.person, row).filter(([name]) => name !== BIRTH),
    [BIRTH, fc.constant(showDay(ties.births[i] ?? 0))],
    ['gets', drawFields(receipts.map(([name, r]) => [name, fillReceipt(r, row, filling)] as const))],
    ...things(filling, row.id),
    ['partner', fc.constant(partner < 0 ? 'none' : (persons[partner] ?? 'none'))],
    ['related', fc.constant(related)],
  ]);
}

function facts(
  filling: Filling,
  defs: ReadonlyMap<string, FactDef>,
  row: Row,
): readonly (readonly [string, ReturnType<typeof fillFact>])[] {
  return [...defs]
    .filter(([name, def]) => filling.fills(def) || row.plain[name] !== undefined || row.dated[name] !== undefined)
    .map(([name, def]) => [name, fillFact(def, name, row, filling)] as const);
}

function home(filling: Filling): fc.Arbitrary<HomeInput> {
  return drawFields<HomeInput[string]>([
    ...facts(filling, filling.fields.home, filling.situation.home),
    ...things(filling, 'home'),
  ]);
}

/**
 * Draws the lists of one person (or of the home): the rows that were stated, each completed, and up to two new rows
 * where the list may have rows that were not stated.
 */
function things(
  filling: Filling,
  of: string,
): readonly (readonly [string, fc.Arbitrary<readonly ThingInput[] | Omit>])[] {
  const { situation } = filling;
  return [...filling.fields.things.values()]
    .filter((t) => (t.def.of === 'home') === (of === 'home'))
    .map((thing) => {
      const { kind } = thing.def;
      const stated = situation.things.filter((t) => t.kind === kind && t.id.startsWith(`${of}.`));
      const rows = fc.tuple(...stated.map((r) => row(filling, thing, r)));
      if (!situation.thingsUnknown.some((t) => t.kind === kind && t.of === of)) return [kind, rows] as const;
      const more = fc.array(row(filling, thing, EMPTY), { maxLength: 2 });
      return [kind, fc.tuple(rows, more).map(([told, added]) => [...told, ...added])] as const;
    });
}

function row(filling: Filling, { def, facts: defs }: ThingFields, stated: Row): fc.Arbitrary<ThingInput> {
  return drawFields(facts(filling, defs, stated).filter(([name]) => def.of === 'home' || name !== def.owner));
}

function openPoints(
  filling: Filling,
  kind: 'reading' | 'discretion',
): fc.Arbitrary<{ readonly [name: string]: ValueInput }> {
  const points = new Map(
    filling.rulebook.rights
      .flatMap((r) => r.laws)
      .flatMap((l) => l.open)
      .filter((p) => p.kind === kind)
      .map((p) => [p.id, p.type]),
  );
  return drawFields(
    [...points].map(([id, type]) => {
      const fixed = filling.situation.fixed[id] ?? null;
      const value =
        fixed !== null
          ? drawValueWithin(type, fixed, filling)
          : filling.openPoints === 'settle'
            ? drawExactValue(type, filling)
            : fc.constant<Omit>(OMIT);
      return [id.slice(kind.length + 1), value] as const;
    }),
  );
}
