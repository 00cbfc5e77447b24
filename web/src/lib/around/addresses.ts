/**
 * This module has the addresses of the pages about the law. None of them says anything about a household, so they are
 * the same for everybody.
 */
import type { AroundWords } from '../words/around/index.ts';

export type AroundPage = keyof AroundWords['pages'];

export const AROUND_PAGES: readonly AroundPage[] = ['rules', 'sources', 'glossary', 'desks', 'about', 'accessibility'];

export function buildAroundAddress(home: string, page: AroundPage): string {
  return `${home}/${page}`;
}

/** @param day an ISO day; without it the page shows today */
export function buildRuleAddress(home: string, right: string, day?: string): string {
  return `${buildAroundAddress(home, 'rules')}/${right}${day === undefined ? '' : `?date=${day}`}`;
}
