/** This module draws arbitrary households as a user would describe them, over the vocabulary of a rulebook. */
import fc from 'fast-check';
import type { FactDef } from '../../engine/core/src/rulebook/model.ts';
import type { Rulebook } from '../../engine/core/src/rulebook/rulebook.ts';
import { BIRTH, getFields, type Fields, type ThingFields } from '../../engine/core/src/situation/fields.ts';
import type {
  FactInput,
  HomeInput,
  PersonInput,
  SituationInput,
  SpellInput,
  ThingInput,
  ValueInput,
} from '../../engine/core/src/situation/input.ts';
import { CALENDAR, showDay } from '../../engine/core/src/values/calendar.ts';
import { drawDatedFact, drawReceipt } from './dated.ts';
import { drawFamily, type Family } from './family.ts';
import {
  drawAnswerValue,
  drawExactValue,
  drawFields,
  mixArbitraries,
  OMIT,
  type DrawContext,
  type Omit,
} from './values.ts';

export interface HouseholdOptions {
  /** Sets the share (0 to 1) of answers that may leave something open; at 0 no answer leaves anything open. */
  readonly unknown: number;
  /** Lists amounts near which something changes (thresholds of the law), in euros a month or a year. */
  readonly amounts?: readonly number[];
  /** Selects the facts that the household may state beside the births; without it, all facts. */
  readonly facts?: (def: FactDef) => boolean;
  /** Sets the share (0 to 1) of facts with a formula that are stated nevertheless. */
  readonly workedOut?: number;
  /** Sets the share (0 to 1) of the law's open points that are fixed. */
  readonly fixed?: number;
}

interface Making extends DrawContext {
  readonly rulebook: Rulebook;
  readonly fields: Fields;
  readonly family: Family;
  readonly unknown: number;
  readonly workedOut: number;
  readonly speaksOf: (def: FactDef) => boolean;
}

const NO_AMOUNTS: readonly number[] = [];

/** Below this age, in years, hardly anybody works, owns or receives anything. */
const SMALL = 15;

/** Draws a household on a day (yyyymmdd). The result is deterministic for a seed of fast-check. */
export function drawHousehold(
  rulebook: Rulebook,
  date: number,
  options: HouseholdOptions,
): fc.Arbitrary<SituationInput> {
  return drawFamily(rulebook, date).chain((who) => {
    const making: Making = {
      rulebook,
      date,
      family: who,
      persons: who.ids,
      fields: getFields(rulebook),
      amounts: options.amounts ?? NO_AMOUNTS,
      unknown: options.unknown,
      workedOut: options.workedOut ?? 0.03,
      speaksOf: options.facts ?? (() => true),
    };
    const persons = fc.tuple(...who.ids.map((_, i) => person(making, i)));
    return fc.record({
      persons: persons.map((list) => Object.fromEntries(list.map((p, i) => [who.ids[i] ?? '', p]))),
      home: home(making),
      others: mixArbitraries(options.unknown / 10, fc.constant('none' as const), fc.constant('unknown' as const)),
      readings: openPoints(making, 'reading', options.fixed ?? 0),
      discretion: openPoints(making, 'discretion', options.fixed ?? 0),
    });
  });
}

function person(of: Making, i: number): fc.Arbitrary<PersonInput> {
  const birth = of.family.births[i] ?? of.date;
  const small = CALENDAR.years(birth, of.date) < SMALL;
  const making: Making = { ...of, near: nearest(of.family, i, small ? 'small' : 'grown') };
  const { fields: all, unknown } = making;
  const receipts = [...all.receipts].filter(([, r]) => making.speaksOf(r.gets));
  return drawFields<unknown>([
    [BIRTH, mixArbitraries(unknown, fc.constant<ValueInput>(showDay(birth)), aroundBirth(birth))],
    ...facts(making, all.person, small ? 'small' : 'grown')
      .filter(([name]) => name !== BIRTH)
      .map(
        ([name, said]) =>
          [name, all.person.get(name)?.unborn == null ? said : said.map((v) => sinceBirth(v, birth, of.date))] as const,
      ),
    [
      'gets',
      drawFields(
        receipts.map(([name, r]) => [name, drawReceipt(r, making, unknown, small ? 'rare' : 'usual')] as const),
      ),
    ],
    ...things(making, 'person', small ? 0 : 2),
    ['partner', partner(making, i)],
    ['related', related(making, i)],
  ]);
}

/**
 * Removes the days before the birth from the stated spells of a person, except from a spell without a beginning. What
 * is not a list of spells is kept, or left out where the person is not born yet on the day of the answer.
 */
function sinceBirth(said: FactInput | Omit, birth: number, date: number): FactInput | Omit {
  if (!Array.isArray(said)) return birth > date ? OMIT : said;
  const first = showDay(birth);
  return (said as readonly SpellInput[])
    .filter((spell) => (spell.until ?? '9') >= first)
    .map((spell) =>
      spell.from === undefined || spell.from === null || spell.from >= first ? spell : { ...spell, from: first },
    );
}

/**
 * Draws a birth that is not known, or a range of at most 300 days around the birth, which is too narrow for a child to
 * be older than its parent.
 */
function aroundBirth(birth: number): fc.Arbitrary<ValueInput | Omit> {
  const range = fc.integer({ min: 0, max: 300 }).map((n) => ({
    min: showDay(Math.max(19000101, CALENDAR.days_after(birth, -n))),
    max: showDay(CALENDAR.days_after(birth, 300 - n)),
  }));
  return fc.oneof<fc.Arbitrary<ValueInput | Omit>[]>(fc.constantFrom(OMIT, null, { declined: true } as const), range);
}

