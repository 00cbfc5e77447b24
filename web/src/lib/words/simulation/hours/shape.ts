/** What is said of the hours in which others help with requests. */
export interface HoursWords {
  readonly title: string;
  readonly unit: string;
  readonly when: string;
  /** At least, at most. */
  readonly taken: readonly [string, string];
  /** The lowest and the highest. */
  readonly range: readonly [string, string];
  readonly rows: Readonly<Record<'observed' | 'scenario' | 'change', string>>;
  /** `{n}`: a number of hours. */
  readonly hours: string;
  readonly assumed: Readonly<Record<HelpWord, string>>;
}

export type HelpWord = 'at_ease' | 'vulnerable' | 'computer' | 'payback' | 'request' | 'round' | 'recovery';
