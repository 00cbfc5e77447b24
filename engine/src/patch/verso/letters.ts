/** What the slots of a letter are filled with: the rights and the reasons of the evaluation, and nothing that it does not know. */
import { sayDay, saySeen } from '../../explain/seen.ts';
import { listIn, textIn } from '../../explain/text-tree.ts';
import { wordsOf, type Words } from '../../explain/words.ts';
import { showDay } from '../../values/calendar.ts';
import type { FactDifference } from '../change/differences.ts';
import type { Slots } from './remedies.ts';
import type { Finding } from './report.ts';
import type { VersoSession } from './session.ts';

/** What the person fills in by hand. */
const BLANK = '[…]';

/** The slots of a letter about a finding, in the language of the letter. */
export function letterSlots(session: VersoSession, finding: Omit<Finding, 'remedies'>, language: string): Slots {
  const { compiled, options } = session;
  const words = wordsOf(compiled.understood, language);
  const texts = compiled.rulebook.texts[language]?.crossings.divergences ?? {};
  const names = finding.effects.flatMap((e) => {
    const right = compiled.rulebook.rights.find((r) => r.id === e.right);
    return right === undefined ? [] : [words.rightName(right)];
  });
  return {
    right: [...new Set(names)].join(', '),
    authority: BLANK,
    decision_date: options.decided === undefined ? BLANK : sayDay(showDay(options.decided), words.phrases),
    reasons: textIn(texts, finding.divergence, 'law') ?? BLANK,
    // Where only a line of the law parts two households, the base holds what was told: what else is so, the person says.
    facts_held: saidFacts(words, finding.changes, finding.shows === 'line' ? 'from' : 'to'),
    facts_lived: finding.shows === 'line' ? BLANK : saidFacts(words, finding.changes, 'from'),
    papers: listIn(texts, finding.divergence, 'prepare')
      .map((paper) => paper.replace(/\.$/, ''))
      .join('; '),
    today: sayDay(showDay(options.date), words.phrases),
  };
}

function saidFacts(words: Words, changes: readonly FactDifference[], side: 'from' | 'to'): string {
  const said = changes.map((c) => {
    const seen = c[side];
    return `${words.fact(c.fact)}${words.phrases.colon}${seen === null ? words.phrases.notKnown : saySeen(seen, words, c.fact)}`;
  });
  // What is the same of several persons is said once: a letter names nobody.
  return [...new Set(said)].join('; ');
}
