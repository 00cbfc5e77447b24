/** This test checks that the smallest change that the page of a right names has the announced effect on this right. */
import { expect, test } from 'vitest';
import { WORDS } from '@recto-verso/api/words';
import { evaluate } from '@recto-verso/engine/answer';
import { findNextQuestion } from '@recto-verso/engine/browser';
import { compileForRights, rulebook as whole } from '../../../../../tests/open-rulebook.ts';
import { evaluateAnswers } from '../../door/evaluation.ts';
import { createPage, type PageTexts } from '../../door/fields.ts';
import { FLAT_SHARE } from '../../door/flat-share.test-data.ts';
import { PAGE_WORDS } from '../../words/index.ts';
import { applyOpeningChange, findOpeningChange } from './change.ts';

/** Only some rights are tested, because to search for the nearest change of all rights takes long. */
const compiled = compileForRights(whole.rights.slice(0, 24).map(({ id }) => id));
const said: PageTexts = { language: 'fr', words: PAGE_WORDS.fr, terms: WORDS.fr };

test('of two friends in one flat', async () => {
  const { asked, answer } = await evaluateAnswers(
    {
      rulebook: compiled.rulebook,
      evaluate: (situation, options) => evaluate(compiled, situation, options),
      nextQuestion: (situation, options) => Promise.resolve(findNextQuestion(compiled, situation, options)),
    },
    FLAT_SHARE,
    said,
    false,
  );
  const page = createPage(compiled.rulebook, said, FLAT_SHARE);
  const waiting = answer.outcomes.flatMap(({ right, claimant }) => {
    const change = findOpeningChange(
      { ...answer, outcomes: answer.outcomes.filter((one) => one.claimant === claimant) },
      right,
    );
    return change === null ? [] : [{ right, claimant, change }];
  });
  expect(waiting.length).toBeGreaterThan(0);
  // One right is tested for each fact that would change, because other rights name the same change in the same way.
  const kinds = waiting.filter(({ change }, i) => waiting.findIndex((one) => one.change.fact === change.fact) === i);
  for (const { right, claimant, change } of kinds) {
    const other = applyOpeningChange(page, asked, change);
    const options = { ...other.options, rights: [right], whatIfs: false };
    const { outcomes } = await evaluate(compiled, other.situation, options);
    const after = outcomes.find((one) => one.claimant === claimant);
    expect(`${right} ${claimant} ${change.label} ${after?.verdict}`).toBe(
      `${right} ${claimant} ${change.label} ${change.verdict}`,
    );
  }
});
