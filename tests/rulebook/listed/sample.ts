/** This module provides the sample with desks and a catalogue, for tests that break it in one place. */
import { SAMPLE_WITH_DESKS as WITH_DESKS } from '../desks/sample.ts';
import { replaceText } from '../sample.ts';

const CATALOGUE = `rights:

- id: winter-help
  official: { fr: Aide d’hiver }
  levels: [federal]
  domain: energy
  grant: automatic
  encoded: [winter-help]

- id: summer-help
  official: { nl: Zomerhulp }
  levels: [federal]
  domain: energy
  grant: on-request
  listed: yes
  desks: [town-hall, national-line]
  link: https://example.org/summer
  read: 2026-11-01

- id: rain-help
  official: { fr: Aide de pluie }
  levels: [federal]
  domain: energy
  grant: unknown
  listed: yes
  desks: [national-line]
  checked: no

- id: spring-help
  official: { fr: Aide de printemps }
  levels: [federal]
  domain: energy
  grant: asked-again
  sheet: summer-help-spring
`;

const texts = (language: string): string => `review: draft
summer-help: { name: "Summer help (${language})", what: "Cold water." }
rain-help: { name: "Rain help (${language})", what: "An umbrella." }
`;

/** Maps the path of each rule file to its text. */
export const SAMPLE_WITH_CATALOGUE: ReadonlyMap<string, string> = new Map([
  ...WITH_DESKS,
  ['listed/catalogue.yaml', CATALOGUE],
  ...['fr', 'nl', 'de', 'en'].map((language) => [`listed/texts.${language}.yaml`, texts(language)] as const),
]);

/**
 * Returns the files with one text of one file replaced, which must occur in it exactly once; with `null`, the file is
 * removed.
 */
export function editCatalogueSample(file: string, replace: string, by: string | null): Map<string, string> {
  if (by !== null) return replaceText(SAMPLE_WITH_CATALOGUE, file, replace, by);
  return new Map([...SAMPLE_WITH_CATALOGUE].filter(([path]) => path !== file));
}
