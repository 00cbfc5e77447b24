/** This module lists the languages of the desks of each region. */
import type { DeskLanguage } from '../../words/droits-results/desk.ts';
import data from './desk-languages.json';

/** The key that is looked up comes from a visitor; unlike an object, a map has no inherited keys. */
const LANGUAGES = new Map(Object.entries(data as Readonly<Record<string, readonly DeskLanguage[]>>));

/**
 * Lists the languages of the desks of a region, the usual one first. For an unknown region these are the languages of
 * Brussels.
 */
export function listDeskLanguages(region: string | null): readonly DeskLanguage[] {
  return LANGUAGES.get(region ?? '') ?? LANGUAGES.get('brussels') ?? [];
}
