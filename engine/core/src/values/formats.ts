/** This module creates the formats of a language, once for each language. It runs in Node and in a browser. */
/** Holds the formats for values in one language. */
export interface Formats {
  readonly day: Intl.DateTimeFormat;
  readonly month: Intl.DateTimeFormat;
  readonly year: Intl.DateTimeFormat;
  readonly euros: Intl.NumberFormat;
  readonly cents: Intl.NumberFormat;
  /** Formats an amount in euros with two to four decimals. */
  readonly price: Intl.NumberFormat;
  /**
   * Formats an amount below one euro with two to five decimals, because prices such as that of a kilowatt-hour have
   * fractions of a cent.
   */
  readonly fraction: Intl.NumberFormat;
  readonly share: Intl.NumberFormat;
  readonly number: Intl.NumberFormat;
  readonly either: Intl.ListFormat;
  readonly plural: Intl.PluralRules;
}

/** Caches the formats, because creating one takes longer than using it. */
const made = new Map<string, Formats>();

/**
 * Returns the formats of a language.
 * @param locale a BCP 47 tag, such as `fr-BE`
 */
export function getFormats(locale: string): Formats {
  const known = made.get(locale) ?? makeFormats(locale);
  made.set(locale, known);
  return known;
}

function makeFormats(locale: string): Formats {
  const date = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  const money = (least: number, most: number): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    });
  return {
    day: date({ dateStyle: 'long' }),
    month: date({ month: 'long', year: 'numeric' }),
    year: date({ year: 'numeric' }),
    euros: money(0, 0),
    cents: money(2, 2),
    price: money(2, 4),
    fraction: money(2, 5),
    share: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }),
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }),
    either: new Intl.ListFormat(locale, { type: 'disjunction' }),
    plural: new Intl.PluralRules(locale),
  };
}
