/** The rulebook with every formula understood: what the lowering reads. */
import type { GroupTerm, Term } from '../../language/term.ts';
import type { ValueType } from '../../values/types.ts';
import type { Condition } from '../../language/ast.ts';
import type { FactDef, Law, LineKind, Right, Route } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';

/** A condition tree whose lines are terms. The tree of the law is kept, so that answers can show it. */
export type TermTree =
  | {
      readonly kind: 'line';
      readonly id: string;
      readonly term: Term;
      readonly condition: Condition;
      /** A duty: the fact of the vocabulary, and the condition that excuses from it. */
      readonly duty?: { readonly fact: string; readonly excused: Term | null };
    }
  | {
      readonly kind: 'all' | 'any';
      readonly id: string | null;
      readonly items: readonly TermTree[];
      readonly condition: Condition;
    }
  | { readonly kind: 'not'; readonly id: string | null; readonly item: TermTree; readonly condition: Condition };

export interface UnderstoodFact {
  /** `ris@2026-03-01.category`, `ris@2026-03-01.building.counted`. */
  readonly id: string;
  /** Name in the law, for texts: `category`, `building.counted`. */
  readonly name: string;
  readonly scope: string;
  readonly term: Term;
  /** The tree, where the fact is one. */
  readonly tree: TermTree | null;
}

export interface UnderstoodLine {
  readonly kind: LineKind;
  readonly id: string;
  readonly term: Term;
}

export interface UnderstoodRoute {
  readonly route: Route;
  readonly when: TermTree;
  readonly starts: Term;
  readonly lasts: Term | null;
  readonly claimFrom: Term | null;
  readonly claimBy: Term | null;
  readonly provisional: Term | null;
  readonly lines: readonly UnderstoodLine[];
}

export interface UnderstoodLaw {
  /** `ris@2026-03-01`. */
  readonly id: string;
  readonly right: Right;
  readonly law: Law;
  readonly claimant: Term;
  readonly facts: readonly UnderstoodFact[];
  readonly routes: readonly UnderstoodRoute[];
  readonly lines: readonly UnderstoodLine[];
  readonly lasts: Term | null;
  readonly heldBy: Term | null;
  readonly wish: { readonly of: Term; readonly unless: Term | null } | null;
  readonly paidTo: Term | null;
  readonly oncePer: GroupTerm | null;
  /** By route id, then for the law itself under `''`. */
  readonly extendsTo: ReadonlyMap<string, GroupTerm>;
}

/** A fact that other rights read under one name, over all law files: `ris.category`. */
export interface MergedFact {
  readonly id: string;
  readonly scope: string;
  readonly type: ValueType;
  /** Law ids in which it exists, in the order of their dates. */
  readonly laws: readonly string[];
}

/** A fact of the vocabulary: what works it out, what it follows from, and what can be said of it where nobody tells it. */
export interface UnderstoodWord {
  readonly def: FactDef;
  readonly is: Term | null;
  readonly implied: readonly UnderstoodImplication[];
  readonly estimated: readonly UnderstoodImplication[];
}

export interface UnderstoodImplication {
  readonly value: Term;
  readonly when: Term;
  /** Of an estimate: of so many years before that of the answer it speaks as well. Left out where a line follows by law. */
  readonly yearsBack?: number;
}

export interface Understood {
  readonly rulebook: Rulebook;
  /** Vocabulary facts with what works them out. */
  readonly facts: readonly UnderstoodWord[];
  /** By the kind of a thing, of whom there is none besides those listed. */
  readonly none: ReadonlyMap<string, Term>;
  readonly laws: readonly UnderstoodLaw[];
  /** The rules of the crossings, in the form of laws. */
  readonly rules: readonly UnderstoodLaw[];
  readonly merged: ReadonlyMap<string, MergedFact>;
  readonly groups: ReadonlyMap<string, GroupTerm>;
}

/** The second reading of a rulebook: what is estimated stands beside what follows. */
export function estimating(understood: Understood): Understood {
  return {
    ...understood,
    facts: understood.facts.map((word) =>
      word.estimated.length === 0 ? word : { ...word, implied: [...word.implied, ...word.estimated], estimated: [] },
    ),
  };
}

export function lawId(law: Law, right: Right): string {
  const d = String(law.from);
  return `${right.name}@${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6)}`;
}

/** `ris@2026-03-01.category` → `ris.category`: the name that answers and texts use, the same over all law files. */
export function publicId(id: string): string {
  return id.replace(/@\d{4}-\d{2}-\d{2}/, '');
}
