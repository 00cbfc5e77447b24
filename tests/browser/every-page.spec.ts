/**
 * Every page that there is, as the server makes it, with answers in it where it has any: strict headers, no other host,
 * no answer in an address, no key in the place of a word, and well made in every look.
 */
import { expect, test, type Page, type Response } from '@playwright/test';
import { KEPT_ANSWERS, KEPT_CODE } from '../../web/src/lib/droits/code/kept.test-data.ts';
import { PAGES } from './addresses.ts';
import { wellMade } from './steps.ts';

/** What an address would hold if it held an answer. */
const ANSWERED = [
  KEPT_CODE,
  ...Object.values(KEPT_ANSWERS).filter((value) => /^[\w/ -]{8,}$/.test(value) && /[_\d]/.test(value)),
];
/** Of one each, so that two workers share them. */
const PARTS = 4;

/** The answers of a code in the cookie, and no script: it is the markup of the server that is looked at. */
async function begin(page: Page, origin: string, language: string): Promise<void> {
  await page.route('**/*.js', (route) => route.abort());
  const sent = await page.request.post(`/${language}/droits/code`, {
    form: { code: KEPT_CODE, to: 'droits' },
    headers: { origin },
  });
  expect(sent.status()).toBe(200);
}

async function expectStrict(page: Page, response: Response | null, origin: string): Promise<void> {
  const headers = (await response?.allHeaders()) ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  await expect(page.locator('body')).not.toContainText(/undefined|\[object|\{\w+\}/);
  const leads = await page
    .locator('[href], [src], [action], [formaction]')
    .evaluateAll((all) =>
      all.flatMap((one) => ['href', 'src', 'action', 'formaction'].flatMap((name) => one.getAttribute(name) ?? [])),
    );
  expect(leads.filter((to) => ANSWERED.some((answer) => to.includes(answer)))).toEqual([]);
  // A source may be read elsewhere, where somebody asks for it: nothing of the page itself comes from there.
  const loaded = await page
    .locator(':not(a)[href], [src], [action]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? ''));
  expect(loaded.filter((to) => /^(?:https?:)?\/\//.test(to) && !to.startsWith(origin))).toEqual([]);
}

for (let part = 0; part < PARTS; part++)
  test(`every page is strict, and well made in every look (${part + 1} of ${PARTS}) @once`, async ({
    page,
    baseURL,
  }) => {
    const origin = baseURL ?? '';
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    await begin(page, origin, 'de');
    for (const path of PAGES.filter((_, i) => i % PARTS === part)) {
      const response = await page.goto(`/de/${path}`);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', 'de');
      await expectStrict(page, response, origin);
      await wellMade(page, path);
    }
    for (const address of asked) {
      expect(new URL(address).origin).toBe(origin);
      for (const answer of ANSWERED) expect(decodeURIComponent(address)).not.toContain(answer);
    }
  });
