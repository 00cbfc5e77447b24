/**
 * This module computes shares of the persons or homes of a drawn population: for each value of a fact, the share that
 * has it, and for each screen of the interview, the share for which "nothing else" is true.
 */
import type { Rulebook } from '@recto-verso/engine';
import {
  listLivelihoods,
  findLivelihoods,
  NO_LIVELIHOOD,
  type Row,
  type Situation,
  type Stated,
} from '@recto-verso/engine/situation';
import type { Making } from './generate.ts';
import { ShareCells, type CellShares } from './cells.ts';
import { drawChunk } from './generate.ts';
import { createDescriber } from './situation.ts';

/** Lists the ages, in years, at which a band begins. They follow school, work, middle age and old age. */
export const AGES: readonly number[] = [0, 6, 15, 18, 25, 45, 60, 70];
const CHUNK = 1_000;
/** Cells with fewer persons than this get the share of their whole age band. */
const FEWEST = 20;
/**
 * Facts with this prefix concern receipts. Their amounts are not counted, because the yes-no fact already says whether
 * there is one.
 */
const RECEIPT = 'gets.';
/** Is the only value of a number that is counted. */
const NOTHING = '0';
/** Is the length of a year in the difference between two days written yyyymmdd. */
const YEAR = 10_000;

export interface PopulationShares {
  /** Gives the share of all persons by livelihood and age band. */
  readonly persons: CellShares;
  /** Gives for each screen the share of those for whom "nothing else" is true. */
  readonly nothing: Readonly<Record<string, CellShares>>;
  /** Gives for each fact and value the share of those who have it. For a number, the only value is 0. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, CellShares>>>>;
}

/**
 * Draws households and computes the shares.
 * @param households how many are drawn; each counts once, whatever its weight
 */
export function computePopulationShares(rulebook: Rulebook, making: Making, households: number): PopulationShares {
  const count = new Counts(rulebook);
  for (let first = 0; first < households; first += CHUNK) {
    const homes = Math.min(CHUNK, households - first);
    const chunk = drawChunk(making, first, homes);
    const describe = createDescriber(making.model, chunk);
    for (let home = 0; home < homes; home++) count.add(describe(home), making.date);
  }
  return count.shares();
}

class Counts {
  readonly #rulebook: Rulebook;
  readonly #facts: readonly { readonly id: string; readonly isNumber: boolean }[];
  readonly #of = new Map<string, Map<string, ShareCells>>();
  readonly #nothing = new Map<string, ShareCells>();
  readonly #livelihoods: number;
  readonly #persons: ShareCells;
  readonly #homes = new ShareCells(1, 1);

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#livelihoods = listLivelihoods(rulebook).length + 1;
    this.#persons = new ShareCells(this.#livelihoods, AGES.length);
    this.#facts = rulebook.facts
      .filter(({ scope }) => scope === 'person' || scope === 'home')
      .filter(({ id, type }) => isCounted(type.kind) && !(type.kind === 'number' && id.startsWith(RECEIPT)))
      .map(({ id, type }) => ({ id, isNumber: type.kind === 'number' }));
  }

