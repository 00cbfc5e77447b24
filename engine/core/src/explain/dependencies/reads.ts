/**
 * This module finds what a term depends on for one household: facts and figures, each once, those of the fewest steps
 * first.
 */
import type { Term } from '../../language/term.ts';
import { readDirectly, type Direct, type FactFound, type FigureFound } from './direct.ts';
import type { TermPlace } from '../settle/term-place.ts';

export interface FactRead {
  readonly fact: FactFound;
  /**
   * Counts the steps: 0 when the term reads the fact itself, 1 when a fact that it reads is computed from this one, and
   * so on.
   */
  readonly depth: number;
  /** Is `true` when the fact only decides who belongs to a group, and is not read in what is asked of the members. */
  readonly aside: boolean;
}

export interface FigureRead {
  readonly figure: FigureFound;
  readonly depth: number;
  readonly aside: boolean;
}

export interface Reads {
  readonly facts: readonly FactRead[];
  readonly figures: readonly FigureRead[];
}

interface Visit {
  readonly reads: readonly Direct[];
  readonly depth: number;
  readonly aside: boolean;
}

/** Returns what a term reads, and what the definitions of its facts read, up to `deep` steps down. */
export function collectReads(term: Term, place: TermPlace, deep: number): Reads {
  const walk = new Walk(deep);
  walk.later(term, place, 0, false);
  walk.run();
  return { facts: [...walk.facts.values()], figures: [...walk.figures.values()] };
}

class Walk {
  readonly facts = new Map<number, FactRead>();
  readonly figures = new Map<number, FigureRead>();
  readonly #queue: Visit[] = [];
  readonly #deep: number;

  constructor(deep: number) {
    this.#deep = deep;
  }

  run(): void {
    for (let i = 0; i < this.#queue.length; i++) this.#visit(this.#queue[i] as Visit);
  }

  later(term: Term, place: TermPlace, depth: number, aside: boolean): void {
    if (depth <= this.#deep) this.#queue.push({ reads: readDirectly(term, place), depth, aside });
  }

  #visit({ reads, depth, aside }: Visit): void {
    for (const read of reads) {
      if (read.kind === 'fact') this.#fact(read, depth, aside);
      else if (read.kind === 'figure') this.#figure(read, depth, aside);
      else this.later(read.term, read.place, depth + read.steps, read.aside ?? aside);
    }
  }

  #fact(fact: FactFound, depth: number, aside: boolean): void {
    const before = this.facts.get(fact.key);
    if (before !== undefined && (aside || !before.aside)) return;
    this.facts.set(fact.key, { fact, depth, aside });
    // The definition of a part that is zero is not followed, because it adds nothing to the result.
    const { value, from } = fact;
    const nothing = depth > 0 && value.kind === 'number' && value.min === 0 && value.max === 0;
    if (from !== null && !nothing) this.later(from.term, from.place, depth + 1, aside);
  }

  #figure(figure: FigureFound, depth: number, aside: boolean): void {
    const before = this.figures.get(figure.key);
    if (before === undefined || (before.aside && !aside)) this.figures.set(figure.key, { figure, depth, aside });
  }
}
