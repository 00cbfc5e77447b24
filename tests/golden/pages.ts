/**
 * This script prints golden households for a test of a page: `pages.ts STEP` prints every STEPth household as it is
 * entered there (the answers, and the file of a dossier that holds them), with what each right should say: from the
 * golden file, and from the entered facts alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORDS } from '../../api/src/words/index.ts';
import { evaluate, nextQuestion } from '../../engine/core/src/index.ts';
import { evaluateAnswers, type Engine } from '../../web/src/lib/door/evaluation.ts';
import { pageOf, personName } from '../../web/src/lib/door/fields.ts';
import { fileOf } from '../../web/src/lib/guichet/dossier/file.ts';
import { recordOf } from '../../web/src/lib/guichet/dossier/record.ts';
import { saidIn } from '../../web/src/lib/server/said.ts';
import { compiled, rulebook } from '../opened.ts';
import { HOUSEHOLDS, householdOf, isoOf } from './household.ts';
import { keptIn, type Kept } from './kept.ts';
import { goldenText } from './text.ts';
import { toldOn } from './told.ts';

/** Maps the id of a right and the names of its claimants, as in `right-id you`, to what is said of the right. */
export type Said = Readonly<Record<string, readonly Kept[]>>;

export interface OnPages {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly dossier: string;
  readonly golden: Said;
  readonly told: Said;
}

const said = saidIn('en');
const engine: Engine = {
  rulebook,
  evaluate: (situation, options) => evaluate(compiled, situation, options),
  nextQuestion: (situation, options) => Promise.resolve(nextQuestion(compiled, situation, options)),
};

async function onPages(name: string): Promise<OnPages> {
  const household = householdOf(name, rulebook);
  const answers = toldOn(rulebook, household);
  const { asked, answer } = await evaluateAnswers(engine, answers, said);
  const page = pageOf(rulebook, said, answers);
  const persons = Object.keys(household.situation.persons);
  const named = (text: string, ids: readonly string[]): Said => {
    const names = new Map(ids.map((id, i) => [id, personName(page, `p${i + 1}`)]));
    return Object.fromEntries(
      [...keptIn(text, WORDS.en.unknown)].map(([key, kept]) => {
        const [right = '', ...who] = key.split(' ');
        return [[right, ...who.map((id) => names.get(id) ?? '').sort()].join(' ').trim(), kept];
      }),
    );
  };
  const kept = isoOf(household.date);
  return {
    name,
    answers,
    dossier: await fileOf(
      { label: name, notes: [], answers, kept, ...(await recordOf({ asked, answer }, null, [])) },
      '',
    ),
    golden: named(readFileSync(join(import.meta.dirname, 'expected', `${name}.txt`), 'utf8'), persons),
    told: named(
      goldenText(household, answer, rulebook),
      persons.map((_, i) => `p${i + 1}`),
    ),
  };
}

const step = Number(process.argv[2]);
const all: OnPages[] = [];
for (const name of HOUSEHOLDS.filter((_, i) => i % step === 0)) all.push(await onPages(name));
process.stdout.write(JSON.stringify(all));
