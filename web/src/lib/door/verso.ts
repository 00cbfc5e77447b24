/**
 * This module makes the verso of each right, as a page shows it: what the registers hold instead of what was told, what
 * may follow from it, and what can be done. Every risk is shown with something to do.
 */
import { capitalizeText, fillTemplate, typesetAll } from '@recto-verso/api/words';
import type { Answer, Finding, RightEffect, RightVerso, Verso, VersoStatus } from '@recto-verso/engine';
import { FIRST_PERSON } from './answers.ts';
import { formatFaceKey } from './face-key.ts';
import { namePerson, type Page } from './fields.ts';
import {
  describeEffect,
  listFactPairs,
  toFindingView,
  listLeafPairs,
  createMarks,
  findPersonId,
  formatStake,
  type Telling,
} from './finding.ts';
import { createPageSpeech } from './asking.ts';
import type { RightResults, RightCard } from './results.ts';
import { createFilesForm } from './official.ts';
import type { OpenedVerso, VersoDetail, VersoFace, VersoView } from './verso-view.ts';
import type { DoorView, RightView } from './view.ts';

interface Told extends Telling {
  readonly report: Verso;
  readonly versos: ReadonlyMap<string, RightVerso>;
}

/** @param view the view of the same answers; each of its cards gets a verso, if the report has one */
export function createVersoView(
  page: Page,
  answer: Answer,
  report: Verso,
  view: Pick<DoorView, 'opened'> & { readonly results: Pick<RightResults, 'groups'> },
): VersoView {
  const versos = new Map(report.rights.map((one) => [`${one.right} ${one.claimant}`, one]));
  const told: Told = { page, speech: createPageSpeech(page, ''), report, versos };
  const cards = view.results.groups.flatMap((group) => group.cards);
  const faces = cards.flatMap((card) => {
    const face = faceOf(told, card);
    return face === null ? [] : [[formatFaceKey(card), face] as const];
  });
  const made: VersoView = {
    summary: summaryOf(told, new Map(cards.map((card) => [card.right, card])), Object.fromEntries(faces)),
    faces: Object.fromEntries(faces),
    opened: view.opened === null ? null : openedOf(told, view.opened, answer),
  };
  return typesetAll(made, page.terms);
}

function openedOf(told: Told, { right, details }: RightView, answer: Answer): OpenedVerso {
  const { report } = told;
  const touching = report.findings.filter(({ effects }) => effects.some((one) => one.right === right));
  return {
    right,
    details: details.map(({ card }) => detailOf(told, card, answer)),
    files: createFilesForm(told, report, touching),
  };
}

function summaryOf(
  { page, report }: Told,
  cards: ReadonlyMap<string, RightCard>,
  faces: Readonly<Record<string, VersoFace>>,
): string {
  const { words } = page;
  const touched = [...cards.keys()].filter((right) =>
    Object.entries(faces).some(([key, face]) => key.startsWith(`${right} `) && face.tinted),
  );
  const open = report.open.length === 0 ? '' : words.verso.someOpen;
  const n = touched.length;
  const first = n === 0 ? words.verso.quiet : fillTemplate(words.verso.touched[n === 1 ? 'one' : 'other'], { n });
  return `${first} ${open}`.trim();
}

/**
 * Returns the verso of a card. For a card of several persons it is the one with the most serious status. Returns `null`
 * when the report has no verso for any of them.
 */
function faceOf(told: Told, card: RightCard): VersoFace | null {
  const versos = card.claimants.flatMap((claimant) => told.versos.get(`${card.right} ${claimant}`) ?? []);
  const rank = ({ status }: RightVerso): number => ORDER.indexOf(status);
  const leading = [...versos].sort((a, b) => rank(a) - rank(b))[0];
  return leading === undefined ? null : faceFrom(told, leading, card);
}

const ORDER: readonly VersoStatus[] = ['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree'];

function faceFrom(told: Told, right: RightVerso, card: RightCard): VersoFace {
  const { words } = told.page;
  const { status } = right;
  const leading = leadingFinding(told, right);
  const said = words.verso.statuses[status];
  return {
    ...createMarks(status),
    say: said.say,
    about: leading === null ? said.about : leading.sees,
    // When the registers agree, there is something to do only for a right that is granted automatically.
    todo: status === 'agree' && card.outcome !== 'automatic' ? '' : (firstStep(leading) ?? said.todo),
  };
}

function leadingFinding({ report }: Told, right: RightVerso): Finding | null {
  const own = report.findings.filter(({ divergence }) => right.findings.includes(divergence));
  return right.status === 'agree' ? null : (own.find((one) => effectOn(one, right)?.status === right.status) ?? null);
}

function effectOn(finding: Finding, { right, claimant }: RightVerso): RightEffect | null {
  return finding.effects.find((one) => one.right === right && one.claimant === claimant) ?? null;
}

function firstStep(finding: Finding | null): string | null {
  const remedy = finding?.remedies[0];
  return remedy === undefined ? (finding?.prepare[0] ?? null) : `${remedy.name}.`;
}

function detailOf(told: Told, card: RightCard, answer: Answer): VersoDetail | null {
  const right = told.versos.get(formatFaceKey(card));
  if (right === undefined) return null;
  const { report, page } = told;
  const { official } = right;
  const face = faceFrom(told, right, card);
  const findings = report.findings.flatMap((one) => {
    const effect = effectOn(one, right);
    return effect === null ? [] : [toFindingView(told, one, effect, answer)];
  });
  const otherwise = official.kind !== 'same';
  return {
    face,
    others: right.statuses
      .filter((one) => one !== right.status)
      .map((one) => ({ icon: `v-${one}`, say: page.words.verso.statuses[one].say })),
    facts: otherwise ? listFactPairs(told, report.picture) : [],
    leaves: listLeafPairs(page, official.leaves),
    effect: otherwise ? describeEffect(page, official.kind) : '',
    stake: formatStake(told, official.monthly),
    findings,
    open: report.open
      .filter((one) => one.rights.includes(right.right))
      .map((one) => ({
        id: one.divergence,
        title: one.name,
        questions: [...new Set(one.asks.map(({ of, question, label }) => asked(page, of, question, label)))],
      })),
    // A flow may feed a right in several ways; it is listed once.
    flows: right.flows
      .filter((one, i) => right.flows.findIndex(({ id }) => id === one.id) === i)
      .map(({ id, name, what }) => ({ id, title: name, what })),
  };
}

/** Returns a question. It addresses the first person; a question about somebody else names that person. */
function asked(page: Page, of: string, question: string, label: string): string {
  const person = findPersonId(of);
  return person === null || person === FIRST_PERSON
    ? question || capitalizeText(label)
    : capitalizeText(`${namePerson(page, person)}${page.terms.colon}${label}`);
}
