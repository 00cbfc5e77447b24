/** This module shows how a right is claimed: the desks first, then what to bring and the time limits. */
import { formatAppeal, formatDecision, type AnswerWords } from '@recto-verso/api/words';
import type { Claim } from '@recto-verso/engine';

/** Describes a desk as it is shown: its address, hours and telephone numbers, and when these were checked. */
export interface DeskView {
  readonly name: string;
  readonly language: string;
  readonly kind: string;
  readonly lines: readonly string[];
  readonly telephones: readonly { readonly number: string; readonly dial: string; readonly note: string }[];
  readonly hours: readonly string[];
  readonly remark: string | null;
  readonly notice: string;
}

export interface ClaimView {
  readonly desks: readonly DeskView[];
  readonly otherDesks: readonly DeskView[];
  readonly channels: readonly { readonly icon: string; readonly title: string; readonly text: string }[];
  readonly web: string | null;
  readonly steps: readonly string[];
  readonly documents: readonly string[];
  readonly downsides: readonly string[];
  readonly times: readonly { readonly title: string; readonly text: string }[];
  readonly appeal: string | null;
}

/** At most this many desks are shown at once; the others are in `otherDesks`. */
const MOST_DESKS = 2;

export function toDeskView(desk: Claim['desks'][number], words: AnswerWords): DeskView {
  const told = [desk.visit, desk.call, desk.write].filter((one) => one !== null);
  return {
    name: desk.name,
    language: desk.nameLanguage,
    kind: desk.kindName,
    lines: [
      ...desk.addresses,
      ...(desk.post === null || desk.addresses.includes(desk.post) ? [] : [`${words.post}${words.colon}${desk.post}`]),
      ...told,
    ],
    telephones: desk.telephones.map(({ number, free, label }) => ({
      number,
      dial: `tel:${number.replaceAll(/[^\d+]/g, '')}`,
      note: [...(label === null ? [] : [label]), ...(free === true ? [words.free] : [])].join(' · '),
    })),
    hours: desk.hours.map((one) => one.text),
    remark: desk.remark,
    notice: desk.notice,
  };
}

export function toClaimView(claim: Claim, words: AnswerWords): ClaimView {
  const decision = formatDecision(claim, words);
  const desks = claim.desks.map((one) => toDeskView(one, words));
  return {
    desks: desks.slice(0, MOST_DESKS),
    otherDesks: desks.slice(MOST_DESKS),
    channels: [
      { icon: 'u-desk', title: words.desk, text: claim.desk },
      { icon: 'u-phone', title: words.phone, text: claim.phone },
      { icon: 'u-post', title: words.post, text: claim.post },
    ],
    web: claim.web,
    steps: claim.steps,
    documents: claim.documents.map((one) => one.label),
    downsides: claim.downsides.map((one) => one.label),
    times: [
      ...(claim.deadline === null ? [] : [{ title: words.deadline, text: claim.deadline }]),
      ...(claim.retroactivity === null ? [] : [{ title: words.retroactivity, text: claim.retroactivity }]),
      ...(decision === null ? [] : [{ title: '', text: decision }]),
    ],
    appeal: formatAppeal(claim, words),
  };
}
