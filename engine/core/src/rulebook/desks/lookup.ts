/**
 * This module finds the human desks that serve a right at somebody's place of residence, the most local first. Where no
 * desk of a kind is listed with all its contact details, the generic desk of this kind stands in.
 */
import { CALENDAR } from '../../values/calendar.ts';
import type { ShownDesk } from '../../contract/desk.ts';
import type { Desk, DeskBook, DeskKind, DeskLevel, DeskRole, GenericDesk } from './book.ts';
import { findCommune } from './communes.ts';

export interface DeskQuery {
  /** Is the id of a right. When it is left out, the desks of all rights are returned. */
  readonly right?: string | undefined;
  /** Is the current or former NIS code of the commune. The region is derived from it. */
  readonly commune?: string | undefined;
  /** Is a value of `home.region`, for use when the commune is not known. */
  readonly region?: string | undefined;
}

export type Confirm = ShownDesk['confirm'];

export type FoundDesk =
  | {
      readonly kind: 'desk';
      readonly level: DeskLevel;
      readonly role: DeskRole;
      readonly confirm: Confirm;
      readonly desk: Desk;
    }
  /**
   * Describes a generic desk. It stands in where no sourced desk of the same kind and level can be visited, telephoned
   * and written to.
   */
  | { readonly kind: 'generic'; readonly level: DeskLevel; readonly role: DeskRole; readonly desk: GenericDesk };

const LEVELS: readonly DeskLevel[] = ['commune', 'region', 'federal'];
const ROLES: readonly DeskRole[] = ['claim', 'help', 'complaint', 'emergency'];

/**
 * Returns the desks for a right, the most local first: commune, region, federal. Within a level, desks that take the
 * request come first, then those that help, those that hear a complaint, and those for emergencies; among desks of one
 * role, those of which no telephone number is known come last. Without a commune no desk for particular communes is
 * returned, and without a region none for particular regions; generic desks may stand in for them.
 *
 * @param today the day of the answer, yyyymmdd; it decides which entries are old
 */
export function findDesks(book: DeskBook, query: DeskQuery, today: number): readonly FoundDesk[] {
  const commune = query.commune === undefined ? null : findCommune(book, query.commune);
  const region = commune?.region ?? query.region;
  const { desks, generic } = servingOf(book, query.right);
  const sourced = desks.flatMap(({ desk, role }): FoundDesk[] => {
    const level = levelOf(desk, commune?.nis, region);
    return level === null ? [] : [{ kind: 'desk', level, role, confirm: confirmOf(desk, today), desk }];
  });
  const standing = generic.filter(({ desk }) => {
    const stands = desk.regions.length === 0 || (region !== undefined && desk.regions.includes(region));
    return stands && !sourced.some((one) => takesThePlaceOf(one, desk));
  });
  return [
    ...sourced,
    ...standing.map(({ desk, role }): FoundDesk => ({ kind: 'generic', level: desk.level, role, desk })),
  ].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      withoutTelephone(a) - withoutTelephone(b),
  );
}

/**
 * Returns the desks with the given ids, in this order. Unknown ids are left out.
 *
 * @param today the day of the answer, yyyymmdd; it decides which entries are old
 */
export function findDesksById(book: DeskBook, ids: readonly string[], today: number): readonly FoundDesk[] {
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  return ids.flatMap((id): FoundDesk[] => {
    const generic = book.generic.find((one) => one.id === id);
    if (generic !== undefined)
      return [{ kind: 'generic', level: generic.level, role: roleOf(kinds, generic), desk: generic }];
    const desk = book.desks.find((one) => one.id === id);
    if (desk === undefined) return [];
    return [
      {
        kind: 'desk',
        level: LEVEL_OF[desk.scope.kind],
        role: roleOf(kinds, desk),
        confirm: confirmOf(desk, today),
        desk,
      },
    ];
  });
}

const LEVEL_OF = { communes: 'commune', regions: 'region', federal: 'federal' } as const;

interface Serving {
  readonly desks: readonly { readonly desk: Desk; readonly role: DeskRole }[];
  readonly generic: readonly { readonly desk: GenericDesk; readonly role: DeskRole }[];
}

const known = new WeakMap<DeskBook, Map<string | undefined, Serving>>();
/** Limits the cached results. A rulebook has fewer rights than this; results beyond the limit are not cached. */
const MOST_KEPT = 500;

/**
 * Returns all desks that serve a right, wherever they are, or all desks when no right is given. The result is cached,
 * because answers ask for the same rights repeatedly.
 */
function servingOf(book: DeskBook, right: string | undefined): Serving {
  const kept = known.get(book) ?? new Map<string | undefined, Serving>();
  known.set(book, kept);
  const serving = kept.get(right) ?? findServing(book, right);
  if (kept.size < MOST_KEPT) kept.set(right, serving);
  return serving;
}

function findServing(book: DeskBook, right: string | undefined): Serving {
  const kinds = new Map(book.kinds.map((kind) => [kind.id, kind]));
  const serving = <D extends Desk | GenericDesk>(desks: readonly D[]): { desk: D; role: DeskRole }[] =>
    desks.filter((desk) => servesAny(desk.rights, right)).map((desk) => ({ desk, role: roleOf(kinds, desk) }));
  return { desks: serving(book.desks), generic: serving(book.generic) };
}

function takesThePlaceOf(found: FoundDesk, generic: GenericDesk): boolean {
  const { kind, level, desk } = found;
  return kind === 'desk' && level === generic.level && desk.kind === generic.kind && isWhole(desk);
}

/**
 * Checks whether a desk that names `named` serves a right: `named` is the id itself, or the beginning of the id up to a
 * hyphen.
 */
export function servesRight(named: string, right: string): boolean {
  return right === named || right.startsWith(`${named}-`);
}

/**
 * Checks whether a desk can be visited, telephoned and written to. When one of the three is missing, the generic desk
 * is returned as well.
 */
function isWhole(desk: Desk): boolean {
  return desk.addresses.length > 0 && desk.telephones.length > 0 && desk.post !== null;
}

function servesAny(rights: readonly string[], right: string | undefined): boolean {
  return right === undefined || rights.some((named) => servesRight(named, right));
}

function levelOf({ scope }: Desk, commune: string | undefined, region: string | undefined): DeskLevel | null {
  switch (scope.kind) {
    case 'federal':
      return 'federal';
    case 'regions':
      return region !== undefined && scope.regions.includes(region) ? 'region' : null;
    case 'communes':
      return commune !== undefined && scope.communes.includes(commune) ? 'commune' : null;
  }
}

function roleOf(kinds: ReadonlyMap<string, DeskKind>, desk: { readonly kind: string }): DeskRole {
  return kinds.get(desk.kind)?.role ?? 'help';
}

/**
 * Says whether an entry should be confirmed before a visit: its source shows no date (`undated`), or the date of its
 * source or its last check lies more than a year before `today` (`old`). Returns `null` when no confirmation is needed.
 */
function confirmOf(desk: Desk, today: number): Confirm {
  if (desk.sourceDate === null) return 'undated';
  const yearAgo = CALENDAR.months_after(today, -12);
  return Math.min(desk.sourceDate, desk.checked) < yearAgo ? 'old' : null;
}

function withoutTelephone(found: FoundDesk): number {
  return found.kind === 'desk' && found.desk.telephones.length === 0 ? 1 : 0;
}
