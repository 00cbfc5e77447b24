/** The words of the pages: one file a language fills this shape. The words of an answer come from the API. */
export interface PageWords {
  readonly skip: string;
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  /** Where the server works it out. */
  readonly promise: string;
  /** Where the browser does. */
  readonly promiseLive: string;
  readonly footer: string;
  readonly apiLink: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly failure: string;
  readonly failureText: string;
  readonly toStart: string;

  readonly unknown: string;
  readonly declined: string;
  readonly other: string;
  readonly or: string;
  readonly yes: string;
  readonly no: string;

  readonly form: {
    readonly title: string;
    readonly intro: string;
    readonly you: string;
    /** In running text. */
    readonly youInText: string;
    /** `{n}` */
    readonly person: string;
    readonly addPerson: string;
    readonly removePerson: string;
    readonly commune: string;
    readonly communeHint: string;
    readonly others: string;
    readonly othersNone: string;
    readonly othersUnknown: string;
    readonly relation: string;
    readonly partner: string;
    readonly partnerWord: string;
    readonly partnerNone: string;
    readonly partnerOf: string;
    readonly nobody: string;
    readonly outsider: string;
    readonly home: string;
    readonly groups: Readonly<
      Record<'who' | 'money' | 'gets' | 'things' | 'family' | 'health' | 'more' | 'date', string>
    >;
    readonly getsHint: string;
    readonly getsNothingElse: string;
    readonly since: string;
    /** Beside how often it comes. */
    readonly amount: string;
    readonly reviewed: string;
    readonly noThing: string;
    /** `{thing}` */
    readonly addThing: string;
    readonly removeThing: string;
    readonly sinceInText: string;
    /** `{a}`, `{b}` */
    readonly related: string;
    readonly absent: string;
    readonly whose: string;
    readonly dateQuestion: string;
    readonly dateHint: string;
    readonly dayHint: string;
    readonly numberHint: string;
    readonly see: string;
    readonly clear: string;
  };

  readonly question: {
    readonly title: string;
    readonly why: string;
    readonly changes: string;
    readonly dontKnow: string;
    readonly decline: string;
    readonly answer: string;
    /** `{right}` */
    readonly effect: Readonly<Record<'yes' | 'no', string>>;
    readonly none: string;
  };

  readonly errors: {
    readonly title: string;
    readonly number: string;
    readonly date: string;
    readonly day: string;
    /** `{min}`, `{max}` */
    readonly bounds: string;
    readonly order: string;
    readonly twoPartners: string;
    readonly olderThanParent: string;
    readonly contradiction: string;
    /** Of the day of a decision. */
    readonly future: string;
    readonly tooEarly: string;
    readonly commune: string;
    readonly unfit: string;
  };

  /** What the desk has beside the form: names of its tools. */
  readonly tools: Readonly<
    Record<
      | 'title'
      | 'plan'
      | 'registers'
      | 'compare'
      | 'dossier'
      | 'find'
      | 'keys'
      | 'batch'
      | 'code'
      | 'skip'
      | 'parts'
      | 'needsScript',
      string
    >
  >;

  readonly results: {
    readonly title: string;
    readonly live: string;
    readonly busy: string;
    readonly compute: string;
    readonly todo: string;
    readonly readFirst: string;
    readonly missing: string;
    readonly papers: string;
    /** `{n}` */
    readonly serves: string;
    readonly near: string;
    /** `{n}` */
    readonly stale: string;
    readonly notKnown: string;
    /** `{n}` */
    readonly figures: string;
    /** `{n}` */
    readonly otherDesks: string;
    /** `{date}` */
    readonly fromDay: string;
    /** `{n}` */
    readonly sure: Readonly<Record<'none' | 'one' | 'other', string>>;
    readonly perhaps: Readonly<Record<'none' | 'one' | 'other', string>>;
    /** Where none is sure. */
    readonly only: Readonly<Record<'none' | 'one' | 'other', string>>;
    /** Of what only somebody can settle. */
    readonly withSomebody: Readonly<Record<'one' | 'other', string>>;
    readonly change: string;
    readonly print: string;
    readonly detail: string;
    readonly order: string;
    /** `{start}`, `{opens}`, `{date}` */
    readonly chain: string;
    readonly all: string;
    /** Opens the comparison at the desk. */
    readonly sideBySide: string;
    readonly forWhom: string;
    readonly recto: string;
    readonly paper: string;
    readonly noted: string;
    readonly notedBy: Readonly<Record<'on' | 'by', string>>;
  };

  /** The other face: what the files and computers could make of a right. */
  /** Rights that exist and are not worked out. */
  readonly listed: {
    readonly title: string;
    readonly lead: string;
    /** At the end of one's own rights, before the link. */
    readonly also: string;
    readonly see: string;
    readonly domains: string;
    readonly ask: string;
    readonly official: string;
    readonly desks: string;
    readonly desksHint: string;
  };

  readonly verso: {
    readonly title: string;
    readonly busy: string;
    readonly failed: string;
    /** Nothing is at risk as far as it was told. */
    readonly quiet: string;
    readonly someOpen: string;
    /** `{n}` rights */
    readonly touched: Readonly<Record<'one' | 'other', string>>;
    /** What is said of each status, what it rests on where nothing nearer is known, and what to do then. */
    readonly statuses: Readonly<
      Record<
        'agree' | 'missed' | 'wrong' | 'hard' | 'payback' | 'unknown',
        Readonly<Record<'say' | 'about' | 'todo', string>>
      >
    >;
    readonly others: string;
    readonly filesSay: string;
    readonly across: string;
    readonly youSay: string;
    /** `{holder}` */
    readonly holder: string;
    readonly leaves: string;
    readonly toDo: string;
    readonly atStake: string;
    readonly effects: Readonly<Record<'lost' | 'less' | 'more' | 'gained' | 'across' | 'open', string>>;
    /** `{n}` */
    readonly findings: string;
    readonly concerns: string;
    readonly sees: string;
    readonly law: string;
    readonly follows: string;
    readonly drags: string;
    readonly frequency: string;
    readonly figure: string;
    readonly prepare: string;
    readonly remedies: string;
    readonly to: string;
    readonly when: string;
    /** `{date}` */
    readonly lastDay: string;
    /** `{date}`, a day that has passed */
    readonly lastDayOver: string;
    readonly keepDate: string;
    readonly help: string;
    readonly holders: string;
    /** `{time}` */
    readonly delay: string;
    readonly assumed: string;
    readonly strength: Readonly<Record<'documented' | 'rule', string>>;
    /** `{n}` */
    readonly sources: string;
    /** `{n}` */
    readonly open: string;
    readonly openHint: string;
    /** `{n}` */
    readonly flows: string;
    /** The day of a decision, from which time limits run. */
    readonly decided: Readonly<Record<'question' | 'hint' | 'count', string>>;
    readonly letter: string;
    /** What a register still says; `asShown`: `{value}` */
    readonly files: Readonly<Record<'title' | 'intro' | 'asShown' | 'none' | 'compare' | 'asks' | 'more', string>>;
  };

  readonly letter: {
    readonly title: string;
    readonly intro: string;
    readonly language: string;
    readonly hint: string;
    readonly toSend: string;
    readonly copy: string;
    /** None was chosen. */
    readonly none: string;
    readonly gone: string;
    readonly failed: string;
  };
}
