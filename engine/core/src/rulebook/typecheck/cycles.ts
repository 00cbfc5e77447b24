/**
 * This module finds cycles: a verdict of a right, or the value of a fact, that is computed from itself through others.
 * Receipts are stated and need no computation, so rights that exclude each other by their receipts form no cycle. Only
 * rights that read what the other's law computes do.
 */
import type { Formula, Place } from '../../language/ast.ts';
import { listTermParts } from '../../language/parts.ts';
import { getMemberScope } from '../../language/rows.ts';
import type { Term } from '../../language/term.ts';
import type { Problem } from '../../problem.ts';
import type { Implication, Right } from '../model.ts';
import { CALENDAR } from '../../values/calendar.ts';
import { createProblem } from '../report.ts';
import { listLawsInForce } from './in-force.ts';
import { listFormulaPieces } from './pieces.ts';
import { toPublicId, type Understood, type UnderstoodImplication, type UnderstoodLaw } from './understood.ts';

/** Describes one formula of something that is computed, and the ids that it reads. */
interface Step {
  readonly place: Place;
  readonly reads: readonly string[];
}

/** Describes one link of a cycle: the id that is computed, and the place where it reads the next one. */
interface Link {
  readonly id: string;
  readonly place: Place;
}

/**
 * Returns a problem for each cycle that is found, and at least one if there are any. A cycle that is found on several
 * days is returned once. The formulas of the rulebook must have no errors.
 */
export function findCycles(understood: Understood): readonly Problem[] {
  const steps = new Steps(understood);
  const found = new Map<string, readonly Link[]>();
  for (const day of daysOf(understood))
    for (const circle of circlesOn(steps, listLawsInForce(understood, day), understood)) {
      const key = circle
        .map(({ id }) => id)
        .sort()
        .join(' ');
      if (!found.has(key)) found.set(key, circle);
    }
  return [...found.values()].map(problemOf);
}

/**
 * Returns the days (yyyymmdd) on which the rulebook starts, a law file begins to hold, or a law file has just ended.
 */
function daysOf({ rulebook }: Understood): readonly number[] {
  const laws = rulebook.rights.flatMap((right) => right.laws);
  return [
    ...new Set([
      rulebook.starts,
      ...laws.flatMap(({ from, until }) => [from, ...(until === null ? [] : [CALENDAR.days_after(until, 1)])]),
    ]),
  ];
}

type InForce = ReadonlyMap<string, readonly UnderstoodLaw[]>;

function circlesOn(steps: Steps, inForce: InForce, understood: Understood): readonly (readonly Link[])[] {
  const circles: (readonly Link[])[] = [];
  const done = new Set<string>();
  const path: Link[] = [];
  const visit = (id: string): void => {
    const begun = path.findIndex((link) => link.id === id);
    if (begun >= 0) circles.push(path.slice(begun));
    if (begun >= 0 || done.has(id)) return;
    for (const { place, reads } of steps.of(id, inForce))
      for (const read of reads) {
        path.push({ id, place });
        visit(read);
        path.pop();
      }
    done.add(id);
  };
  for (const { name } of understood.rulebook.rights) visit(`may_get.${name}`);
  for (const { def } of understood.facts) visit(def.id);
  return circles;
}

/**
 * Holds the formulas of everything that is computed, with what they read. Each formula is traversed only once for all
 * days.
 */
class Steps {
  readonly #fixed = new Map<string, readonly Step[]>();
  readonly #laws = new Map<UnderstoodLaw, readonly Step[]>();
  readonly #understood: Understood;

  constructor(understood: Understood) {
    this.#understood = understood;
    for (const { def, is, implied, estimated } of understood.facts) {
      const lines = [
        ...(is === null ? [] : [[def.is, is] as const]),
        ...linesOf(def.implied, implied),
        ...linesOf(def.estimated, estimated),
      ];
      const steps = lines.flatMap(([line, term]) =>
        line === null ? [] : [{ place: line.place, reads: readsOf(term) }],
      );
      if (steps.length > 0) this.#fixed.set(def.id, steps);
    }
    for (const { kind, none } of understood.rulebook.things) {
      const term = understood.none.get(kind);
      if (none !== null && term !== undefined)
        this.#fixed.set(noneOf(kind), [{ place: none.place, reads: readsOf(term) }]);
    }
    for (const law of understood.laws) {
      const places = new Map(law.law.facts.map((fact) => [fact.id, fact.place]));
      for (const fact of law.facts) {
        const place = places.get(`${law.right.name}.${fact.name}`);
        if (place !== undefined) this.#fixed.set(fact.id, [{ place, reads: readsOf(fact.term) }]);
      }
    }
  }

