/**
 * This module collects the texts of the printed sheet in the languages of the desks. The server, which has all
 * languages, makes them and sends them along.
 */
import { WORDS } from '@recto-verso/api/words';
import type { Outcome, VersoStatus } from '@recto-verso/engine';
import { PAGE_OUTCOME_ORDER } from '../../door/outcomes.ts';
import {
  DESK_WORDS,
  DESK_LANGUAGES,
  type SheetDeskWords,
  type DeskLanguage,
} from '../../words/droits-results/index.ts';
import { PAGE_WORDS } from '../../words/index.ts';

export interface SheetWords extends SheetDeskWords {
  /** Holds the sentence of each outcome; `versos` holds that of each status of the other face. */
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly versos: Readonly<Record<VersoStatus, string>>;
}

export type SheetWordsByLanguage = Readonly<Record<DeskLanguage, SheetWords>>;

export function collectSheetWords(): SheetWordsByLanguage {
  const of = (tongue: DeskLanguage): SheetWords => {
    const { statuses } = PAGE_WORDS[tongue].verso;
    return {
      ...DESK_WORDS[tongue],
      outcomes: Object.fromEntries(
        PAGE_OUTCOME_ORDER.map((outcome) => [outcome, WORDS[tongue].outcomes[outcome].say]),
      ) as Readonly<Record<Outcome, string>>,
      versos: Object.fromEntries(Object.entries(statuses).map(([status, { say }]) => [status, say])) as Readonly<
        Record<VersoStatus, string>
      >,
    };
  };
  return Object.fromEntries(DESK_LANGUAGES.map((tongue) => [tongue, of(tongue)])) as SheetWordsByLanguage;
}
