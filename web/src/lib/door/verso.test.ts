/** These tests check the texts of each status of the verso, and the verso of two friends in one flat. */
import { readFileSync } from 'node:fs';
import { openService, type Service } from '@recto-verso/api';
import { WORDS } from '@recto-verso/api/words';
import { VERSO_STATUSES, type Verso } from '@recto-verso/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../languages.ts';
import { PAGE_WORDS } from '../words/index.ts';
import { evaluateAnswers, type Evaluation } from './evaluation.ts';
import { formatFaceKey } from './face-key.ts';
import { createPage, type PageTexts } from './fields.ts';
import { TINTED } from './finding.ts';
import { FLAT_SHARE } from './flat-share.test-data.ts';
import { createVersoView } from './verso.ts';
import type { VersoView } from './verso-view.ts';
import { createDoorView, type DoorView } from './view.ts';

const sprite = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');

/** Matches parts of words that speak of fraud, suspicion or refusal, in any of the languages. */
const UNKIND = /fraud|suspect|refus|weiger|betrug|verdächt|verdacht|verdenk/i;

function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : [];
}

describe.each(LANGUAGES)('in %s', (language) => {
  const { verso } = PAGE_WORDS[language];

  it.each(VERSO_STATUSES)('%s has a drawing and a sentence, and what to do where it is needed', (status) => {
    expect(sprite).toContain(`id="v-${status}"`);
    const { say, about, todo } = verso.statuses[status];
    expect(Math.min(say.length, about.length)).toBeGreaterThan(10);
    expect(todo.length).toBeGreaterThan(10);
  });

  it('every word is kind', () => {
    expect(textsIn(verso).filter((text) => UNKIND.test(text))).toEqual([]);
  });
});

describe('two friends in one flat', () => {
  let service: Service;
  let evaluation: Evaluation;
  let report: Verso;
  let door: DoorView;
  let view: VersoView;
  const language: Language = 'fr';
  const said: PageTexts = { language, words: PAGE_WORDS[language], terms: WORDS[language] };

  beforeAll(async () => {
    service = await openService();
    evaluation = await evaluateAnswers(service, FLAT_SHARE, said, false);
    report = await service.verso(evaluation.asked.situation, evaluation.asked.options);
    door = createDoorView(service, FLAT_SHARE, evaluation, said, {
      right: 'ris',
      checked: false,
      verso: true,
      letter: false,
    });
    view = createVersoView(createPage(service.rulebook, said, FLAT_SHARE), evaluation.answer, report, door);
  }, 240_000);

  const cards = () => door.results.groups.flatMap((group) => group.cards);

  it('gives each card its other face', () => {
    expect(cards().filter((card) => view.faces[formatFaceKey(card)] === undefined)).toEqual([]);
  });

  it('ends every risk with something to do', () => {
    const risks = Object.values(view.faces).filter(({ status }) => TINTED.includes(status));
    expect(risks.length).toBeGreaterThan(0);
    expect(risks.filter(({ todo }) => todo === '')).toEqual([]);
  });

  it('opens the finding down to the remedy, with what the files say beside what was told', () => {
    const [detail] = view.opened?.details ?? [];
    const finding = detail?.findings[0];
    expect(detail?.face.status).toBe('wrong');
    expect(finding?.facts.map(({ held, told }) => [held, told])).toContainEqual(['oui', 'non']);
    expect(finding?.stake).toMatch(/€/);
    expect(finding?.remedies.length).toBeGreaterThan(0);
    expect(finding?.remedies.filter(({ what, when, how }) => what === '' || when === '' || how.length === 0)).toEqual(
      [],
    );
    expect([finding?.help, finding?.law, finding?.sees].filter((text) => text === '')).toEqual([]);
  });

  it('calls nobody by an id', () => {
    expect(textsIn(view.opened?.details).filter((text) => /\bp[12]\b/.test(text))).toEqual([]);
  });

  it('says plainly where nothing is at risk', () => {
    const rights = report.rights.map((one) => ({ ...one, status: 'agree' as const, statuses: [], findings: [] }));
    const calm: Verso = { ...report, rights, findings: [], open: [], quiet: true };
    const page = createPage(service.rulebook, said, FLAT_SHARE);
    expect(createVersoView(page, evaluation.answer, calm, door).summary.replaceAll('\u00a0', ' ')).toBe(
      said.words.verso.quiet,
    );
  });
});
