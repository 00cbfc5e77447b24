/**
 * This module draws households in chunks. How the households are divided into chunks does not influence the result,
 * because a household depends only on the model, the day, the seed and its number.
 */
import { compileTest, formatColumnKey, findChunkRows, type Chunk, type Growing, type ChunkRows } from './chunk.ts';
import { addDrawnColumn, runDrawStep, type StepDrawing } from './draw.ts';
import {
  COUPLED,
  ORDER,
  PARTNER,
  ROLE,
  RULE,
  SIZE,
  TYPE,
  type HouseholdType,
  type PopulationModel,
  type ThingRule,
} from './model.ts';
import { findPriceLevel } from './prices.ts';

export interface Making {
  readonly model: PopulationModel;
  readonly seed: number;
  /** The households are drawn for this day, an integer yyyymmdd. */
  readonly date: number;
}

/** Draws the households `first` to `first + homes - 1`. */
export function drawChunk(making: Making, first: number, homes: number): Chunk {
  const { model, date } = making;
  const drawing = drawingOf(making);
  const each = Int32Array.from({ length: homes }, (_, i) => i);
  const home: ChunkRows = {
    count: homes,
    home: each,
    place: new Int32Array(homes),
    start: Int32Array.from({ length: homes + 1 }, (_, i) => i),
  };
  const start: Growing = {
    first,
    homes,
    date,
    rows: new Map([['home', home]]),
    data: new Map(),
    partner: new Int32Array(0),
    owner: new Map(),
    relations: [],
  };
  for (const step of model.homes) addDrawnColumn(step, start, drawing);
  const chunk = peopled(model, start);
  for (const stage of model.stages) {
    if (stage.kind === 'step') addDrawnColumn(stage.step, chunk, drawing);
    else addThings(stage.thing, stage.rules, chunk);
  }
  return chunk;
}

function drawingOf({ model, seed, date }: Making): StepDrawing {
  return { seed, level: findPriceLevel(model.prices, date), prices: model.prices };
}

/** Adds the persons to their homes, with their roles, their partners and their relations to each other. */
function peopled(model: PopulationModel, chunk: Growing): Growing {
  const types = chunk.data.get(`home.${TYPE}`) ?? new Float64Array(0);
  const counts = (type: HouseholdType, home: number): readonly number[] =>
    type.members.map(({ count, most }) =>
      typeof count === 'number'
        ? count
        : Math.max(0, Math.min(most, chunk.data.get(formatColumnKey(count))?.[home] ?? 0)),
    );
  const made = Array.from({ length: chunk.homes }, (_, home) => {
    const type = model.types[types[home] as number] as HouseholdType;
    return household(model, type, counts(type, home));
  });
  const start = new Int32Array(chunk.homes + 1);
  made.forEach(({ roles }, home) => (start[home + 1] = (start[home] as number) + roles.length));
  const count = start[chunk.homes] as number;
  const rows: ChunkRows = { count, home: new Int32Array(count), place: new Int32Array(count), start };
  const [role, order, coupled, partnerPlace] = Array.from({ length: 4 }, () => new Float64Array(count));
  const partner = new Int32Array(count);
  made.forEach((of, home) => {
    const base = start[home] as number;
    of.roles.forEach((r, i) => {
      const row = base + i;
      const other = of.partners[i] as number;
      rows.home[row] = home;
      rows.place[row] = i;
      (role as Float64Array)[row] = r;
      (order as Float64Array)[row] = of.orders[i] as number;
      (coupled as Float64Array)[row] = other < 0 ? 0 : 1;
      (partnerPlace as Float64Array)[row] = other;
      partner[row] = other < 0 ? -1 : base + other;
    });
  });
  chunk.rows.set('person', rows);
  chunk.data.set(
    `home.${SIZE}`,
    Float64Array.from(made, ({ roles }) => roles.length),
  );
  for (const [name, data] of [
    [ROLE, role],
    [ORDER, order],
    [COUPLED, coupled],
    [PARTNER, partnerPlace],
  ] as const)
    chunk.data.set(`person.${name}`, data as Float64Array);
  return { ...chunk, partner, relations: made.flatMap(({ relations }) => relations) };
}

