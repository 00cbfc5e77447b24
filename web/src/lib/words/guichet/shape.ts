/** The words of the desk's tools. They are fetched when one is used: no page brings them along. */
import type { PaperWords } from '../droits-paper/shape.ts';
import type { DossierProblem } from '../../guichet/dossier/problem.ts';
import type { Found } from '../../guichet/dossier/record.ts';

/** A problem on its ladder. */
export interface Ladder {
  readonly what: string;
  readonly where: string;
  readonly why: string;
  readonly mend: string;
}

export interface GuichetWords {
  readonly back: string;
  readonly failed: string;
  readonly dossier: {
    readonly title: string;
    readonly lead: string;
    /** `{n}` */
    readonly untitled: string;
    readonly open: string;
    readonly label: string;
    readonly labelHint: string;
    readonly noNumber: string;
    readonly notes: string;
    readonly note: string;
    readonly addNote: string;
    readonly save: string;
    readonly saveHint: string;
    readonly passphrase: string;
    readonly passphraseHint: string;
    readonly without: string;
    readonly saved: string;
    readonly load: string;
    readonly file: string;
    readonly loadHint: string;
    readonly locked: string;
    readonly unlock: string;
    readonly loaded: string;
    readonly side: string;
    readonly sideHint: string;
    readonly fresh: string;
    readonly close: string;
    readonly erase: string;
    readonly eraseHint: string;
    readonly erased: string;
    readonly busy: string;
    readonly record: {
      readonly title: string;
      /** `{date}`, `{version}`, `{hash}`, `{kept}` */
      readonly law: string;
      readonly figures: string;
      readonly rights: string;
      readonly check: string;
      readonly onDay: string;
      readonly found: Readonly<Record<Found, string>>;
      readonly moved: string;
      readonly before: string;
      readonly now: string;
      readonly absent: string;
    };
    readonly problems: Readonly<Record<DossierProblem, Ladder>>;
  };
  /** Of the page that opens a code. */
  readonly code: PaperWords['code'];
  readonly plan: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly order: string;
    readonly effort: string;
    /** `{n}`; `computer`: `{list}` */
    readonly sums: Readonly<Record<'steps' | 'papers' | 'visits' | 'hours' | 'untold' | 'computer', string>>;
    readonly noComputer: string;
    readonly papers: string;
    readonly maybe: string;
    readonly first: string;
    readonly hours: string;
    readonly deadline: string;
    /** `{asked}`, `{date}` */
    readonly expected: string;
    /** `{when}` */
    readonly opening: string;
    readonly confirm: string;
    readonly downsides: string;
    readonly appeal: string;
    /** `{date}` */
    readonly appealUntil: string;
    readonly letters: string;
    readonly calendar: string;
    readonly calendarHint: string;
    /** `{right}` */
    readonly event: Readonly<Record<'visit' | 'answer' | 'appeal', string>>;
    readonly sheet: string;
    readonly sheetHint: string;
  };
  readonly compare: {
    readonly title: string;
    readonly lead: string;
    /** `{n}` */
    readonly column: string;
    readonly none: string;
    readonly groups: Readonly<Record<'change' | 'event' | 'files' | 'law', string>>;
    /** With the smallest change that would open a right. */
    readonly otherwise: string;
    readonly allFiles: string;
    /** `{event}` */
    readonly after: string;
    readonly otherDay: string;
    readonly day: string;
    readonly dayMissing: string;
    readonly notHere: string;
    readonly told: string;
    readonly along: string;
    readonly noCurve: string;
    readonly compare: string;
    readonly differences: string;
    readonly right: string;
    readonly now: string;
    /** `{date}` */
    readonly lawOf: string;
    readonly inFiles: string;
    /** Nobody could claim it on this side. */
    readonly nobody: string;
    /** `{n}` */
    readonly open: string;
    readonly kinds: Readonly<Record<'lost' | 'gained' | 'changed' | 'open', string>>;
    /** `{amount}` */
    readonly yearly: string;
    readonly counts: string;
    readonly nothing: string;
    readonly choose: string;
    /** `{n}` */
    readonly same: string;
    readonly notes: Readonly<Record<'sees' | 'declare' | 'prepare' | 'mind' | 'help', string>>;
    readonly curve: Readonly<
      Record<
        'title' | 'lead' | 'cliffs' | 'noCliffs' | 'turns' | 'data' | 'at' | 'rights' | 'left' | 'still' | 'rough',
        string
      >
    >;
    /** `{value}` */
    readonly nowAt: string;
    /** `{from}`, `{to}` */
    readonly fromTo: string;
  };
  readonly registers: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'told'
      | 'held'
      | 'seen'
      | 'differs'
      | 'open'
      | 'same'
      | 'none'
      | 'asShown'
      /** `{n}` */
      | 'differences'
      /** `{n}` */
      | 'maybe'
      | 'agree'
      | 'compare'
      | 'tell'
      | 'rights',
      string
    >
  >;
  readonly find: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly none: string;
    readonly rights: string;
    readonly places: string;
    readonly keys: string;
    /** A key, and what it does. */
    readonly list: readonly (readonly [string, string])[];
  };
  readonly batch: {
    readonly title: string;
    readonly lead: string;
    readonly guard: string;
    readonly here: string;
    readonly noScript: string;
    readonly template: string;
    readonly templateHint: string;
    readonly file: string;
    readonly fileHint: string;
    readonly map: string;
    readonly mapHint: string;
    readonly column: string;
    readonly sample: string;
    readonly whose: string;
    readonly what: string;
    readonly leave: string;
    readonly ofList: string;
    readonly home: string;
    /** `{n}` */
    readonly person: string;
    readonly reference: string;
    readonly doubled: string;
    readonly nothing: string;
    readonly run: string;
    readonly stop: string;
    readonly stopped: string;
    /** `{done}`, `{share}` */
    readonly progress: string;
    /** `{done}`, `{wrong}` */
    readonly done: string;
    readonly download: string;
    readonly wrong: string;
    /** `{n}` */
    readonly more: string;
    readonly row: string;
    readonly cell: string;
    readonly mendIt: string;
    readonly look: string;
    readonly lookHint: string;
    readonly see: string;
    readonly noRow: string;
    readonly unreadable: string;
    readonly result: Readonly<Record<'row' | 'min' | 'max' | 'mend', string>>;
    /** `cells`: `{found}`, `{needed}`; `choices`: `{list}` */
    readonly mend: Readonly<Record<'quotes' | 'cells' | 'number' | 'choices', string>>;
  };
}
