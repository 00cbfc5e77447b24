/** The words of the first page, which no script reads. */
export interface HomeWords {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly short: string;
  /** `{right}` */
  readonly example: string;
  /** `{date}` */
  readonly exampleNote: string;
  readonly doors: string;
  readonly mine: DoorWords;
  readonly desk: DoorWords;
  /** A door that is not built yet. */
  readonly policy: Omit<DoorWords, 'open'>;
  readonly today: string;
  readonly todayText: string;
  readonly todayCall: string;
  readonly more: string;
}

export interface DoorWords {
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  /** The link that opens it. */
  readonly open: string;
}
