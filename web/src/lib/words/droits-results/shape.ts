/** The words of the results of `/droits`, the same in each language; placeholders stand in braces. */
export interface ResultWords {
  /** How many aids are sure; how many may be, where none is; `{n}`. */
  readonly title: Readonly<Record<'sureOne' | 'sureOther' | 'maybeOne' | 'maybeOther' | 'none', string>>;
  /** Beside those that are sure: `{n}`. */
  readonly also: Readonly<Record<'one' | 'other', string>>;
  readonly decides: string;
  /** Nothing is sure and nothing may be, or nothing was told. */
  readonly empty: string;
  readonly week: {
    readonly title: string;
    readonly say: string;
    readonly papers: string;
    readonly receipt: string;
    readonly maybe: string;
    /** What may be asked for on the same visit: `{n}`. */
    readonly also: Readonly<Record<'one' | 'other', string>>;
    readonly deadline: string;
    /** Where no right can be named. */
    readonly anyway: string;
  };
  readonly show: { readonly title: string; readonly hint: string };
  /** Above what may be: a question that settles it by itself, and what leads to it. */
  readonly parts: Readonly<Record<'question' | 'answer' | 'change' | 'elsewhere', string>>;
  /** Where a question was answered by "my situation is different". */
  readonly different: Readonly<Record<'title' | 'text' | 'see' | 'say', string>>;
  readonly how: string;
  readonly notNow: {
    readonly why: string;
    readonly unmet: string;
    readonly would: string;
    readonly checks: string;
  };
  /** `{n}` */
  readonly papers: { readonly more: string; readonly lack: string; readonly anyway: string };
  readonly desks: {
    readonly title: string;
    readonly walkIn: string;
    readonly noWalkIn: string;
    readonly appointment: string;
    readonly tongues: string;
    readonly confirm: string;
    /** `{n}` */
    readonly serves: Readonly<Record<'one' | 'other', string>>;
    /** `{n}` */
    readonly more: string;
    readonly none: string;
  };
  readonly events: {
    readonly title: string;
    readonly hint: string;
    readonly declare: string;
    readonly mind: string;
    readonly help: string;
    /** What leads to before and after, where no script shows them at once. */
    readonly see: string;
    readonly busy: string;
    readonly failed: string;
    readonly read: string;
    readonly all: string;
    readonly notHere: string;
    readonly nothing: string;
    /** `{date}` */
    readonly from: string;
    readonly before: string;
    readonly after: string;
    /** On a side where this person is nobody who could ask for it. */
    readonly nobody: string;
    /** `{amount}` */
    readonly aYear: string;
    readonly kinds: Readonly<Record<'lost' | 'gained' | 'changed' | 'open', string>>;
  };
  readonly notComputed: { readonly title: string; readonly text: string };
  readonly code: {
    readonly title: string;
    readonly hint: string;
    readonly trust: string;
    readonly left: string;
    readonly rounded: string;
    readonly picture: string;
    readonly copy: string;
  };
  readonly acts: Readonly<Record<'print' | 'listen' | 'stop', string>>;
  readonly wrong: { readonly title: string; readonly link: string };
  /** On paper. `{date}` */
  readonly printed: string;
  /** `{page}`, `{pages}` */
  readonly sheetOf: string;
}

/** What a sheet says beside the language of its reader, in that of the desk. */
export interface DeskWords {
  /** `{right}`: its official name. */
  readonly ask: string;
  readonly askMaybe: string;
  readonly receipt: string;
  readonly offline: string;
  readonly week: string;
  readonly word: string;
  readonly noted: string;
  readonly notedBy: Readonly<Record<'on' | 'by', string>>;
  readonly papers: string;
  readonly rights: string;
  readonly code: string;
  readonly trust: string;
  readonly noName: string;
  readonly decides: string;
}
