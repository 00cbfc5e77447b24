/** Where the law of a right reads what comes of other rights, and to what end. */
import type { Place } from '../../language/ast.ts';
import { partsOf, within, type Bearing } from '../../language/parts.ts';
import type { Term } from '../../language/term.ts';
import { piecesOf, type Piece } from '../../rulebook/check/pieces.ts';
import type { UnderstoodLaw } from '../../rulebook/check/understood.ts';
import type { Book } from '../book.ts';

/**
 * How one right bears on another. `opens`: to receive it helps to the other; `excludes`: it stands in its way; `counts`:
 * what it pays, or that it is received, goes into what the other counts or gives; `read`: the law of the other reads
 * what its law works out.
 */
export type TieKind = 'opens' | 'excludes' | 'counts' | 'read';

/** One reading of what comes of another right. */
export interface Hit {
  readonly kind: TieKind;
  /** What is received, by the name of the receipt; or a right, by its symbol. */
  readonly of: { readonly receipt: string } | { readonly right: string };
  /** The formula in which the law of the right comes to read it. */
  readonly place: Place;
}

export interface Reading {
  readonly hits: readonly Hit[];
  /** Facts of the vocabulary that the right rests on. */
  readonly facts: ReadonlySet<string>;
}

/** Under what a term is read: how it bears on the verdict, and whether only through numbers and choices. */
interface Under {
  readonly piece: Piece;
  readonly bearing: Bearing;
  readonly counted: boolean;
}

/** What a law reads on a day; ways that are closed on it are left out. */
export function readingOf(book: Book, law: UnderstoodLaw, day: number): Reading {
  const walk = new Walk(book, law, day);
  for (const piece of piecesOf(law))
    if (isOpen(piece, day))
      walk.term(piece.term, { piece, bearing: piece.bearing, counted: piece.kind === 'gives' });
  const place = { file: law.law.file, line: 1, field: 'not_with' };
  const excluded = law.law.notWith.map((receipt): Hit => ({ kind: 'excludes', of: { receipt }, place }));
  return { hits: [...excluded, ...walk.hits], facts: walk.facts };
}

function isOpen({ route }: Piece, day: number): boolean {
  return route === null || ((route.route.since ?? day) <= day && day <= (route.route.until ?? day));
}

class Walk {
  readonly hits: Hit[] = [];
  readonly facts = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #book: Book;
  readonly #law: UnderstoodLaw;
  readonly #day: number;

  constructor(book: Book, law: UnderstoodLaw, day: number) {
    this.#book = book;
    this.#law = law;
    this.#day = day;
  }

  term(term: Term, under: Under): void {
    if (term.kind === 'may_get') this.#hit(conditionKind(under), { right: term.right }, under);
    if (term.kind === 'fact' || term.kind === 'at' || term.kind === 'window' || term.kind === 'through')
      this.#fact(term.id, under);
    for (const { term: part, bearing } of partsOf(term))
      this.term(part, {
        ...under,
        bearing: within(under.bearing, bearing),
        counted: under.counted || isCounted(term, part),
      });
  }

  #hit(kind: TieKind, of: Hit['of'], { piece }: Under): void {
    this.hits.push({ kind, of, place: piece.place });
  }

  #fact(id: string, under: Under): void {
    const [head = '', name = '', part] = id.split('.');
    if (head === 'gets') {
      this.facts.add(`gets.${name}`);
      this.#hit(part === 'amount' ? 'counts' : conditionKind(under), { receipt: name }, under);
      return;
    }
    const key = `${id} ${under.piece.place.file}:${under.piece.place.line} ${under.bearing} ${under.counted}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#book.facts.has(id)) this.facts.add(id);
    const laws = this.#book.merged.get(id);
    if (laws !== undefined) this.#otherLaw(id, laws, under);
    const definition = this.#book.definitions.get(id);
    if (definition !== undefined) this.term(definition.term, under);
  }

  /** A fact that the law of another right works out: of its law file of the day. */
  #otherLaw(id: string, laws: readonly string[], under: Under): void {
    const symbol = id.slice(0, id.indexOf('.'));
    const right = this.#book.rights.get(symbol);
    if (right === undefined || right === this.#law.right) return;
    this.#hit('read', { right: symbol }, under);
    const inForce = right.laws.find(
      ({ from, until }) => from <= this.#day && (until === null || this.#day <= until),
    );
    const law = laws.find((one) => inForce !== undefined && one === lawIdOf(symbol, inForce.from));
    const definition = law === undefined ? undefined : this.#book.definitions.get(`${law}${id.slice(symbol.length)}`);
    if (definition !== undefined) this.term(definition.term, under);
  }
}
