/** This module runs all checks of a rulebook besides those of shapes and types, in a fixed order. */
import type { RuleFiles, Whole } from '../files.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import type { RulebookFile } from '../schema/rulebook.ts';
import { refuseClaim } from './claims.ts';
import { refuseCommuneLists } from './commune-lists.ts';
import { refuseCrossings, refuseUnknownRights } from './crossings.ts';
import { refuseDesks, refuseWithoutDesk } from './desks.ts';
import { refuseStrictEstimates } from './estimates.ts';
import { refuseExclusions } from './exclusions.ts';
import { refuseFollows } from './follows.ts';
import { refuseGlossary } from './glossary.ts';
import { refuseScreens } from './interview.ts';
import { refuseListed } from './listed.ts';
import { refuseLateFigures, refuseUnusedFigures } from './figures.ts';
import { refuseNames } from './names.ts';
import { refusePeriods } from './periods.ts';
import { refuseReceipts } from './receipts.ts';
import { refuseSharedSources, refuseSources } from './sources.ts';
import { refuseRightTexts } from './texts.ts';
import { refuseWrongUsual } from './usual.ts';
import { refuseVocabularyTexts } from './vocabulary-texts.ts';
import { refuseAmbiguousWords } from './words.ts';

export function refuseAll(
  rulebook: Rulebook,
  files: RuleFiles,
  words: RulebookFile,
  whole: Whole,
  report: Report,
): void {
  const vocabulary = whole('vocabulary/');
  if (vocabulary) refuseAmbiguousWords(rulebook, files, report);
  if (vocabulary) refuseNames(rulebook, files, words, whole, report);
  if (vocabulary) refuseFollows(rulebook, files, report);
  if (vocabulary && whole('interview/') && whole('desks/')) refuseScreens(rulebook, files, words.domains ?? [], report);
  if (vocabulary && whole('interview/')) refuseWrongUsual(rulebook, report);
  if (vocabulary) refuseExclusions(rulebook, report);
  refuseReceipts(rulebook, files, report);
  refuseLateFigures(rulebook, report);
  if (vocabulary) refuseStrictEstimates(rulebook, report);
  if (whole('')) refuseUnusedFigures(rulebook, report);
  refuseSharedSources(rulebook, report);
  const receipts = files.of('vocabulary').flatMap(({ value }) => receiptNames(value.receipts));
  if (vocabulary) refuseVocabularyTexts(rulebook, receipts, words, files, report);
  const desks = whole('desks/');
  if (desks && vocabulary) refuseDesks(rulebook, files, report);
  if (desks && vocabulary) refuseCommuneLists(rulebook, report);
  for (const right of rulebook.rights) {
    const laws = files.of('law').filter(({ file }) => file.path.startsWith(`rights/${right.id}/`));
    const entry = files.one('right', `rights/${right.id}/right.yaml`);
    refusePeriods(laws, report);
    if (entry !== null) refuseSources(right, entry, files.one('claim', `rights/${right.id}/claim.yaml`), laws, report);
    if (!vocabulary || !whole(`rights/${right.id}/`)) continue;
    refuseClaim(right, files, report);
    if (desks) refuseWithoutDesk(right, rulebook, files, report);
    refuseRightTexts(right, rulebook, files, words.languages, report);
  }
  if (vocabulary && whole('crossings/') && whole('remedies/') && whole('events/'))
    refuseCrossings(rulebook, files, report);
  if (whole('crossings/') && whole('rights/')) refuseUnknownRights(rulebook, files, report);
  if (desks && whole('listed/') && whole('rights/')) refuseListed(rulebook, files, words, report);
  if (whole('glossary/')) refuseGlossary(rulebook, files, report);
  refuseOrphans(files, report);
}

/** Refuses a folder of `rights/` without right.yaml, because nobody would read it. */
function refuseOrphans(files: RuleFiles, report: Report): void {
  const said = new Set<string>();
  for (const [path] of files.contents) {
    const folder = /^rights\/[^/]+\//.exec(path)?.[0];
    if (folder === undefined || files.has(`${folder}right.yaml`) || said.has(folder)) continue;
    said.add(folder);
    report(
      createProblem(
        { file: `${folder}right.yaml`, line: 1, field: '' },
        'missing-file',
        `The folder ${folder} has no right.yaml.`,
        'Without it the folder is no right, and its law would have no effect.',
        'Add right.yaml with level, payer, domain and sources.',
      ),
    );
  }
}

function receiptNames(receipts: readonly string[] | Readonly<Record<string, unknown>> | undefined): readonly string[] {
  if (receipts === undefined) return [];
  return Array.isArray(receipts) ? receipts : Object.keys(receipts);
}
