/**
 * This module resolves the names of the rulebook for the checker: facts, figures, groups and open points. Each fact of
 * a law and each group is type-checked once.
 */
import { FormulaError, type FactName, type FigureName, type Names } from '../../language/names.ts';
import { checkBody, findChoiceNames } from '../../language/check/body.ts';
import { checkFormula } from '../../language/check/expression.ts';
import { check, checkTruth } from '../../language/check/part.ts';
import { suggestWord } from '../../language/check/paths.ts';
import { widenBasis } from '../../language/basis.ts';
import { isMoney } from '../../language/unit.ts';
import type { Formula } from '../../language/ast.ts';
import type { GroupTerm, Term } from '../../language/term.ts';
import type { ValueType } from '../../values/types.ts';
import type { Figure, GroupDef, Law, LawFact, Right } from '../model.ts';
import type { Rulebook } from '../rulebook.ts';
import { findSimilarPath, findSimilarWord } from '../word.ts';
import { computeFigureShape } from './shape.ts';
import { listFiguresAt, listGroupsAt, listNamesAt } from './similar.ts';
import { formatLawId, type MergedFact } from './understood.ts';

/** Maps the frames that `over:` can name to the groups of the vocabulary that define them. */
const FRAMES: Readonly<Record<string, string>> = { roof: 'roof_frame', register: 'register_frame' };

/**
 * Is thrown when the error of a formula has been reported, and when another formula reads a failed one. So one error is
 * reported only once.
 */
export class AlreadyReported extends Error {}

export interface Position {
  readonly right: Right;
  readonly law: Law;
}

export class Dictionary {
  readonly rulebook: Rulebook;
  readonly report: (formula: Formula, error: FormulaError) => void;
  readonly #facts: ReadonlyMap<string, FactName>;
  readonly #figures: ReadonlyMap<string, FigureName>;
  readonly #terms = new Map<string, Term | 'pending' | 'failed'>();
  readonly #alike = new Map<string, Term>();
  readonly #groups = new Map<string, GroupTerm | 'pending' | 'failed'>();
  readonly #values = new Map<string, readonly string[] | null>();

  constructor(rulebook: Rulebook, report: (formula: Formula, error: FormulaError) => void) {
    this.rulebook = rulebook;
    this.report = report;
    this.#facts = new Map(rulebook.facts.map((f) => [f.id, { id: f.id, scope: f.scope, type: f.type, kept: f.kept }]));
    const figures = [...rulebook.figures, ...rulebook.rights.flatMap((r) => r.figures)];
    this.#figures = new Map(figures.flatMap((f) => named(f)));
  }

  /** Returns the names that can be used at one place of the rulebook. */
  names(position: Position | null, me: string, member: string | null = null): Names {
    return {
      me,
      member,
      right: position?.right.name ?? null,
      check: checkFormula,
      fact: (scope, name) => this.#fact(position, scope, name),
      figure: (name) =>
        (position === null ? null : this.#figures.get(`${position.right.name}.${name}`)) ??
        this.#figures.get(name) ??
        null,
      group: (name) => this.group(position, name),
      open: (kind, name) => this.#open(position, kind, name),
      isRight: (right) => this.rulebook.rights.some((r) => r.name === right),
      similar: (word, among) => this.#similar(position, me, member, word, among),
      within: (scope) => this.names(position, me, scope),
    };
  }

  at = <T>(formula: Formula, run: () => T): T => {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.report(formula, error);
      throw new AlreadyReported(error.message);
    }
  };

  /** Returns one shared term for all equal lines, so that results about it are computed once for all of them. */
  same(term: Term): Term {
    const key = JSON.stringify(term);
    const known = this.#alike.get(key) ?? term;
    this.#alike.set(key, known);
    return known;
  }