  add(situation: Situation, day: number): void {
    this.#homes.add(0, 0);
    this.#count('home', situation.home, situation, [0, 0]);
    for (const person of situation.persons) {
      const livelihood = findLivelihoods(this.#rulebook, situation, person, day).at(-1) ?? NO_LIVELIHOOD;
      const band = bandOf(valueIn(person, 'birth'), day);
      this.#persons.add(livelihood, band);
      this.#count(person.id, person, situation, [livelihood, band]);
    }
  }

  #count(of: string, row: Row, situation: Situation, [livelihood, band]: readonly [number, number]): void {
    const empty = (): ShareCells =>
      of === 'home' ? new ShareCells(1, 1) : new ShareCells(this.#livelihoods, AGES.length);
    for (const { id, isNumber } of this.#facts) {
      if (id.startsWith('home.') !== (of === 'home')) continue;
      const value = written(valueIn(row, localOf(id)));
      if (value === null || (isNumber && value !== NOTHING)) continue;
      const values = this.#of.get(id) ?? new Map<string, ShareCells>();
      const all = values.get(value) ?? empty();
      all.add(livelihood, band);
      this.#of.set(id, values.set(value, all));
    }
    for (const { screen } of this.#rulebook.interview) {
      if ((screen.of === 'home') !== (of === 'home') || screen.closes.length === 0) continue;
      const all = this.#nothing.get(screen.id) ?? empty();
      if (this.#isNothing(screen.closes, row, situation, of)) all.add(livelihood, band);
      this.#nothing.set(screen.id, all);
    }
  }

  #isNothing(closes: Rulebook['screens'][number]['closes'], row: Row, situation: Situation, of: string): boolean {
    return closes.every(({ kind, name, value }) => {
      if (kind === 'thing') return !situation.things.some((thing) => thing.kind === name && this.#isOf(thing, of));
      const has = written(valueIn(row, kind === 'receipt' ? `gets.${name}` : name));
      return has === null || has === String(value);
    });
  }

  /** Checks whether a thing belongs to a row: a thing of the home belongs to the home, any other one to its owner. */
  #isOf(thing: Situation['things'][number], of: string): boolean {
    const def = this.#rulebook.things.find(({ kind }) => kind === thing.kind);
    return def?.of === 'home' ? of === 'home' : written(valueIn(thing, def?.owner ?? '')) === of;
  }

  shares(): PopulationShares {
    const all = AGES.reduce((sum, _, band) => sum + this.#persons.ofBand(band), 0);
    const part = (cells: ShareCells): CellShares => {
      const of = cells.size > 1 ? this.#persons : this.#homes;
      return cells.map((n, livelihood, band) => {
        const among = of.at(livelihood, band);
        return among < FEWEST ? share(cells.ofBand(band), of.ofBand(band)) : share(n, among);
      });
    };
    return {
      persons: this.#persons.map((n) => Math.round((n / all) * 1000) / 1000),
      nothing: Object.fromEntries([...this.#nothing].map(([id, cells]) => [id, part(cells)])),
      facts: Object.fromEntries(
        [...this.#of].map(([id, values]) => [
          id,
          Object.fromEntries([...values].map(([value, cells]) => [value, part(cells)] as const)),
        ]),
      ),
    };
  }
}

function isCounted(kind: string): boolean {
  return kind === 'truth' || kind === 'choice' || kind === 'number';
}

/** Computes a share, rounded to hundredths. That is enough, because the shares only decide the order of questions. */
function share(n: number, of: number): number {
  return of === 0 ? 0 : Math.round((n / of) * 100) / 100;
}

function bandOf(birth: Stated | null, day: number): number {
  const born = birth?.kind === 'range' ? birth.lo : day;
  const age = Math.floor((day - born) / YEAR);
  return AGES.findLastIndex((from) => age >= from);
}

/** Returns the name of a fact in its row: `home.tenure` becomes `tenure`; the name of a receipt keeps its prefix. */
function localOf(id: string): string {
  return id.startsWith('home.') ? id.slice('home.'.length) : id;
}

/** Returns the present value of a fact, which is the last piece of a dated fact. */
function valueIn({ plain, dated }: Row, name: string): Stated | null {
  return plain[name] ?? dated[name]?.at(-1)?.value ?? null;
}

/**
 * Formats a value as a situation writes it. Returns `null` when it is not known, or when several values are possible.
 */
function written(value: Stated | null): string | null {
  if (value === null) return null;
  if (value.kind === 'truth') return value.value ? 'yes' : 'no';
  if (value.kind === 'range') return value.lo === value.hi ? String(value.lo) : null;
  return value.values.length === 1 ? (value.values[0] ?? null) : null;
}
