/**
 * This module writes the letters of the remedies of a finding: templates in the languages of the administration, filled
 * from the evaluation of what the person stated. They contain nothing that the evaluation does not know.
 */
import { fillPhrase } from '../../explain/sentences/phrases/index.ts';
import { sayDay, saySeen } from '../../explain/sentences/seen.ts';
import { findTextListAt, findTextAt } from '../../explain/sentences/text-tree.ts';
import { getWords, type Words } from '../../explain/sentences/words.ts';
import type { TextTree } from '../../rulebook/model.ts';
import { showDay } from '../../values/calendar.ts';
import type { FactDifference, Finding, LetterShown } from '../../contract/verso.ts';
import { writeMetReasons } from './reasons-met.ts';
import type { LetterWriter, VersoSession } from './session.ts';

/** Maps the name of each slot of a letter to its text in one language. */
type Slots = Readonly<Record<string, string>>;

/** Marks what the person fills in by hand. */
const BLANK = '[…]';

/** Returns a writer of letters in the given languages, for the option `letters` of the verso. */
export function createLetterWriter(languages: readonly string[]): LetterWriter {
  return async (session, finding) => {
    const slots = await Promise.all(
      languages.map(async (language) => [language, await letterSlots(session, finding, language)] as const),
    );
    return (letter) =>
      slots.flatMap(([language, filled]) => letterOf(textsOf(session, language), letter, language, filled));
  };
}

function textsOf({ compiled }: VersoSession, language: string): TextTree {
  return compiled.rulebook.texts[language]?.crossings.letters ?? {};
}

function letterOf(texts: TextTree, letter: string, language: string, slots: Slots): readonly LetterShown[] {
  const subject = findTextAt(texts, letter, 'subject');
  if (subject === null) return [];
  return [
    {
      language,
      toSend: findTextAt(texts, 'to_send') === 'yes',
      subject: fillPhrase(subject, slots),
      body: findTextListAt(texts, letter, 'body')
        .filter((paragraph) => hasWords(paragraph, slots))
        .map((paragraph) => fillPhrase(paragraph, slots)),
    },
  ];
}

/** Checks that no slot of a paragraph is empty; a paragraph with an empty slot is left out. */
function hasWords(paragraph: string, slots: Slots): boolean {
  return [...paragraph.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => slots[name] !== '');
}

async function letterSlots(
  session: VersoSession,
  finding: Omit<Finding, 'remedies'>,
  language: string,
): Promise<Slots> {
  const { compiled, options } = session;
  const words = getWords(compiled.understood, language);
  const texts = compiled.rulebook.texts[language]?.crossings.divergences ?? {};
  const names = finding.effects.flatMap((e) => {
    const right = compiled.rulebook.rights.find((r) => r.id === e.right);
    return right === undefined ? [] : [words.rightName(right)];
  });
  return {
    right: [...new Set(names)].join(', '),
    authority: BLANK,
    decision_date: options.decided === undefined ? BLANK : sayDay(showDay(options.decided), words.phrases),
    rule: findTextAt(texts, finding.divergence, 'law') ?? BLANK,
    reasons: await writeMetReasons(session, finding.effects, words, textsOf(session, language)),
    // When `shows` is `line`, the register and reality agree, and `changes` only shows the household across a threshold
    // of the law. The register then holds what was stated, and the person writes by hand what else is true.
    facts_held: saidFacts(words, finding.changes, finding.shows === 'line' ? 'from' : 'to'),
    facts_lived: finding.shows === 'line' ? BLANK : saidFacts(words, finding.changes, 'from'),
    papers: findTextListAt(texts, finding.divergence, 'prepare')
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
  // A statement that is the same for several persons is written once, because a letter names nobody.
  return [...new Set(said)].join('; ');
}