  /**
   * Returns the term of a fact of a law, which is type-checked once. A cycle is reported at the formula that closes it.
   */
  lawFact(position: Position, fact: LawFact): Term {
    const id = this.factId(position, fact);
    const known = this.#terms.get(id);
    if (known === 'pending')
      throw new FormulaError(
        'cycle',
        `"${fact.id}" is worked out from itself.`,
        'Break the circle: one of its facts has to be asked, or computed otherwise.',
      );
    if (known === 'failed') throw new AlreadyReported(id);
    if (known !== undefined) return known;
    this.#terms.set(id, 'pending');
    try {
      const names = this.names(position, fact.scope);
      const term = checkBody(fact.body, names, this.valuesOf(position.right, fact), this.at);
      this.#terms.set(id, term);
      return term;
    } catch (error) {
      this.#terms.set(id, 'failed');
      throw error;
    }
  }

  factId(position: Position, fact: LawFact): string {
    return `${formatLawId(position.law, position.right)}.${fact.id.slice(position.right.name.length + 1)}`;
  }

  /**
   * Returns the values of the choice that a fact gives, over all law files of its right, in the order of the files.
   * Returns `null` when the fact is no choice.
   */
  valuesOf(right: Right, fact: LawFact): readonly string[] | null {
    const known = this.#values.get(fact.id);
    if (known !== undefined) return known;
    const found = right.laws.flatMap((law) =>
      law.facts
        .filter((f) => f.id === fact.id)
        .flatMap((f) => findChoiceNames(f.body, this.names({ right, law }, f.scope)) ?? []),
    );
    const values = found.length === 0 ? null : [...new Set(found)];
    this.#values.set(fact.id, values);
    return values;
  }

  group(position: Position | null, name: string): GroupTerm | null {
    const local = position?.law.groups.find((g) => g.name === name);
    const def = local ?? this.rulebook.groups.find((g) => g.name === name);
    if (def === undefined) return null;
    // A shared group belongs to no law. It is type-checked without one, so that all laws share the result.
    return this.#groupTerm(local === undefined ? null : position, def);
  }

