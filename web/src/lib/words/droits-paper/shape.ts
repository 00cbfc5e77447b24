/**
 * The words of the pages beside `/droits`: typing a code in, telling that a desk does otherwise, the blank sheet, the frame
 * for another site. No browser is sent them but in the page itself.
 */
export interface PaperWords {
  readonly code: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly open: string;
    readonly guichet: string;
    readonly again: string;
    readonly trust: string;
    /** `length`: `{n}` characters found; `sign`: `{sign}`. */
    readonly wrong: Readonly<Record<'empty' | 'length' | 'sign' | 'check' | 'version', string>>;
  };
  readonly report: ReportWords;
  readonly sheet: {
    readonly title: string;
    readonly lead: string;
    readonly tick: string;
    readonly who: string;
    /** Of each person who lives here. */
    readonly people: string;
    readonly gets: string;
    readonly rest: string;
    readonly then: string;
    readonly noted: string;
    readonly print: string;
  };
  readonly widget: {
    readonly title: string;
    readonly points: readonly string[];
    readonly start: string;
    readonly code: string;
    readonly newTab: string;
  };
  readonly embed: {
    readonly title: string;
    readonly lead: string;
    readonly snippet: string;
    readonly how: readonly string[];
    readonly allowed: string;
    readonly notAllowed: string;
    readonly preview: string;
  };
}

/** What a text on a desk is made of, in the language in which it is handed over. */
export interface ReportWords {
  readonly title: string;
  readonly lead: string;
  /** `{right}` */
  readonly about: string;
  readonly language: string;
  readonly rule: string;
  readonly ways: string;
  readonly papers: string;
  readonly decision: string;
  readonly appeal: string;
  readonly happened: string;
  readonly happenedHint: string;
  readonly events: readonly string[];
  readonly where: string;
  readonly when: string;
  readonly said: string;
  readonly asks: string;
  readonly wishes: readonly string[];
  readonly noCase: string;
  /** `{version}`, `{law}`, `{right}` */
  readonly source: string;
  readonly print: string;
  readonly whom: string;
}