/**
 * Lists the persons that a fact of this person most often names: the parents of a small child who live here, else the
 * person and the partner.
 */
function nearest(
  { ids, partner: pairs, related: ties }: Family,
  i: number,
  whose: 'small' | 'grown',
): readonly string[] {
  const parents = ids.filter((_, j) => ties[i]?.[j] === 'parent');
  if (whose === 'small' && parents.length > 0) return parents;
  return ids.filter((_, j) => j === i || pairs[i]?.[j] === true);
}

type Field = readonly [string, fc.Arbitrary<FactInput | Omit>];

function facts(making: Making, defs: ReadonlyMap<string, FactDef>, whose: 'small' | 'grown'): readonly Field[] {
  return [...defs]
    .filter(([, def]) => making.speaksOf(def))
    .map(([name, def]) => {
      const said = fact(making, def, whose);
      return [name, def.is === null ? said : mixArbitraries(making.workedOut, fc.constant(OMIT), said)] as const;
    });
}

function fact(making: Making, def: FactDef, whose: 'small' | 'grown'): fc.Arbitrary<FactInput | Omit> {
  const usual =
    def.kept === null
      ? drawAnswerValue(def.type, making, making.unknown)
      : drawDatedFact(def.type, def.kept, making, making.unknown);
  if (def.listed !== null) return mixArbitraries(0.3, listed(making, def), usual);
  const nothing =
    def.type.kind === 'truth' ? 'no' : def.type.kind === 'number' && def.type.min <= 0 && def.type.max >= 0 ? 0 : null;
  if (whose === 'grown' || nothing === null) return usual;
  const settled: FactInput =
    def.kept !== 'spells' ? nothing : nothing === 'no' ? [] : [{ from: '1900-01-01', value: nothing }];
  return mixArbitraries(0.9, usual, mixArbitraries(making.unknown, fc.constant(settled), fc.constant(OMIT)));
}

/**
 * Draws, for a fact with `listed:`, the value that `listed:` states or, in the share of unknown answers, leaves the
 * fact out.
 */
function listed({ unknown }: Making, def: FactDef): fc.Arbitrary<FactInput | Omit> {
  const value = def.listed;
  const settled: FactInput = def.kept === 'spells' ? [{ from: '1900-01-01', value }] : value;
  return mixArbitraries(unknown, fc.constant(settled), fc.constant(OMIT));
}

function partner(making: Making, i: number): fc.Arbitrary<PersonInput['partner'] | Omit> {
  const { ids, partner: pairs } = making.family;
  const j = (pairs[i] ?? []).indexOf(true);
  const truth = j < 0 ? 'none' : (ids[j] ?? 'none');
  const others = ids.filter((id, k) => k !== i && id !== truth);
  const perhaps = fc
    .subarray(others)
    .map((some) => ({ one_of: [truth, ...some, ...(truth === 'none' ? [] : ['none'])] }));
  return mixArbitraries(
    making.unknown,
    fc.constant(truth),
    fc.oneof<fc.Arbitrary<PersonInput['partner'] | Omit>[]>(
      fc.constantFrom(OMIT, null, { declined: true } as const),
      perhaps,
    ),
  );
}

/**
 * Draws the ties of one person. The first person of a pair states the tie, unless the answer is left open, and now and
 * then the second person states it.
 */
function related(making: Making, i: number): fc.Arbitrary<PersonInput['related']> {
  const { ids, related: ties } = making.family;
  const others = ids.map((id, j) => [id, j] as const).filter(([, j]) => j !== i);
  return drawFields(
    others.map(([id, j]) => {
      const told = fc.constant(ties[i]?.[j] ?? 'none');
      const silent = fc.constant<Omit>(OMIT);
      return [
        id,
        i < j ? mixArbitraries(making.unknown, told, silent) : mixArbitraries(0.1 * (1 - making.unknown), silent, told),
      ] as const;
    }),
  );
}

function home(making: Making): fc.Arbitrary<HomeInput> {
  return drawFields<FactInput | readonly ThingInput[]>([
    ...facts(making, making.fields.home, 'grown'),
    ...things(making, 'home', 2),
  ]);
}

function things(
  making: Making,
  of: 'person' | 'home',
  most: number,
): readonly (readonly [string, fc.Arbitrary<readonly ThingInput[] | Omit>])[] {
  return [...making.fields.things.values()]
    .filter((t) => t.def.of === of)
    .map((thing) => {
      const list = fc.array(row(making, thing), { maxLength: most });
      return [thing.def.kind, mixArbitraries(making.unknown / 2, list, fc.constant(OMIT))] as const;
    });
}

function row(making: Making, { def, facts: defs }: ThingFields): fc.Arbitrary<ThingInput> {
  return drawFields(facts(making, defs, 'grown').filter(([name]) => def.of === 'home' || name !== def.owner));
}

function openPoints(
  making: Making,
  kind: 'reading' | 'discretion',
  share: number,
): fc.Arbitrary<{ readonly [name: string]: ValueInput }> {
  const points = making.rulebook.rights
    .flatMap((r) => r.laws)
    .flatMap((l) => l.open)
    .filter((p) => p.kind === kind);
  const byName = new Map(points.map((p) => [p.id.slice(kind.length + 1), p.type]));
  return drawFields(
    [...byName].map(
      ([name, type]) => [name, mixArbitraries(share, fc.constant(OMIT), drawExactValue(type, making))] as const,
    ),
  );
}
