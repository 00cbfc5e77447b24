/**
 * This module defines the human desks of a rulebook: who can be visited, telephoned or written to, for which rights and
 * where. A page that shows no desks can leave out this part of the rulebook.
 */
import type { ShownDesk } from '../../contract/desk.ts';
import type { Place } from '../../language/ast.ts';

/** Is the id of the fact of the dwelling whose values are the regions of desks and communes. */
export const REGION_FACT = 'home.region';

/** Maps languages of the rulebook to the text in each of them. Some languages may be missing. */
export type LocalizedText = Readonly<Record<string, string>>;

/**
 * Says what a kind of desk does for visitors: it takes the request, helps with it, hears a complaint, or helps in an
 * emergency.
 */
export type DeskRole = ShownDesk['role'];

export interface DeskKind {
  readonly id: string;
  readonly role: DeskRole;
  readonly name: LocalizedText;
}

/** Says for whom a desk is responsible. Regions are values of `home.region`; communes are NIS codes. */
export type DeskScope =
  | { readonly kind: 'federal' }
  | { readonly kind: 'regions'; readonly regions: readonly string[] }
  | { readonly kind: 'communes'; readonly communes: readonly string[] };

export interface DeskTelephone {
  readonly number: string;
  /** Says whether a call from Belgium is free of charge. It is `null` when the source does not say. */
  readonly free: 'yes' | 'no' | null;
  readonly label: LocalizedText | null;
  /** Lists the languages spoken there. It is empty when they are not stated. */
  readonly languages: readonly string[];
}

/** Describes when a desk is open or can be reached, in local time. */
export type DeskHours = Omit<ShownDesk['hours'][number], 'text'>;
export type Weekday = DeskHours['days'][number];

/** Describes a desk that a source names. */
export interface Desk {
  readonly id: string;
  /** Is the id of a `DeskKind`. */
  readonly kind: string;
  /** Gives the name that the desk uses for itself, in the languages in which it has one. */
  readonly name: LocalizedText;
  readonly scope: DeskScope;
  readonly addresses: readonly string[];
  readonly telephones: readonly DeskTelephone[];
  /**
   * Gives the postal address. It is the one that the entry states, and otherwise the only address of the desk. It is
   * `null` when the entry says that there is none, or when it says nothing and the desk has no address or several.
   */
  readonly post: string | null;
  readonly walkIn: 'yes' | 'no' | null;
  readonly byAppointment: 'yes' | 'no' | null;
  readonly hours: readonly DeskHours[];
  readonly remark: LocalizedText | null;
  readonly languages: readonly string[];
  readonly email: string | null;
  readonly web: string | null;
  /** Lists ids of rights. An entry also stands for every right whose id begins with the entry and a hyphen. */
  readonly rights: readonly string[];
  readonly source: string;
  /**
   * Gives the last day (yyyymmdd) of the day, month or year that the source shows. It is `null` when the source shows
   * no date.
   */
  readonly sourceDate: number | null;
  /** Gives the date of the source as written: `2026-08-08`, `2020-05`, `2018` or `undated`. */
  readonly sourceDateWritten: string;
  /** Gives the day (yyyymmdd) on which the source was last read or the desk was last called. */
  readonly checked: number;
  readonly confidence: 'official' | 'secondary';
  /** Is `true` when a main way to reach the desk is still unknown. */
  readonly incomplete: boolean;
  readonly place: Place;
}

/**
 * Describes a desk that stands in for a kind of desk, such as the social welfare desk of each commune, where no desk of
 * this kind is listed with a source and all its contact details.
 */
export interface GenericDesk {
  readonly id: string;
  readonly kind: string;
  readonly level: DeskLevel;
  readonly name: LocalizedText;
  /** `visit`, `call` and `write` explain how to find and visit the desk, telephone it and write to it. */
  readonly visit: LocalizedText;
  readonly call: LocalizedText;
  readonly write: LocalizedText;
  readonly rights: readonly string[];
  /** Lists the values of `home.region` for which this desk stands in. When it is empty, it stands in everywhere. */
  readonly regions: readonly string[];
}

export type DeskLevel = ShownDesk['level'];

export interface Commune {
  /** Is the NIS code, five digits. */
  readonly nis: string;
  /** Gives the name by language. `fr` and `nl` are always present. */
  readonly name: LocalizedText;
  /** Lists other names that people write: names in other languages, and names of parts of the commune. */
  readonly also: readonly string[];
  /** Is a value of `home.region`. */
  readonly region: string;
  /** Lists the languages, besides its own, in which inhabitants may deal with the commune. */
  readonly facilities: readonly string[];
  readonly postcodes: readonly string[];
}

/** Holds the texts that are used for every desk. */
export interface DeskWords {
  /**
   * Holds sentences with placeholders: `day` contains `{day}`, `{month}` and `{year}`. `checked`, `undated` and `old`
   * may contain `{checked}` and `{source}`, which are replaced by dates in the form of `day`.
   */
  readonly says: Readonly<Record<'day' | 'generic' | 'checked' | 'undated' | 'old', LocalizedText>>;
  readonly hours: Readonly<Record<DeskHours['for'], LocalizedText>>;
  readonly days: Readonly<Record<Weekday, LocalizedText>>;
  /** Lists the names of the months, January first. */
  readonly months: readonly LocalizedText[];
}

/** Describes communes that merged into one, or a commune that received another code. */
export interface Merger {
  /** Is the first day of the new commune, yyyymmdd. */
  readonly day: number;
  readonly into: string;
  /** Lists the codes that the new commune replaced. It includes the commune's own code if that was kept. */
  readonly parts: readonly string[];
}

export interface DeskBook {
  /** Maps each urgent need to the ids of the desks to call, in the order in which to call them. */
  readonly urgent: Readonly<Record<string, readonly string[]>>;
  /** Is `null` in a rulebook without desks. */
  readonly words: DeskWords | null;
  readonly kinds: readonly DeskKind[];
  /** Lists the desks in the order of the files, and within a file as written. */
  readonly desks: readonly Desk[];
  readonly generic: readonly GenericDesk[];
  /** Lists the communes, sorted by NIS code. */
  readonly communes: readonly Commune[];
  /** Maps each NIS code that no longer exists to the code in force that finally replaced it. */
  readonly formerCommunes: Readonly<Record<string, string>>;
  readonly mergers: readonly Merger[];
}