interface MadeUp {
  readonly roles: readonly number[];
  /** Numbers the persons who have the same role, from 0. */
  readonly orders: readonly number[];
  readonly partners: readonly number[];
  /**
   * Gives, for each person, what the others are to this person, separated by commas. The entry of the person itself is
   * empty.
   */
  readonly relations: readonly string[];
}

/**
 * Caches the roles and ties of a household by its type and its counts. They are the same for all such households, and
 * there are few of them.
 */
const known = new WeakMap<HouseholdType, Map<string, MadeUp>>();

function household(model: PopulationModel, type: HouseholdType, counts: readonly number[]): MadeUp {
  const of = known.get(type) ?? new Map<string, MadeUp>();
  known.set(type, of);
  const key = counts.join(' ');
  const before = of.get(key);
  if (before !== undefined) return before;
  const persons = type.members.flatMap(({ role, partnerOf }, m) =>
    Array.from({ length: counts[m] ?? 0 }, (_, order) => ({ role, order, partnerOf })),
  );
  const withWhom = persons.map(({ partnerOf, order }) =>
    partnerOf === null || order > 0 ? -1 : persons.findIndex((p) => p.role === partnerOf),
  );
  const partners = withWhom.map((j, i) => (j >= 0 ? j : withWhom.indexOf(i)));
  const tie = (a: number, b: number): string =>
    a === b ? '' : (model.ties.get(persons[a]?.role ?? '')?.get(persons[b]?.role ?? '') ?? '');
  const made: MadeUp = {
    roles: persons.map(({ role }) => model.roles.indexOf(role)),
    orders: persons.map(({ order }) => order),
    partners,
    relations: persons.map((_, i) => persons.map((__, j) => tie(i, j)).join(',')),
  };
  of.set(key, made);
  return made;
}

function addThings(kind: string, rules: readonly ThingRule[], chunk: Growing): void {
  const of = rules[0]?.of ?? 'home';
  const owners = findChunkRows(chunk, of);
  const tests = rules.map(({ when }) => compileTest(chunk, of, when));
  const [home, place, rule, owner, start]: [number[], number[], number[], number[], number[]] = [[], [], [], [], [0]];
  for (let h = 0; h < chunk.homes; h++) {
    const before = home.length;
    for (let row = owners.start[h] as number; row < (owners.start[h + 1] as number); row++)
      tests.forEach((holds, i) => {
        if (!holds(row)) return;
        place.push(home.length - before);
        home.push(h);
        rule.push(i);
        owner.push(row);
      });
    start.push(home.length);
  }
  chunk.rows.set(kind, {
    count: home.length,
    home: Int32Array.from(home),
    place: Int32Array.from(place),
    start: Int32Array.from(start),
  });
  chunk.data.set(`${kind}.${RULE}`, Float64Array.from(rule));
  if (of !== 'person') return;
  chunk.owner.set(kind, Int32Array.from(owner));
  chunk.data.set(
    `${kind}.${rules[0]?.owner ?? ''}`,
    Float64Array.from(owner, (row) => owners.place[row] as number),
  );
}

/**
 * Holds the households of a chunk as the registers record them, and marks those that the registers record differently.
 */
export interface Registers {
  readonly chunk: Chunk;
  /** Has, for each home, 1 when the registers record something differently, and 0 otherwise. */
  readonly otherwise: Uint8Array;
}

export function applyRegisters(making: Making, life: Chunk): Registers {
  const drawing = drawingOf(making);
  const data = new Map(life.data);
  const otherwise = new Uint8Array(life.homes);
  for (const { step } of making.model.seen) {
    const key = formatColumnKey(step.column);
    const before = data.get(key) as Float64Array;
    const after = runDrawStep(step, life, drawing, before.slice());
    const { home, count } = findChunkRows(life, step.column.scope);
    for (let row = 0; row < count; row++) if (!Object.is(before[row], after[row])) otherwise[home[row] as number] = 1;
    data.set(key, after);
  }
  return { chunk: { ...life, data }, otherwise };
}
