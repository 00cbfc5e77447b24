/** This module reads the terms of `glossary/terms.yaml`, in the order of the file. */
import type { RuleFiles } from '../files.ts';
import type { GlossaryTerm } from '../glossary/book.ts';

export function readGlossary(files: RuleFiles): readonly GlossaryTerm[] {
  return files
    .of('glossary')
    .flatMap(({ value }) => value.terms.map((term) => ({ ...term, unread: term.unread ?? [] })));
}
