/**
 * Tests the pages of policies (`/simulation`) in a browser. The stored result of a scenario is read without scripts.
 * The same scenario is then run with other choices on a small population in a process of the server, followed, read and
 * downloaded, and its figures are those of the command line.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import { LANGUAGES } from '../../web/src/lib/languages.ts';
import { RESULT } from '../api/simulating-service.ts';
import { expectWellMade } from './steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('what was calculated is read without a script: sentence, pairs, charts with their tables, and what is not seen @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/simulation');
  await page.getByRole('link', { name: RESULT.title.en }).click();
  await expect(page.locator('.sentence')).toContainText(
    /^Of 100 people concerned, \d+ keep it, \d+ receive it at last/,
  );
  const charts = page.locator('figure.chart');
  expect(await charts.count()).toBeGreaterThan(6);
  for (const chart of await charts.all()) {
    await expect(chart.locator('table, svg').first()).toBeAttached();
    await expect(chart).toContainText('Synthetic population');
  }
  // The table of a chart has a row for each of its groups.
  const deciles = charts.filter({ hasText: 'By tenth of income' });
  await deciles.getByText('See the table').click();
  expect(await deciles.locator('tbody tr').count()).toBe(10);
  await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
});

test('a crossing that looks for people is read without a script: a hundred flags, what they rest on, and who helps @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/en/simulation');
  await page.getByRole('link', { name: 'Cross energy use with the register' }).click();
  const sentence = (await page.locator('.sentence').textContent()) ?? '';
  const [right = NaN, wrong = NaN] = [/(\d+) have somebody/, /(\d+) have nobody/].map((n) =>
    Number(n.exec(sentence)?.[1]),
  );
  expect(right + wrong).toBe(100);
  expect(await page.locator('.squares rect.to.o-wrong').count()).toBe(wrong);
  await expect(page.locator('main')).toContainText('A flag is no proof');
  await expect(page.getByRole('row', { name: /^Flagged/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
});

test('what nobody counted is read without a script: gain beside loss, both from the lowest to the highest @once', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  for (const title of ['A central register of social aid', 'Look up the list of bank accounts']) {
    await page.goto('/en/simulation');
    await page.getByRole('link', { name: title }).click();
    await expect(page.locator('main')).toContainText('Exploratory: no count was published');
    for (const face of await page.locator('.pair .face').all())
      await expect(face.locator('b')).toHaveText(/\d.* to \d/);
    expect(await page.locator('.pair .face').count()).toBe(2);
    await expect(page.getByRole('row', { name: /^All at once/ })).toBeVisible();
    await expect(page.locator('main')).toContainText('an assumption');
    await expect(page.getByRole('heading', { name: 'What this calculation does not see' })).toBeVisible();
  }
});

test('a chart is taken along without a script: its table as CSV, its drawing as SVG @once', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/fr/simulation/s1');
  const chart = page.locator('figure.chart').filter({ hasText: 'Par région' });
  const taken = async (format: string): Promise<string> => {
    const link = chart.getByRole('link', { name: `${format} : Par région` });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(`recto-verso-s1-region.${format.toLowerCase()}`);
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = await taken('CSV');
  const svg = await taken('SVG');
  const table = await chart
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  expect(Papa.parse(csv.trimEnd()).data).toEqual(table);
  expect(svg).toContain('<title>Par région</title>');
  expect(svg).toContain('Population synthétique');
});

const SHOWN = ['crossing/s3', 'exploration/s9', 'exploration/s10', 'compare?with=s1&with=s2'];

test('every table of a page can be had as CSV, row by row what stands there @once', async ({ page, baseURL }) => {
  for (const path of ['s1', 's6', ...SHOWN]) {
    await page.goto(`/de/simulation/${path}`);
    const tables = await page.locator('.files').evaluateAll(tablesAbove);
    expect(tables.length, path).toBeGreaterThan(1);
    for (const { href, rows } of tables) {
      const csv = await (await page.request.get(new URL(href, baseURL).href)).text();
      const [, ...lines] = Papa.parse<string[]>(csv.trimEnd()).data;
      expect(lines.length, href).toBe(rows.length);
      for (const [i, line] of lines.entries()) for (const cell of line) expect(rows[i], href).toContain(cell);
    }
  }
});

/**
 * Returns, for each group of links, the address of the first link, and the rows of the table (or of the key) above it.
 * A row holds its words without word joiners, and the addresses of its links.
 */
function tablesAbove(all: readonly Element[]) {
  return all.map((links) => {
    const rowsIn = (one: Element | null): readonly Element[] => [
      ...(one?.querySelector('table')?.querySelectorAll('tbody tr') ?? one?.querySelectorAll('.key li') ?? []),
    ];
    let above: Element | null = links.closest('figure') ?? links;
    while (above !== null && rowsIn(above).length === 0) above = above.previousElementSibling;
    return {
      href: links.querySelector('a')?.getAttribute('href') ?? '',
      rows: rowsIn(above).map((row) =>
        [row, ...row.querySelectorAll('a')]
          .map((one) => (one instanceof HTMLAnchorElement ? one.href : one.textContent.replaceAll('\u2060', '')))
          .join(' '),
      ),
    };
  });
}