  #groupTerm(position: Position | null, def: GroupDef): GroupTerm {
    const key = position === null ? def.name : `${formatLawId(position.law, position.right)}.${def.name}`;
    const known = this.#groups.get(key);
    if (known === 'pending')
      throw new FormulaError('cycle', `The group "${def.name}" is defined by itself.`, 'Break the circle.');
    if (known === 'failed') throw new AlreadyReported(key);
    if (known !== undefined) return known;
    this.#groups.set(key, 'pending');
    try {
      const over = this.#over(position, def);
      const scope = over === 'everybody' ? 'person' : 'thing' in over ? over.thing : scopeOf(over.group);
      const asOf =
        def.asOf === null
          ? null
          : this.at(def.asOf, () => check((def.asOf as Formula).ast, this.names(position, 'person')));
      const where = this.at(def.where, () => checkTruth(def.where.ast, this.names(position, 'person', scope)));
      const term: GroupTerm = { name: key, over, asOf, where };
      this.#groups.set(key, term);
      return term;
    } catch (error) {
      this.#groups.set(key, 'failed');
      throw error;
    }
  }

  #over(position: Position | null, def: GroupDef): GroupTerm['over'] {
    if (def.over === 'everybody') return 'everybody';
    if (this.rulebook.things.some((t) => t.kind === def.over)) return { thing: def.over };
    const group = this.group(position, FRAMES[def.over] ?? def.over);
    if (group !== null) return { group };
    const known = [
      ...Object.keys(FRAMES),
      'everybody',
      ...listGroupsAt(this.rulebook, { law: position?.law ?? null }),
      ...this.rulebook.things.map((t) => t.kind),
    ];
    return this.at(def.where, () => {
      throw new FormulaError(
        'unknown-group',
        `The group "${def.name}" is over "${def.over}", which is no frame, group or kind of thing.`,
        suggestWord(findSimilarWord(def.over, known), 'Write roof, register, everybody, a group or a kind of thing.'),
      );
    });
  }

  #fact(position: Position | null, scope: string, name: string): FactName | null {
    if (scope === 'person' && (name === 'related' || name === 'degree')) return this.#relation(name);
    const prefix = scope === 'person' ? '' : `${scope}.`;
    if (position !== null) {
      const local = position.law.facts.find((f) => f.id === `${position.right.name}.${prefix}${name}`);
      if (local !== undefined)
        return { id: this.factId(position, local), scope, type: this.lawFact(position, local).type, kept: null };
    }
    const vocabulary = this.#facts.get(`${prefix}${name}`);
    if (vocabulary !== undefined) return vocabulary.scope === scope ? vocabulary : null;
    const merged = this.merged(`${name}`, scope);
    return merged === null ? null : { id: merged.id, scope, type: merged.type, kept: null };
  }

  #relation(name: 'related' | 'degree'): FactName {
    const { values, degrees } = this.rulebook.relations;
    const most = Math.max(...Object.values(degrees).map(([, hi]) => hi));
    const type: ValueType =
      name === 'related' ? { kind: 'choice', values } : { kind: 'number', unit: {}, min: 0, max: most };
    return { id: name, scope: 'person', type, kept: null };
  }

  /**
   * Returns a fact of another right, such as `example.category`, over all law files of that right. Returns `null` when
   * no right has such a fact in this scope.
   */
  merged(path: string, scope: string): MergedFact | null {
    const dot = path.indexOf('.');
    const right = this.rulebook.rights.find((r) => r.name === path.slice(0, dot));
    if (dot < 0 || right === undefined) return null;
    const found = right.laws.flatMap((law) =>
      law.facts.filter((f) => f.id === path && f.scope === scope).map((fact) => ({ law, fact })),
    );
    if (found.length === 0) return null;
    const types = found.map(({ law, fact }) => this.lawFact({ right, law }, fact).type);
    const type = types.reduce((a, b) => wider(path, a, b));
    return { id: path, scope, type, laws: found.map(({ law }) => formatLawId(law, right)) };
  }

  #open(position: Position | null, kind: 'reading' | 'discretion', name: string): FactName | null {
    const id = name.includes('.') ? `${kind}.${name}` : `${kind}.${position?.right.name ?? ''}.${name}`;
    const open = this.rulebook.rights.flatMap((r) => r.laws.flatMap((l) => l.open)).find((o) => o.id === id);
    return open === undefined ? null : { id, scope: 'home', type: open.type, kept: null };
  }

  #similar(
    position: Position | null,
    me: string,
    member: string | null,
    word: string,
    among: Parameters<Names['similar']>[1],
  ): string | null {
    const place = { right: position?.right ?? null, law: position?.law ?? null, me, member };
    switch (among) {
      case 'names':
        return findSimilarPath(word, listNamesAt(this.rulebook, place));
      case 'figures': {
        const near = findSimilarPath(word, listFiguresAt(this.rulebook, place.right));
        return near === null ? null : `param.${near}`;
      }
      case 'groups':
        return findSimilarWord(word, listGroupsAt(this.rulebook, place));
      default:
        return findSimilarWord(word, among);
    }
  }
}

function named(figure: Figure): [string, FigureName][] {
  const shape = computeFigureShape(figure);
  if (shape === null) return [];
  if (figure.type.kind !== 'number') return [[figure.id, { id: figure.id, unit: {}, shape }]];
  const { unit, basis = 'unstated' } = figure.type;
  return [[figure.id, { id: figure.id, unit, ...(isMoney(unit) ? { basis } : {}), shape }]];
}

function scopeOf(group: GroupTerm): string {
  if (group.over === 'everybody') return 'person';
  return 'thing' in group.over ? group.over.thing : scopeOf(group.over.group);
}

function wider(path: string, a: ValueType, b: ValueType): ValueType {
  if (a.kind === 'number' && b.kind === 'number') {
    const { basis: _, ...rest } = a;
    return { ...rest, ...widenBasis(a.basis, b.basis), min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  }
  if (a.kind === 'date' && b.kind === 'date')
    return { kind: 'date', min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  if (a.kind === b.kind) return a;
  throw new FormulaError(
    'wrong-type',
    `"${path}" has another type in another law file.`,
    'Give it one type in all law files of its right.',
  );
}
