/** The words of the pages: one file a language fills this shape. The words of an answer come from the API. */
export interface PageWords {
  readonly skip: string;
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly promise: string;
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
    readonly amount: string;
    readonly count: Readonly<Record<'0' | '1' | '2', string>>;
    readonly absent: string;
    readonly whose: string;
    readonly dateQuestion: string;
    readonly dateHint: string;
    readonly dayHint: string;
    readonly numberHint: string;
    readonly see: string;
    readonly save: string;
    readonly clear: string;
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
    readonly tooEarly: string;
    readonly unfit: string;
  };

  readonly results: {
    readonly title: string;
    /** `{n}` */
    readonly sure: Readonly<Record<'none' | 'one' | 'other', string>>;
    readonly perhaps: Readonly<Record<'none' | 'one' | 'other', string>>;
    readonly change: string;
    readonly print: string;
    readonly detail: string;
    readonly ask: string;
    readonly askHint: string;
    readonly askSubmit: string;
    /** `{rights}` */
    readonly askFor: string;
    readonly order: string;
    /** `{start}`, `{opens}`, `{date}` */
    readonly chain: string;
    readonly all: string;
    readonly forWhom: string;
    readonly recto: string;
    readonly paper: string;
    readonly noRightYet: string;
    readonly sources: string;
    readonly needs: string;
    readonly noted: string;
    readonly notedBy: Readonly<Record<'on' | 'by', string>>;
    readonly showMore: string;
  };
}