  of(id: string, inForce: InForce): readonly Step[] {
    const fixed = this.#fixed.get(id);
    if (fixed !== undefined) return fixed;
    const dot = id.indexOf('.');
    if (id.startsWith('may_get.'))
      return (inForce.get(id.slice(dot + 1)) ?? []).flatMap((law) => [
        ...this.#verdict(law),
        ...this.#excluded(law.right, inForce),
      ]);
    if (!this.#understood.merged.has(id)) return [];
    return (inForce.get(id.slice(0, dot)) ?? []).flatMap((law) => this.#fixed.get(`${law.id}${id.slice(dot)}`) ?? []);
  }

  /**
   * Returns the conditions that say who can receive a right whose law excludes this one. They are computed before this
   * verdict.
   */
  #excluded(right: Right, inForce: InForce): readonly Step[] {
    return [...inForce.values()].flatMap((laws): readonly Step[] => {
      const stating = laws.at(-1);
      const stated = stating?.law.notWith.find((one) => !one.first && one.receipt === right.receipt);
      const heldBy = stating?.heldBy ?? null;
      return stated === undefined || heldBy === null ? [] : [{ place: stated.place, reads: readsOf(heldBy) }];
    });
  }

  /** Returns all formulas of a law file. They are all computed before its verdict can be read. */
  #verdict(law: UnderstoodLaw): readonly Step[] {
    const known = this.#laws.get(law);
    if (known !== undefined) return known;
    const steps = [
      ...listFormulaPieces(law).map(({ term, place }) => ({ place, reads: readsOf(term) })),
      ...law.facts.flatMap((fact) => this.#fixed.get(fact.id) ?? []),
    ];
    this.#laws.set(law, steps);
    return steps;
  }
}

function linesOf(
  written: readonly Implication[],
  understood: readonly UnderstoodImplication[],
): readonly (readonly [Formula | null, Term])[] {
  return understood.flatMap(({ value, when }, at) => {
    const line = written[at] ?? null;
    return [[line?.when ?? null, when] as const, [line?.value ?? null, value] as const];
  });
}

function readsOf(term: Term): readonly string[] {
  const ids = new Set<string>();
  const visit = (one: Term): void => {
    if (one.kind === 'fact' || one.kind === 'at' || one.kind === 'window' || one.kind === 'through') ids.add(one.id);
    if (one.kind === 'may_get') ids.add(`may_get.${one.right}`);
    // An aggregate over things, and a test of membership, also read the condition that says for whom there are none.
    if (one.kind === 'aggregate' || one.kind === 'in_group') ids.add(noneOf(getMemberScope(one.group)));
    for (const part of listTermParts(one)) visit(part.term);
  };
  visit(term);
  return [...ids];
}

function noneOf(kind: string): string {
  return `none of ${kind}`;
}

function problemOf(circle: readonly Link[]): Problem {
  const first = circle.reduce((a, b) => (isBefore(b.place, a.place) ? b : a));
  const at = circle.indexOf(first);
  const links = [...circle.slice(at), ...circle.slice(0, at)];
  const said = links.map(({ id, place }, i) => {
    const next = links[(i + 1) % links.length] as Link;
    return `"${toPublicId(id)}" reads "${toPublicId(next.id)}" (${place.file}:${place.line})`;
  });
  return createProblem(
    first.place,
    'cycle',
    `What is worked out here rests on itself: ${said.join(', ')}.`,
    'Whichever is worked out first needs another one that is not there yet: no order of reading settles it.',
    'Let one of them read what is received (gets.…), which is told and not worked out, or ask for a fact in its place.',
  );
}

function isBefore(a: Place, b: Place): boolean {
  return a.file < b.file || (a.file === b.file && a.line < b.line);
}
