/**
 * This module makes a page that consists of texts only. Some sections end with the contact that the operator of this
 * server has set (`CONTACT`), or say that none is set.
 */
import { fillTemplate } from '@recto-verso/api/words';
import type { AroundWords } from '../words/around/index.ts';

export interface StatementPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly text: readonly string[] }[];
}

export function buildStatementPage(
  around: AroundWords,
  which: 'about' | 'accessibility',
  address: string | undefined = process.env['CONTACT'],
): StatementPage {
  const known = address !== undefined && address.trim() !== '';
  const contact = known ? fillTemplate(around.contact, { contact: address.trim() }) : around.noContact;
  const { title, lead, sections } = around[which];
  return {
    title,
    lead,
    sections: sections.map((one) => ({
      title: one.title,
      text: one.contact === true ? [...one.text, contact] : one.text,
    })),
  };
}
