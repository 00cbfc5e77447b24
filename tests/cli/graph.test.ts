/** Tests the ties between rights, which are read from the law: in four languages, as a picture, and for a program. */
import { LANGUAGES, openService } from '@recto-verso/api';
import { describe, expect, test } from 'vitest';
import { RightsBetween, BetweenTieKind } from '../../api/src/contract/between.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { formatBetweenTitle, describeTies } from '../../api/src/law/between.ts';
import { drawTieMatrix } from '../../api/src/law/matrix/matrix.ts';

const service = await openService();
const { rulebook } = service;
const DAY = 20261125;
const UNSAID = /undefined|\[object|NaN|\{\w+\}/;
const found = service.between(DAY);
const view = describeTies(service.words('en'), found);
const kinds = (from: string, to: string) => view.ties.filter((t) => t.from === from && t.to === to).map((t) => t.kind);

async function graph(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runCommandLine(['rules', 'graph', '--date', '2026-11-25', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Returns the receipts that the day's law file of a right says cannot be combined with it. */
function statedOf({ laws }: (typeof rulebook.rights)[number]) {
  return laws.find(({ from, until }) => from <= DAY && (until === null || DAY <= until))?.notWith ?? [];
}

describe('the ties', () => {
  test('what one law says does not go with a right rules out on both sides, and no receipt of the right itself stands between', () => {
    for (const right of rulebook.rights) {
      const named = view.ties.filter((t) => t.to === right.id && t.notWith);
      const stating = rulebook.rights.filter((one) =>
        statedOf(one).some(({ receipt, first }) => receipt === right.receipt && !first),
      );
      const receipts = [...statedOf(right), ...stating].map(({ receipt }) => receipt);
      const origins = receipts.flatMap((receipt) => {
        const rights = rulebook.rights.filter((one) => one.receipt === receipt && found.rights.includes(one));
        return rights.length === 0 ? [`gets.${receipt}`] : rights.map(({ id }) => id);
      });
      expect(new Set(named.map(({ from }) => from)), right.id).toEqual(new Set(origins));
      expect(named.every(({ kind }) => kind === 'excludes')).toBe(true);
      expect(view.ties.filter((t) => t.from === right.id && t.to === right.id)).toEqual([]);
    }
  });

  test('what the conditions and amounts of some laws say, read by hand', () => {
    expect(kinds('grapa', 'bim')).toEqual(['opens']);
    expect(kinds('bim', 'transport-stib')).toEqual(['opens']);
    // An income is counted; it opens nothing.
    expect(kinds('chomage', 'ris')).toEqual(['counts']);
    expect(kinds('gets.maternity', 'ris')).toEqual(['counts']);
    // The first right has priority, so the second one does not exclude it.
    expect(kinds('ris', 'aide-sociale-equivalente')).toContain('excludes');
    expect(kinds('aide-sociale-equivalente', 'ris')).not.toContain('excludes');
    // Only one of the two laws states the exclusion, but it holds in both directions.
    expect(kinds('apa-bruxelles', 'arr-ai-remplacement')).toEqual(['excludes']);
    expect(kinds('arr-ai-remplacement', 'apa-bruxelles')).toContain('excludes');
    // Only one route of several requires `not may_get`, so the first right hinders the second and does not exclude it.
    const insertion = view.ties.filter((t) => t.from === 'chomage' && t.to === 'chomage-insertion');
    expect(insertion).toContainEqual(expect.objectContaining({ kind: 'hinders', reads: 'verdict' }));
  });

  test('a way that is closed on the day opens nothing', () => {
    const opensOn = (day: number) =>
      describeTies(service.words('en'), service.between(day)).ties.some(
        (t) => t.kind === 'opens' && t.from === 'bim' && t.to === 'tarif-social-energie-electricite',
      );
    expect([20210131, 20210201, 20230630, 20230701].map(opensOn)).toEqual([false, true, true, false]);
  });

  test('each says where the law says it', () => {
    const files = new Map(rulebook.rights.map(({ id, laws }) => [id, laws.map(({ file }) => file)]));
    for (const { to, places, notWith } of view.ties) {
      expect(places.length > 0 || notWith, to).toBe(true);
      for (const place of places) expect(files.get(to)).toContain(place.split(':')[0]);
    }
  });

  test('back pay: the amounts that it changes, whose sum they are, who reads them, and what a base makes of it', () => {
    const [payment, ...others] = view.payments;
    expect(others).toEqual([]);
    expect(payment?.event.id).toBe('arrears-paid');
    const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
    const benefits = payment?.facts.find(({ fact }) => fact.id === 'net_benefits');
    expect(ids(benefits?.receipts)).toContain('gets.arr_ai_remplacement');
    expect(ids(benefits?.rights)).toContain('ris');
    expect(ids(payment?.facts.find(({ fact }) => fact.id === 'savings')?.rights)).toContain('grapa');
    expect(payment?.divergences.map(({ divergence }) => divergence.id)).toEqual(['dm-25']);
  });
});

describe('rules graph', () => {
  test.each(LANGUAGES)('names every right and every benefit, without a key left, in %s', async (language) => {
    const { code, out } = await graph('--language', language);
    expect(code).toBe(0);
    expect(out).not.toMatch(UNSAID);
    for (const { id } of view.nodes) expect(out).toMatch(new RegExp(`^\\S.* \\[${id.replace('.', '\\.')}\\]$`, 'm'));
  });

  test('--json is what a program may rely on', async () => {
    expect(RightsBetween.parse(JSON.parse((await graph('--json', '--language', 'en')).out))).toEqual(view);
  });

  test('--right: the ties of one right alone, by id or by name', async () => {
    const of = RightsBetween.parse(JSON.parse((await graph('--json', '--language', 'en', '--right', 'ris')).out));
    expect(of.ties).toEqual(view.ties.filter(({ from, to }) => from === 'ris' || to === 'ris'));
    expect((await graph('--right', 'nothing')).code).toBe(2);
  });

  test('--svg and --json together are refused', async () => {
    expect((await graph('--svg', '--json')).code).toBe(2);
  });
});

describe('the picture', () => {
  test.each(LANGUAGES)('has a title, what it shows, and a name for each mark, in %s', async (language) => {
    const words = describeTies(service.words(language), found);
    const picture = (await graph('--svg', '--language', language)).out;
    expect(picture).not.toMatch(UNSAID);
    expect(picture).toContain(`<title id="between-title">${formatBetweenTitle(words, language)}</title>`);
    expect(picture).toMatch(/<desc id="between-desc">.{80,}<\/desc>/);
    const cells = new Set(words.ties.map(({ from, to }) => `${from} ${to}`));
    expect(picture.match(/<g><title>[^<]+<\/title>/g)).toHaveLength(cells.size);
  });

  test('draws as many marks of each kind as there are pairs of that kind, beside the legend', () => {
    const picture = drawTieMatrix(view, 'en');
    for (const kind of BetweenTieKind.options) {
      const pairs = new Set(view.ties.filter((t) => t.kind === kind).map(({ from, to }) => `${from} ${to}`));
      expect(picture.split(`class="${kind}"`).length - 2, kind).toBe(pairs.size);
    }
  });

  test('keeps every mark and every name within its borders', () => {
    const picture = drawTieMatrix(view, 'en');
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(picture) ?? []).map(Number);
    for (const [, x, y] of picture.matchAll(/ (?:cx|x)="([-\d.]+)" (?:cy|y)="([-\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeLessThan(height);
    }
  });
});
