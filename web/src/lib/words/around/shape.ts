/**
 * The words of the pages around the door: rules, sources, glossary, about, accessibility. Apart from those of the door,
 * which a browser is sent.
 */
export interface AroundWords {
  /** Names of the pages, as the foot of every page links to them. */
  readonly pages: Readonly<Record<'rules' | 'sources' | 'glossary' | 'desks' | 'about' | 'accessibility', string>>;
  readonly footer: string;
  /** How far a text has been read over. */
  readonly review: Readonly<Record<'draft' | 'read' | 'approved', string>>;

  readonly rules: {
    /** `{n}`, `{date}`. */
    readonly lead: string;
    readonly domains: string;
    readonly listed: string;
  };
  readonly right: {
    readonly all: string;
    readonly day: string;
    readonly dayHint: string;
    readonly show: string;
    /** `{value}`, `{date}`. */
    readonly badDay: string;
    readonly versions: string;
    readonly versionsHint: string;
    /** `{from}`. */
    readonly fromOn: string;
    /** `{from}`, `{until}`. */
    readonly fromTo: string;
    readonly holes: string;
    readonly written: string;
    readonly noFigures: string;
    readonly data: string;
    readonly others: string;
  };
  readonly sources: {
    /** `{n}`. */
    readonly lead: string;
    readonly english: string;
    readonly shared: string;
    readonly several: string;
    readonly rights: string;
    readonly figures: string;
    readonly registers: string;
    readonly registersLead: string;
    readonly feeds: string;
    readonly acts: string;
    readonly subjects: string;
  };
  readonly glossary: {
    readonly lead: string;
    /** Of a term that was read in no source in a language. */
    readonly unread: string;
    readonly groups: Readonly<Record<GlossaryGroup, string>>;
    readonly rights: string;
    readonly rightsLead: string;
  };
  readonly desks: {
    readonly lead: string;
    readonly find: string;
    /** `{place}` */
    readonly found: string;
    readonly levels: Readonly<Record<'commune' | 'region' | 'federal', string>>;
  };
  readonly about: Statement;
  readonly accessibility: Statement;
  /** Where a mistake is told, where an address is known: `{contact}`. */
  readonly contact: string;
  readonly noContact: string;
}

export type GlossaryGroup = 'money' | 'household' | 'registers' | 'procedure' | 'bodies';

/** A page that is words alone. */
export interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly text: readonly string[];
    /** Ends with whom to tell. */
    readonly contact?: true;
  }[];
}
