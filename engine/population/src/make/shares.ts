/** How many of the persons and homes of a drawn population, in parts of one, have each value of what the interview asks. */
import type { Rulebook } from '@recto-verso/engine';
import type { Row, Situation, Stated } from '@recto-verso/engine/situation';
import type { Making } from './generate.ts';
import { drawChunk } from './generate.ts';
import { describer } from './situation.ts';

/** Ages in years at which a band begins: school, work, the middle of life, its end. */
export const AGES: readonly number[] = [0, 6, 15, 18, 25, 45, 60, 70];
const CHUNK = 1_000;
/** As days are numbers yyyymmdd, a year lasts so long. */
const YEAR = 10_000;

/** By value, the share of those who have it: of persons one for each band of ages, of homes one alone. */
export type Shares = Readonly<Record<string, readonly number[]>>;

export interface PopulationShares {
  /** By screen, the share of those for whom "nothing else" is true. */
  readonly nothing: Readonly<Record<string, readonly number[]>>;
  /** By fact: yes-no, or a choice. */
  readonly facts: Readonly<Record<string, Shares>>;
}

/** @param households how many are drawn; each counts once, whatever its weight */
export function sharesOf(rulebook: Rulebook, making: Making, households: number): PopulationShares {
  const count = new Counts(rulebook);
  for (let first = 0; first < households; first += CHUNK) {
    const homes = Math.min(CHUNK, households - first);
    const chunk = drawChunk(making, first, homes);
    const describe = describer(making.model, chunk);
    for (let home = 0; home < homes; home++) count.add(describe(home), making.date);
  }
  return count.shares();
}

class Counts {
  readonly #rulebook: Rulebook;
  readonly #facts: readonly string[];
  readonly #of = new Map<string, Map<string, number[]>>();
  readonly #nothing = new Map<string, number[]>();
  readonly #persons = AGES.map(() => 0);
  #homes = 0;

  constructor(rulebook: Rulebook) {
    this.#rulebook = rulebook;
    this.#facts = rulebook.facts
      .filter(({ scope, type }) => (scope === 'person' || scope === 'home') && isCounted(type.kind))
      .map(({ id }) => id);
  }

  add(situation: Situation, day: number): void {
    this.#homes++;
    this.#count('home', situation.home, situation, 0, 1);
    for (const person of situation.persons) {
      const band = bandOf(valueIn(person, 'birth'), day);
      this.#persons[band] = (this.#persons[band] ?? 0) + 1;
      this.#count(person.id, person, situation, band, AGES.length);
    }
  }

  #count(of: string, row: Row, situation: Situation, band: number, bands: number): void {
    for (const id of this.#facts) {
      if (id.startsWith('home.') !== (of === 'home')) continue;
      const value = written(valueIn(row, localOf(id)));
      if (value !== null) tally(this.#of, id, value, band, bands);
    }
    for (const { screen } of this.#rulebook.interview) {
      if ((screen.of === 'home') !== (of === 'home') || screen.closes.length === 0) continue;
      const isNothing = screen.closes.every(({ kind, name, value }) => {
        if (kind === 'thing') return !situation.things.some((thing) => thing.kind === name && this.#isOf(thing, of));
        const has = written(valueIn(row, kind === 'receipt' ? `gets.${name}` : name));
        return has === null || has === String(value);
      });
      const all = this.#nothing.get(screen.id) ?? Array.from({ length: bands }, () => 0);
      if (isNothing) all[band] = (all[band] ?? 0) + 1;
      this.#nothing.set(screen.id, all);
    }
  }

  /** A thing of the home belongs to the home, any other one to its owner. */
  #isOf(thing: Situation['things'][number], of: string): boolean {
    const def = this.#rulebook.things.find(({ kind }) => kind === thing.kind);
    return def?.of === 'home' ? of === 'home' : written(valueIn(thing, def?.owner ?? '')) === of;
  }

  shares(): PopulationShares {
    const part = (all: readonly number[]): readonly number[] =>
      all.length === 1 ? [share(all[0] ?? 0, this.#homes)] : all.map((n, band) => share(n, this.#persons[band] ?? 0));
    return {
      nothing: Object.fromEntries([...this.#nothing].map(([id, all]) => [id, part(all)])),
      facts: Object.fromEntries(
        [...this.#of].map(([id, values]) => [
          id,
          Object.fromEntries([...values].map(([value, all]) => [value, part(all)] as const)),
        ]),
      ),
    };
  }
}

function isCounted(kind: string): boolean {
  return kind === 'truth' || kind === 'choice';
}

function tally(to: Map<string, Map<string, number[]>>, id: string, value: string, band: number, bands: number): void {
  const values = to.get(id) ?? new Map<string, number[]>();
  const all = values.get(value) ?? Array.from({ length: bands }, () => 0);
  all[band] = (all[band] ?? 0) + 1;
  to.set(id, values.set(value, all));
}

/** Shares are rounded to hundredths: they order questions, and nothing else rests on them. */
function share(n: number, of: number): number {
  return of === 0 ? 0 : Math.round((n / of) * 100) / 100;
}

function bandOf(birth: Stated | null, day: number): number {
  const born = birth?.kind === 'range' ? birth.lo : day;
  const age = Math.floor((day - born) / YEAR);
  return AGES.findLastIndex((from) => age >= from);
}

/** The name of a fact in its row: `home.tenure` → `tenure`; that of a receipt keeps its prefix. */
function localOf(id: string): string {
  return id.startsWith('home.') ? id.slice('home.'.length) : id;
}

/** The value of today, which is the last of those that are dated. */
function valueIn({ plain, dated }: Row, name: string): Stated | null {
  return plain[name] ?? dated[name]?.at(-1)?.value ?? null;
}

/** As a situation writes it; `null` for what is not settled. */
function written(value: Stated | null): string | null {
  if (value === null) return null;
  if (value.kind === 'truth') return value.value ? 'yes' : 'no';
  if (value.kind === 'range') return value.lo === value.hi ? String(value.lo) : null;
  return value.values.length === 1 ? (value.values[0] ?? null) : null;
}
