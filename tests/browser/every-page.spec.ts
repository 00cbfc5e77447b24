/**
 * Tests every page, as the server renders it and with answers where it shows any: it has strict headers, loads nothing
 * from another host, has no answer in an address, shows no key in place of a word, and is well made in every look
 * (`expectWellMade`).
 */
import { expect, test, type Page, type Response } from '@playwright/test';
import { KEPT_ANSWERS, KEPT_CODE } from '../../web/src/lib/droits/code/kept.test-data.ts';
import { PAGES } from './addresses.ts';
import { expectWellMade } from './steps.ts';

/** Lists texts that would be in an address if the address contained an answer. */
const ANSWERED = [
  KEPT_CODE,
  ...Object.values(KEPT_ANSWERS).filter((value) => /^[\w/ -]{8,}$/.test(value) && /[_\d]/.test(value)),
];
/** Splits the pages into this many tests, so that two workers share them. */
const PARTS = 4;

/** Stores the answers of a code in the cookie and blocks scripts, so that the markup of the server is tested. */
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
  // A link may lead to a source on another site, but nothing of the page itself is loaded from there.
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
      await expectWellMade(page, path);
    }
    for (const address of asked) {
      expect(new URL(address).origin).toBe(origin);
      for (const answer of ANSWERED) expect(decodeURIComponent(address)).not.toContain(answer);
    }
  });
