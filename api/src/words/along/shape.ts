/** The words of what an event changes and of a curve along a figure: one file a language fills this shape. */
export interface AlongWords {
  /** Above the events that can happen. */
  readonly possible: string;
  readonly nothingPossible: string;
  /** `{persons}`. */
  readonly canHappenTo: string;
  /** Perhaps: on what it rests is not known. `{person}` */
  readonly perhaps: string;
  readonly tells: string;
  /** `{date}`. */
  readonly holdsFrom: string;
  /** Whether it can happen to the person is not known for certain. */
  readonly notCertain: string;
  /** `{id}`. */
  readonly joins: string;
  readonly kinds: Readonly<Record<'lost' | 'gained' | 'changed' | 'open', string>>;
  readonly nothingChanges: string;
  /** `{amount}`. */
  readonly aYear: string;
  readonly declare: string;
  readonly mind: string;
  readonly help: string;
  /** `{label}`, `{of}`. */
  readonly along: string;
  /** `{value}`. */
  readonly now: string;
  readonly nowUnknown: string;
  readonly total: string;
  readonly turns: string;
  /** `{until}`, `{before}`, `{from}`, `{after}`. */
  readonly turn: string;
  readonly noTurns: string;
  readonly flat: string;
  readonly cliffs: string;
  /** `{from}`, `{to}`, `{fall}`, `{rights}`. */
  readonly cliff: string;
  readonly incomplete: string;
}
