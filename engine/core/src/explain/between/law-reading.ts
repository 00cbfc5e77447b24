/**
 * This module finds where the law of a right reads something that comes from other rights, and how this affects the
 * right.
 */
import type { Place } from '../../language/ast.ts';
import { listTermParts, combineBearings, type Bearing } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import { listFormulaPieces, type FormulaPiece } from '../../rulebook/typecheck/pieces.ts';
import type { UnderstoodLaw } from '../../rulebook/typecheck/understood.ts';
import { listExclusions } from '../../rulebook/exclusions.ts';
import type { RulebookIndex } from '../rulebook-index.ts';
import { isOpenOn, type LawsOnDay } from './laws-on-day.ts';
import { excludesHolder, type HeldBenefit } from './certain-exclusion.ts';

/**
 * Names how one right (A) affects another (B). `opens`: receiving A, or being entitled to it, helps to get B;
 * `excludes`: whoever receives A cannot have B; `hinders`: A counts against B without certainly closing it; `counts`:
 * what A pays, or that it is received, goes into what B counts or gives; `law`: the law of B reads a value that the law
 * of A computes.
 */
export type RightTieKind = 'opens' | 'excludes' | 'hinders' | 'counts' | 'law';

/** Describes one place where a law reads something that comes from another right. */
export interface LawHit {
  readonly kind: RightTieKind;
  readonly of: HeldBenefit;
  /**
   * Locates the formula through which the law reads the other right; `null` when a law states that the two rights
   * exclude each other.
   */
  readonly place: Place | null;
}

export interface LawReading {
  readonly hits: readonly LawHit[];
  /** Lists the facts of the vocabulary on which the right depends. */
  readonly facts: ReadonlySet<string>;
}

/**
 * Describes how a term is read: in which formula (`piece`), how it affects the verdict (`bearing`), and whether only as
 * a number, as a choice or in what the right gives (`counted`).
 */
interface Under {
  readonly piece: FormulaPiece;
  readonly bearing: Bearing;
  readonly counted: boolean;
}

/** Returns what a law reads on a day. Routes that do not exist on that day are left out. */
export function collectLawReading(law: UnderstoodLaw, on: LawsOnDay): LawReading {
  const walk = new Walk(law, on);
  for (const piece of listFormulaPieces(law))
    if (piece.route === null || isOpenOn(piece.route.route, on.day))
      walk.term(piece.term, { piece, bearing: piece.bearing, counted: piece.kind === 'gives' });
  const hits = walk.hits.map((hit): LawHit =>
    hit.kind === 'hinders' && excludesHolder(law, hit.of, on) ? { ...hit, kind: 'excludes' } : hit,
  );
  const notWith = listExclusions(on.book.rulebook, law.right, law.law, on.day).map(({ receipt }): LawHit => ({
    kind: 'excludes',
    of: { receipt },
    place: null,
  }));
  return { hits: [...notWith, ...hits], facts: walk.facts };
}

class Walk {
  readonly hits: LawHit[] = [];
  readonly facts = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #book: RulebookIndex;
  readonly #law: UnderstoodLaw;
  readonly #laws: LawsOnDay['laws'];

  constructor(law: UnderstoodLaw, { book, laws }: LawsOnDay) {
    this.#book = book;
    this.#law = law;
    this.#laws = laws;
  }

  term(term: Term, under: Under): void {
    if (term.kind === 'may_get') this.#hit(conditionKind(under), { right: term.right }, under);
    if (term.kind === 'fact' || term.kind === 'at' || term.kind === 'window' || term.kind === 'through')
      this.#fact(term.id, under);
    for (const { term: part, bearing } of listTermParts(term))
      this.term(part, {
        ...under,
        bearing: combineBearings(under.bearing, bearing),
        counted: under.counted || isCounted(term, part),
      });
  }

  #hit(kind: RightTieKind, of: HeldBenefit, { piece }: Under): void {
    this.hits.push({ kind, of, place: piece.place });
  }

  #fact(id: string, under: Under): void {
    const [head = '', name = '', part] = id.split('.');
    if (head === 'gets') {
      this.#hit(part === 'amount' ? 'counts' : conditionKind(under), { receipt: name }, under);
      return;
    }
    const { piece, bearing, counted } = under;
    const key = `${id} ${piece.place.file}:${piece.place.line} ${bearing} ${counted}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#book.facts.has(id)) this.facts.add(id);
    const definition = this.#book.definitions.get(this.#book.merged.has(id) ? this.#ofAnother(id, under) : id);
    if (definition !== undefined) this.term(definition.term, under);
  }

  /**
   * Returns the id that a fact has in the law file of the day; `id` is its common name for all law files. Records a hit
   * when another right computes the fact.
   */
  #ofAnother(id: string, under: Under): string {
    const dot = id.indexOf('.');
    const name = id.slice(0, dot);
    if (name !== this.#law.right.name) this.#hit('law', { right: name }, under);
    return `${this.#laws.get(name)?.id ?? name}${id.slice(dot)}`;
  }
}

function conditionKind({ bearing, counted }: Under): RightTieKind {
  if (counted || bearing === 'either') return 'counts';
  return bearing === 'more' ? 'opens' : 'hinders';
}

/** Checks whether a part is read as a number or a choice, and no longer as a condition that holds or not. */
function isCounted(whole: Term, part: Term): boolean {
  switch (whole.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'in_group':
    case 'held':
      return false;
    case 'if':
      return whole.type.kind !== 'truth';
    case 'aggregate':
      return whole.op === 'sum' || whole.op === 'rank';
    case 'compare':
      // A count of members and a number of months are still conditions: they say how often something holds.
      return part.kind !== 'held' && !(part.kind === 'aggregate' && part.op === 'count');
    default:
      return true;
  }
}
