/**
 * This module lists the desks of the given rights, each once and only the first ten. The desks of the first things to
 * do come first.
 */
import type { RightAnswer, ShownDesk } from '@recto-verso/engine';
import { fillTemplate, type AnswerWords } from '@recto-verso/api/words';
import { toDeskView, type DeskView } from '../../door/claim.ts';
import type { ResultWords } from '../../words/droits-results/index.ts';

export interface DeskLine {
  readonly id: string;
  readonly view: DeskView;
  /** Says whether people can walk in or need an appointment; it is empty when the desk states nothing to show. */
  readonly how: readonly string[];
  /** Lists the languages that are spoken there; it is empty when they are not known. */
  readonly tongues: string;
  readonly confirm: boolean;
  readonly serves: string;
}

export interface ResultDesks {
  readonly first: readonly DeskLine[];
  readonly others: readonly DeskLine[];
}

/** At most this number of desks is shown first, and at most `MOST_OTHERS` behind them. */
const MOST = 1;
const MOST_OTHERS = 9;

/**
 * Returns the desks of the rights.
 * @param first the rights to claim first; the first desk of each of them comes before all other desks
 */
export function listResultDesks(
  rights: readonly RightAnswer[],
  first: readonly RightAnswer[],
  words: ResultWords,
  terms: AnswerWords,
): ResultDesks {
  const found = new Map<string, { readonly desk: ShownDesk; readonly rights: Set<string> }>();
  const leads = first.flatMap(({ claim }) => claim?.desks.slice(0, 1) ?? []);
  const rest = [...first, ...rights].flatMap(({ claim }) => claim?.desks ?? []);
  for (const desk of [...leads, ...rest])
    if (!found.has(desk.id)) found.set(desk.id, { desk, rights: new Set<string>() });
  for (const { right, claim } of [...first, ...rights])
    for (const { id } of claim?.desks ?? []) found.get(id)?.rights.add(right);
  const lines = [...found.values()].map((one) => deskLine(one.desk, one.rights.size, words, terms));
  return { first: lines.slice(0, MOST), others: lines.slice(MOST, MOST + MOST_OTHERS) };
}

function deskLine(desk: ShownDesk, rights: number, { desks }: ResultWords, terms: AnswerWords): DeskLine {
  const names = new Intl.DisplayNames([terms.locale], { type: 'language' });
  const spoken = desk.languages.map((language) => names.of(language) ?? language);
  return {
    id: desk.id,
    view: toDeskView(desk, terms),
    how: [
      ...(desk.walkIn === true ? [desks.walkIn] : []),
      ...(desk.byAppointment === true ? [desks.appointment] : []),
      ...(desk.walkIn === false && desk.byAppointment !== true ? [desks.noWalkIn] : []),
    ],
    tongues: new Intl.ListFormat(terms.locale, { type: 'conjunction' }).format(spoken),
    confirm: desk.confirm !== null,
    serves: fillTemplate(desks.serves[rights === 1 ? 'one' : 'other'], { n: rights }),
  };
}
