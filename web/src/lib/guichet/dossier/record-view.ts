/**
 * This module shows a record in words: the law and the figures that were used, the results then, and the results that
 * have changed since.
 */
import {
  capitalizeText,
  findFigureNoun,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  formatSeen,
} from '@recto-verso/api/words';
import { createPageSpeech } from '../../door/asking.ts';
import { namePerson, type Page } from '../../door/fields.ts';
import { isFoldedOutcome } from '../../door/outcomes.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import type { Dossier, RecordedRight } from './format.ts';
import type { CheckedRecord, RecordCheckResult } from './record.ts';

export interface RecordView {
  readonly law: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly act: string;
    readonly link: string | null;
  }[];
  readonly rights: readonly { readonly name: string; readonly who: string; readonly says: string }[];
}

export interface CheckView {
  readonly found: RecordCheckResult;
  readonly moved: readonly {
    readonly name: string;
    readonly who: string;
    readonly before: string;
    readonly now: string;
  }[];
}

/** People compare a hash by its first characters, so only this number of them is shown. */
const HASH_SHOWN = 12;

export function buildRecordView(
  page: Page,
  { kept, record }: Pick<Dossier, 'kept' | 'record'>,
  words: GuichetWords['dossier'],
): RecordView {
  const { terms } = page;
  const { version, hash } = record.rulebook;
  const told = record.rights.filter(({ outcome }) => !isFoldedOutcome(outcome));
  return {
    law: fillTemplate(words.record.law, {
      date: formatLongDate(record.date, terms),
      version,
      hash: hash.slice(0, HASH_SHOWN),
      kept: formatLongDate(kept, terms),
    }),
    figures: record.figures.map(({ id, value, from, act, link }) => ({
      label: capitalizeText(findFigureNoun(page.rulebook, page.language, id)),
      value: `${formatSeen(value, id, createPageSpeech(page, ''))}, ${fillTemplate(terms.since, { date: formatLongDate(from, terms) })}`,
      act,
      link: link !== null && /^https?:/.test(link) ? link : null,
    })),
    rights: told.map((one) => ({
      name: one.name,
      who: namePerson(page, one.claimant),
      says: [saysOf(page, one), ...faceOf(page, record, one)].join(' · '),
    })),
  };
}

export function buildCheckView(page: Page, { found, moved }: CheckedRecord, words: GuichetWords['dossier']): CheckView {
  const says = (one: RecordedRight | null): string => (one === null ? words.record.absent : saysOf(page, one));
  return {
    found,
    moved: moved.map(({ name, claimant, before, now }) => ({
      name,
      who: namePerson(page, claimant),
      before: says(before),
      now: says(now),
    })),
  };
}

/**
 * Returns in words the status of the other face of a right, which shows the household as the registers hold it. The
 * list is empty when both faces agree or none was recorded.
 */
function faceOf(page: Page, { faces }: Dossier['record'], { right, claimant }: RecordedRight): readonly string[] {
  const face = faces?.find((one) => one.right === right && one.claimant === claimant);
  return face === undefined || face.status === 'agree' ? [] : [page.words.verso.statuses[face.status].say];
}

function saysOf(page: Page, { right, outcome, pays, saves, costs }: RecordedRight): string {
  const speech = createPageSpeech(page, right);
  const amounts = [...pays, ...saves, ...costs].map((line) => `${line.label} ${formatLineAmount(line, speech)}`);
  return [page.terms.outcomes[outcome].title, ...amounts].join(' · ');
}
