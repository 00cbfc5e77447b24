/** This module refuses a glossary in which a term occurs twice, or lacks its explanation in a language. */
import type { RuleFiles } from '../files.ts';
import { joinField } from '../lines.ts';
import type { Rulebook } from '../rulebook.ts';
import { createProblem } from '../report.ts';
import type { Report } from '../report.ts';
import { refuseTextsFile } from './crossings.ts';

export function refuseGlossary({ languages }: Rulebook, files: RuleFiles, report: Report): void {
  const ids = new Set<string>();
  for (const { file, value } of files.of('glossary'))
    value.terms.forEach(({ id }, i) => {
      if (ids.has(id))
        report(
          createProblem(
            file.place(joinField(joinField('terms', i), 'id')),
            'duplicate-word',
            `Two terms of the glossary are called "${id}".`,
            'One meaning would stand for both.',
            'Give the second an id of its own, or take it out.',
          ),
        );
      ids.add(id);
    });
  if (ids.size === 0) return;
  for (const language of languages)
    refuseTextsFile(`glossary/texts.${language}.yaml`, 'glossary-texts', files, language, new Map([['', ids]]), report);
}
