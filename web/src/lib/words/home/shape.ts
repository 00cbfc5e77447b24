/** The words of the first page, which no script reads. */
export interface HomeWords {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly short: string;
  readonly example: ExampleWords;
  readonly doors: string;
  readonly mine: DoorWords;
  readonly desk: DoorWords;
  readonly policy: DoorWords;
  readonly today: string;
  readonly todayText: string;
  readonly todayCall: string;
  /** A field, what a code is, and what opens it. */
  readonly code: string;
  readonly codeHint: string;
  readonly codeOpen: string;
  readonly more: string;
}

export interface DoorWords {
  readonly title: string;
  readonly text: string;
  readonly hint: string;
  /** The link that opens it. */
  readonly open: string;
}

/** An example, as both faces of a card. What it says is worked out. */
export interface ExampleWords {
  readonly title: string;
  /** `{date}` */
  readonly note: string;
}

/** What the faces of a card are called. */
export interface FaceWords {
  readonly recto: string;
  readonly verso: string;
  readonly toDo: string;
}

/** Of a language that only some pages speak: what other pages say in the languages of the law stands here. */
export interface PartialHome extends HomeWords {
  readonly faces: FaceWords;
}
