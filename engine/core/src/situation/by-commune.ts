/**
 * This module derives the facts of the dwelling that its commune determines. For each such fact, a figure lists the
 * communes in which it holds; the list in force on the day of the answer is used. Where the commune does not settle a
 * fact, the region may.
 */
import { listAreasInRegion, listAreas } from '../rulebook/desks/areas.ts';
import { findCommune } from '../rulebook/desks/communes.ts';
import type { DatedCell, FactDef } from '../rulebook/model.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { FOREVER } from './days.ts';
import { toLocalName, REGION } from './fields.ts';
import type { Row, Stated } from './model.ts';
import { isSameStated } from './pieces.ts';
import { reportProblem, type Reading } from './reading.ts';
import type { RowDraft } from './row.ts';

/** Returns the names of the facts that the commune determines, without the prefix `home.`. */
export function listCommuneFacts(rulebook: Rulebook): readonly string[] {
  return defsOf(rulebook).map(({ scope, id }) => toLocalName(scope, id));
}

/**
 * Stores the facts that follow from the told commune codes or, where they settle nothing and no value is stated, from
 * the region. Reports a contradiction when the situation states another value than the communes give. A fact that was
 * answered with "my situation is different" stays as it is.
 */
export function settleByCommune(reading: Reading, rulebook: Rulebook, codes: readonly string[], row: RowDraft): void {
  const { desks } = rulebook;
  const regions = regionsIn(row);
  const possible = codes.filter((code) => regions?.includes(findCommune(desks, code)?.region ?? '') ?? true);
  const areas = possible.flatMap((code) => listAreas(desks, code, FOREVER));
  for (const def of defsOf(rulebook)) {
    const name = toLocalName(def.scope, def.id);
    const stated = row.plain[name] ?? null;
    if (row.other.includes(name)) continue;
    const held = areas.length > 0 ? heldIn(rulebook, def, areas, reading.date) : null;
    if (held !== null && stated !== null && !isSameStated(stated, held)) contradicted(reading, def);
    const settled = held ?? stated ?? heldInRegions(rulebook, def, regions, reading.date);
    if (settled !== null) row.plain[name] = settled;
  }
}

/**
 * Returns the dwelling after a move to another region. Every fact that a commune determines and that the move left
 * unchanged gets the value that the new region alone determines; it becomes unknown when the region does not determine
 * it.
 */
export function moveHome(rulebook: Rulebook, before: Row, after: Row, date: number): Row {
  const plain: Record<string, Stated> = { ...after.plain };
  for (const def of defsOf(rulebook)) {
    const name = toLocalName(def.scope, def.id);
    if (!isSameStated(before.plain[name] ?? null, plain[name] ?? null)) continue;
    const held = heldInRegions(rulebook, def, regionsIn(after), date);
    if (held === null) delete plain[name];
    else plain[name] = held;
  }
  return { ...after, plain };
}

function defsOf({ facts }: Rulebook): readonly FactDef[] {
  return facts.filter((def) => def.communes !== null);
}

function regionsIn({ plain }: Pick<Row, 'plain'>): readonly string[] | null {
  const stated = plain[REGION];
  return stated?.kind === 'set' ? stated.values : null;
}

function heldInRegions(
  rulebook: Rulebook,
  def: FactDef,
  regions: readonly string[] | null,
  date: number,
): Stated | null {
  const areas = (regions ?? []).flatMap((region) => listAreasInRegion(rulebook.desks, region));
  return areas.length === 0 ? null : heldIn(rulebook, def, areas, date);
}

/**
 * Returns whether a fact holds in all of the areas or in none of them. Returns `null` when it holds in some but not in
 * all of them, or when no list is in force.
 */
function heldIn(rulebook: Rulebook, def: FactDef, areas: readonly string[], date: number): Stated | null {
  const figure = rulebook.figures.find(({ id }) => id === def.communes);
  const dated = figure?.values.findLast(({ from }) => from <= date);
  if (dated === undefined) return null;
  const listed = listedIn(rulebook, dated);
  const count = areas.filter((area) => listed.has(area)).length;
  return count > 0 && count < areas.length ? null : { kind: 'truth', value: count > 0 };
}

const known = new WeakMap<DatedCell, ReadonlySet<string>>();

/** Returns the areas of a list. The codes of the list are those that were valid on the day from which it applies. */
function listedIn({ desks }: Rulebook, dated: DatedCell): ReadonlySet<string> {
  const { cell, from } = dated;
  const codes = cell.kind === 'list' ? cell.values : [];
  const listed = known.get(dated) ?? new Set(codes.flatMap((code) => listAreas(desks, code, from)));
  known.set(dated, listed);
  return listed;
}

function contradicted(reading: Reading, def: FactDef): void {
  reportProblem(
    reading,
    'contradiction',
    def.id,
    `The list "${def.communes ?? ''}" says otherwise of the commune.`,
    'A list of communes settles this fact, so both cannot be followed.',
    'Correct one of them, or leave the fact out: the commune gives it.',
  );
}
