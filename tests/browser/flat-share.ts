/** Two friends in one flat, whose two faces differ: how their rights are come to, with and without scripts. */
import { expect, type Locator, type Page } from '@playwright/test';
import { open, turned } from './steps.ts';

/** Each with her own costs: the register shows one household. */
const both = {
  registered: 'here',
  shares_costs: 'no',
  living_place: 'own_home',
  nationality: 'belgian',
  net_benefits: '0',
  further_benefits: '0',
  maintenance_received: '0',
  other_net: '0',
  benefit_to: 'nobody',
  'gets.ris': 'no',
};
const hers = {
  ...both,
  birth: '01/05/1990',
  partner: 'none',
  lives_in_belgium: 'yes',
  willing_to_work: 'yes',
  accepts_project: 'yes',
  claimed_other_rights: 'yes',
  started_job_on_ris: 'no',
  housing_paid_by_others: '0',
  savings: '0',
  job: '0',
  building: '0',
  sale: '0',
  side_activity: '0',
  child_benefit_for_me: '0',
  applicants_here: '1',
  maintenance_paid: '0',
};
const friends = { ...both, birth: '01/01/1988', relation: 'none', net_wage: '2000' };

function answers(): Record<string, string> {
  const of = (person: string, facts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${person}.${name}`, value]));
  return { persons: 'p2', others: 'none', 'home.commune': '1080', ...of('p1', hers), ...of('p2', friends) };
}

/** The answers as a form sends them; then the rights, worked out where the page is. */
export async function enterFlatShare(page: Page, baseURL: string | undefined, language = 'fr'): Promise<void> {
  const sent = await page.request.post(`/${language}?/answer`, {
    form: answers(),
    headers: { origin: baseURL ?? '', accept: 'text/html' },
    maxRedirects: 0,
  });
  expect(sent.status()).toBe(303);
  await open(page, `/${language}`);
}

export async function seeFaces(page: Page): Promise<void> {
  await page.locator('.bar a.btn').click();
  await turned(page);
}

/** The right that pays her a lower rate where the flat is read as one household. */
export const card = (page: Page): Locator =>
  page
    .locator('.rv')
    .filter({ has: page.locator('[data-status=wrong]') })
    .first();

/** The page of that right, with its findings. */
export async function openFlatShare(page: Page, baseURL: string | undefined, language = 'fr'): Promise<void> {
  await enterFlatShare(page, baseURL, language);
  await seeFaces(page);
  await card(page).locator('footer a').click();
  await expect(page.locator('.finding').first()).toBeVisible({ timeout: 60_000 });
}
