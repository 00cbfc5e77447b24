/** This module puts the answer to a household into words, in the form in which the tutorial shows it. */
import { compile, evaluate, saySeen, getWords } from '../../../engine/core/src/index.ts';
import type { FigureSeen, Reason, RightAnswer, Words } from '../../../engine/core/src/index.ts';
import type { Values } from '../../vectors/situation.ts';
import type { TutorialExample, TutorialHousehold } from './read-examples.ts';
import { understandExample } from './evaluate-example.ts';

export async function explainExample(
  example: TutorialExample,
  { household, answer }: TutorialHousehold,
): Promise<Values> {
  const understood = understandExample(example);
  const { date, ...situation } = household;
  const day = Number(String(date).replaceAll('-', ''));
  const { outcomes } = await evaluate(compile(understood), situation, { date: day, language: 'en' });
  const words = getWords(understood, 'en');
  return Object.fromEntries(
    Object.entries(answer).map(([right, persons]) => [
      right,
      Object.fromEntries(
        outcomes
          .filter((one) => one.right === right && one.claimant in (persons as Values))
          .map((one) => [one.claimant, saidOf(one, words)]),
      ),
    ]),
  );
}

function saidOf({ route, routes, missing, nearest, duties, open }: RightAnswer, words: Words): Values {
  const reasons = routes.filter(({ id }) => route === null || id === route).flatMap((one) => named(one.reasons));
  const lists = {
    reasons: reasons.map(({ verdict, sentence, citation }) => `${verdict}: ${sentence} [${citation?.source ?? ''}]`),
    figures: [...new Set(reasons.flatMap(({ figures }) => figures.map((figure) => figureSaid(figure, words))))],
    questions: missing.map(({ question }) => question),
    nearest: nearest.map(({ label, to }) => (to === null ? label : `${label}: ${saySeen(to, words)}`)),
    open: open.map(({ label }) => label),
    duties: (duties ?? []).map(({ text }) => text),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, said]) => said.length > 0));
}

/** Lists the nodes of a tree of reasons that have a sentence. */
function named(reason: Reason): readonly Reason[] {
  const below = reason.children.flatMap(named);
  return reason.sentence === '' ? below : [reason, ...below];
}

function figureSaid({ id, value, from, source, confidence }: FigureSeen, words: Words): string {
  return `${id}: ${saySeen(value, words)} from ${from} [${source.source}, ${confidence ?? 'not known'}]`;
}
