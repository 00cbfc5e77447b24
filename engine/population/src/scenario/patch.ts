/**
 * This module changes a rulebook as a scenario asks. It also adds shadows beside a right: copies of its law that have
 * only some of its routes. With them, one plan computes who is entitled at all, who is reached by automatic routes, and
 * who receives a letter.
 */
import type { Figure, Grant, Right, Understood, UnderstoodLaw, UnderstoodRoute } from '@recto-verso/engine/rulebook';
import { replaceCell, type ScenarioChange, type NewFigure, type LawWindow } from './model.ts';

/**
 * Returns the law of a scenario, in which figures, law files and windows of routes are changed. It does not change how
 * routes are granted, because the shadows express that.
 */
export function patchLaw(understood: Understood, change: ScenarioChange): Understood {
  const { parameters, lawOf, windows } = change;
  if (parameters.size + lawOf.size + windows.size === 0) return understood;
  const { rulebook } = understood;
  const figures = (list: readonly Figure[]): readonly Figure[] =>
    list.map((f) => {
      const value = parameters.get(f.id);
      return value === undefined ? f : figureWith(f, value);
    });
  const rights = new Map(rulebook.rights.map((r) => [r.name, { ...r, figures: figures(r.figures) }]));
  const laws = understood.laws.flatMap((law) => {
    const { name } = law.right;
    const right = rights.get(name) as Right;
    const kept = lawHeld(law, lawOf.get(name), rulebook.starts);
    return kept === null ? [] : [{ ...windowed(kept, windows.get(name)), right }];
  });
  return {
    ...understood,
    rulebook: { ...rulebook, figures: figures(rulebook.figures), rights: [...rights.values()] },
    laws,
  };
}

function figureWith(figure: Figure, value: NewFigure): Figure {
  return { ...figure, values: figure.values.map((v) => ({ ...v, cell: replaceCell(v.cell, value) ?? v.cell })) };
}

/**
 * Makes a law file that is in force on the day `by` hold on all days of the rulebook. Returns `null` when it is not in
 * force on that day, and the unchanged file when `by` is `undefined`.
 */
function lawHeld(law: UnderstoodLaw, by: number | undefined, starts: number): UnderstoodLaw | null {
  if (by === undefined) return law;
  const { from, until } = law.law;
  if (from > by || (until !== null && until < by)) return null;
  return { ...law, law: { ...law.law, from: Math.min(from, starts), until: null, appliesBy: 'date' } };
}

function windowed(law: UnderstoodLaw, windows: ReadonlyMap<string, LawWindow> | undefined): UnderstoodLaw {
  if (windows === undefined) return law;
  const routes = law.routes.map((r): UnderstoodRoute => {
    const { since = r.route.since, until = r.route.until } = windows.get(r.route.id) ?? {};
    return { ...r, route: { ...r.route, since, until } };
  });
  return { ...law, routes };
}

/** Returns how a route is granted. `name` is the name of its right. */
export type Grants = (name: string, route: UnderstoodRoute['route']) => Grant;

export function getGrants({ channels }: Pick<ScenarioChange, 'channels'>): Grants {
  return (name, route) => channels.get(name)?.routes.get(route.id) ?? route.grant;
}

/**
 * Lists the names under which the plan evaluates a right and its shadows. `byItself` or `byLetter` is `null` when no
 * route of the right is granted in that way.
 */
export interface ShadowNames {
  readonly whole: string;
  readonly byItself: string | null;
  readonly byLetter: string | null;
}

const BY_ITSELF: readonly Grant[] = ['automatic', 'renewed'];
const BY_LETTER: readonly Grant[] = ['proactive'];

/**
 * Collects the shadows that rights need for their ways of granting. Two ways with the same set of routes share one
 * shadow, and a way with all routes of the right needs none.
 */
export class Shadows {
  readonly #of: Understood;
  readonly #laws: UnderstoodLaw[] = [];
  readonly #rights = new Map<string, Right>();

  constructor(of: Understood) {
    this.#of = of;
  }

  told(name: string, grants: Grants): ShadowNames {
    return {
      whole: name,
      byItself: this.#shadow(name, grants, BY_ITSELF),
      byLetter: this.#shadow(name, grants, BY_LETTER),
    };
  }

  get understood(): Understood {
    const { rulebook, laws } = this.#of;
    return {
      ...this.#of,
      rulebook: { ...rulebook, rights: [...rulebook.rights, ...this.#rights.values()] },
      laws: [...laws, ...this.#laws],
    };
  }

  #shadow(name: string, grants: Grants, ways: readonly Grant[]): string | null {
    const laws = this.#of.laws.filter((law) => law.right.name === name);
    const chosen = laws.map((law) => law.routes.filter(({ route }) => ways.includes(grants(name, route))));
    if (chosen.every((routes) => routes.length === 0)) return null;
    if (chosen.every((routes, l) => routes.length === laws[l]?.routes.length)) return name;
    const names = [...new Set(chosen.flat().map(({ route }) => route.id))].sort();
    const shadow = `${name}~${names.join('~')}`;
    if (this.#rights.has(shadow)) return shadow;
    const right: Right = { ...(laws[0] as UnderstoodLaw).right, name: shadow };
    this.#rights.set(shadow, right);
    laws.forEach((law, l) => {
      // Facts keep their names, so that the shadow and the right share the facts that both read.
      this.#laws.push({ ...law, id: `${shadow}@${law.id.slice(name.length + 1)}`, right, routes: chosen[l] ?? [] });
    });
    return shadow;
  }
}
