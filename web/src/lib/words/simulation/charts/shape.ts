/** What the charts say beside what they show: their files, and what a change comes to in euros. */
export interface ChartWords {
  /** Columns that the page shows below one another. */
  readonly source: string;
  readonly day: string;
  readonly why: string;
  readonly scenario: string;
  readonly difference: string;
  /** Stands where something is hatched. */
  readonly few: string;
  readonly budget: {
    /** `{n}`. */
    readonly more: string;
    /** `{n}`. */
    readonly less: string;
    /** `{less}`, `{more}`. */
    readonly either: string;
    readonly unit: string;
    readonly step: string;
    readonly low: string;
    readonly high: string;
    readonly steps: Readonly<Record<BudgetStep, string>>;
  };
}

export type BudgetStep = 'more' | 'less' | 'open' | 'recovered' | 'net';