test('every drawing of every scenario stands alone, in each language @once', async ({ page, baseURL }) => {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/simulation`);
    const pages = await page.locator('.scenarios h3 a').evaluateAll(addressesOf);
    expect(pages.length).toBeGreaterThan(9);
    for (const address of [...pages, `/${language}/simulation/compare?with=s1&with=s5`]) {
      await page.goto(address);
      found.push(...(await page.locator('.files a[href*=".svg"]').evaluateAll(addressesOf)));
    }
  }
  expect(found.length).toBeGreaterThan(200);
  // An empty page has no styles that could apply to the drawings.
  await page.goto('about:blank');
  for (const address of found) {
    const answer = await page.request.get(new URL(address, baseURL).href);
    expect(answer.headers()).toMatchObject({ 'content-type': 'image/svg+xml; charset=utf-8' });
    expect(await page.evaluate(wrongWith, await answer.text()), address).toEqual([]);
  }
});

function addressesOf(all: readonly Element[]): readonly string[] {
  return all.map((one) => one.getAttribute('href') ?? '');
}

/**
 * Returns everything in a drawing that some viewers do not show, that would be fetched, or that is written beyond its
 * edge.
 */
function wrongWith(svg: string): readonly string[] {
  const xml = new DOMParser().parseFromString(svg, 'image/svg+xml');
  if (xml.querySelector('parsererror') !== null) return ['no XML'];
  const all = [...xml.querySelectorAll('*')];
  const names = all
    .map(({ localName }) => localName)
    .filter((name) => /^(?:foreignObject|image|use|script|a)$/.test(name));
  const outside = svg
    .replace('xmlns="http://www.w3.org/2000/svg"', '')
    .match(/(?:https?:)?\/\/\S+|var\(\S+|@import|\bhref\b/g);
  const host = document.createElement('div');
  host.innerHTML = svg.slice(svg.indexOf('<svg'));
  document.body.append(host);
  const sheet = host.querySelector('svg')?.getBoundingClientRect();
  const cut = [...host.querySelectorAll('text')].filter((text) => {
    const { left, right, bottom } = text.getBoundingClientRect();
    return sheet === undefined || left < sheet.left || right > sheet.right || bottom > sheet.bottom;
  });
  host.remove();
  return [...names, ...(outside ?? []), ...cut.map(({ textContent }) => textContent)];
}

test('what is compared, lost or explored is well made in every look @once', async ({ page }) => {
  for (const path of ['compare?with=s1&with=s5', 's5', 'exploration/s10']) {
    await page.goto(`/de/simulation/${path}`);
    await expectWellMade(page, path);
  }
});

test('a scenario is run, and its figures are those of the command line @once', async ({ page, baseURL }) => {
  test.setTimeout(300_000);
  await page.goto('/en/simulation/s1');
  await page.getByLabel('How it is granted').selectOption('after a letter');
  await page.getByText('Change how likely people are to be reached').click();
  await page.getByLabel('Ask after a letter, of those who would not').fill('20');
  await page.getByLabel('Seed of the draws').fill('7');
  await page.getByRole('button', { name: 'Link to these choices' }).click();
  await expect(page).toHaveURL(/\/en\/simulation\/s1\?grant=proactive&share\.letter=20&seed=7$/);
  await page.getByRole('button', { name: 'Calculate' }).click();
  await expect(page).toHaveURL(/\/simulation\/run\/[\w-]{36}$/);
  await expect(page.locator('.sentence')).toBeVisible({ timeout: 280_000 });
  await expect(page.locator('main')).toContainText('1,000 households of 1,000');
  await expect(page.locator('main')).toContainText('Otherwise than the scenario: after a letter');
  // The files of a run belong to it, and state what was chosen for it.
  const drawing = await page.getByRole('link', { name: 'SVG : By region' }).getAttribute('href');
  const svg = await (await page.request.get(new URL(drawing ?? '', baseURL).href)).text();
  expect(svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
    'Otherwise than the scenario: after a letter',
  );
  expect((await page.request.get(`${baseURL ?? ''}/en/simulation/s1/region.svg?grant=proactive`)).status()).toBe(404);
  const file = await page.getByRole('link', { name: 'as CSV' }).getAttribute('href');
  const csv = await (await page.request.get(new URL(file ?? '', baseURL).href)).text();
  const command = /simulate s1 \S+ (.*)/.exec((await page.locator('pre').textContent()) ?? '')?.[1] ?? '';
  // The terminal ends its last line with a line break.
  expect(`${csv}\n`).toBe(told(command.split(' ')));

  const sentence = (await page.locator('.sentence').textContent()) ?? '';
  await page.getByLabel('Compare with').selectOption({ label: RESULT.title.en });
  await page.getByRole('button', { name: 'Set beside it' }).click();
  await expect(page).toHaveURL(/\/simulation\/compare\?with=[\w-]{36}&with=s1$/);
  const row = page.getByRole('row', { name: /^Receive it at last/ }).locator('td');
  const [own = '', other = ''] = await row.allTextContents();
  expect(own).toBe(/(\d+) receive it at last/.exec(sentence)?.[1]);
  const [, value = NaN, sign = '', by = 0] = /^(\d+)(?:([+−]) (\d+)|=)$/.exec(other) ?? [];
  expect(Number(value)).toBe(Number(own) + (sign === '−' ? -1 : 1) * Number(by));
});

/** Runs the same scenario on the command line, over the population of the server. */
function told(options: readonly string[]): string {
  const args = ['recto-verso', 'simulate', 's1', process.env['RV_TEST_POPULATION'] ?? '', ...options, '--csv'];
  return execFileSync('npx', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
}
