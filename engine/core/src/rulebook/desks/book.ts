/**
 * The human desks of a rulebook in memory: who can be visited, telephoned or written to, for which rights and where.
 * A page that shows no desks can leave this part of the rulebook out.
 */
import type { ShownDesk } from '../../contract/desk.ts';
import type { Place } from '../../language/ast.ts';

/** The fact of the dwelling whose values are the regions of desks and communes. */
export const REGION_FACT = 'home.region';

/** Words in each language of the rulebook. */
export type Said = Readonly<Record<string, string>>;

/** What a kind of desk does for whoever comes: takes the request, helps with it, hears a complaint, or is there at once. */
export type DeskRole = ShownDesk['role'];

export interface DeskKind {
  readonly id: string;
  readonly role: DeskRole;
  readonly name: Said;
}

/** Whom a desk is for. Regions are values of `home.region`; communes are NIS codes. */
export type DeskScope =
  | { readonly kind: 'federal' }
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  | { readonly kind: 'communes'; readonly communes: readonly string[] };

export interface DeskTelephone {
  readonly number: string;
  /** Free of charge from Belgium; `null` where the source does not say. */
  readonly free: 'yes' | 'no' | null;
  readonly label: Said | null;
  /** Languages spoken there; empty where not stated. */
  readonly languages: readonly string[];
}

/** When a desk answers, in local time. */
export type DeskHours = Omit<ShownDesk['hours'][number], 'text'>;
export type Weekday = DeskHours['days'][number];

/** A desk that a source names. */
export interface Desk {
  readonly id: string;
  /** Id of a `DeskKind`. */
  readonly kind: string;
  /** As the desk calls itself, in the languages in which it has a name. */
  readonly name: Said;
  readonly scope: DeskScope;
  readonly addresses: readonly string[];
  readonly telephones: readonly DeskTelephone[];
  /** Where to write; the address where there is one and nothing else is said. */
  readonly post: string | null;
  readonly walkIn: 'yes' | 'no' | null;
  readonly byAppointment: 'yes' | 'no' | null;
  readonly hours: readonly DeskHours[];
  /** What else a visitor has to know. */
  readonly remark: Said | null;
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly web: string | null;
  /** Ids of rights; one that a right's id begins with stands for that right too. */
  readonly rights: readonly string[];
  readonly source: string;
  /** Last day (yyyymmdd) of the day, month or year that the source shows; `null` where it shows none. */
  readonly sourceDate: number | null;
  /** As written: `2026-08-08`, `2020-05`, `2018`, `undated`. */
  readonly sourceDateWritten: string;
  /** Day on which the source was last read, or the desk telephoned; yyyymmdd. */
  readonly checked: number;
  readonly confidence: 'official' | 'secondary';
  /** A main human channel is still unknown. */
  readonly incomplete: boolean;
  readonly place: Place;
}

/** A desk that everybody has ("the CPAS of your commune") and whose own number no source here gives. */
export interface GenericDesk {
  readonly id: string;
  readonly kind: string;
  readonly level: DeskLevel;
  readonly name: Said;
  /** How it is found and visited, telephoned, written to. */
  readonly visit: Said;
  readonly call: Said;
  readonly write: Said;
  readonly rights: readonly string[];
  /** Values of `home.region` where it stands in; empty: everywhere. */
  readonly regions: readonly string[];
}

export type DeskLevel = ShownDesk['level'];

export interface Commune {
  /** Five digits. */
  readonly nis: string;
  /** By language; always `fr` and `nl`. */
  readonly name: Said;
  /** Other names that people write: in other languages, and those of its parts. */
  readonly also: readonly string[];
  /** A value of `home.region`. */
  readonly region: string;
  /** Languages in which inhabitants may deal with the commune besides its own. */
  readonly facilities: readonly string[];
  readonly postcodes: readonly string[];
}

/** What is said of any desk. */
export interface DeskWords {
  /** `day` with `{day}`, `{month}` and `{year}`; the others with `{checked}` and `{source}`, which are days. */
  readonly says: Readonly<Record<'day' | 'generic' | 'checked' | 'undated' | 'old', Said>>;
  readonly hours: Readonly<Record<DeskHours['for'], Said>>;
  readonly days: Readonly<Record<Weekday, Said>>;
  /** January first. */
  readonly months: readonly Said[];
}

/** Communes that became one, or one that was given another code. */
export interface Merger {
  /** First day, yyyymmdd. */
  readonly day: number;
  readonly into: string;
  /** The codes whose place it took; its own among them where it kept it. */
  readonly parts: readonly string[];
}

export interface DeskBook {
  /** By what somebody may need today: ids of the desks to call, the first one first. */
  readonly urgent: Readonly<Record<string, readonly string[]>>;
  /** `null` where the rulebook has no desks. */
  readonly words: DeskWords | null;
  readonly kinds: readonly DeskKind[];
  /** In the order of the files, then as written. */
  readonly desks: readonly Desk[];
  readonly generic: readonly GenericDesk[];
  /** Sorted by NIS code. */
  readonly communes: readonly Commune[];
  /** NIS codes that no longer exist → the code that took their place. */
  readonly formerCommunes: Readonly<Record<string, string>>;
  readonly mergers: readonly Merger[];
}
