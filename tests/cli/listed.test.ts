/** Tests `rules listed`: the rights that exist but are not evaluated, and whom to ask about them. */
import { describe, expect, it } from 'vitest';
import { Listed } from '../../api/src/contract/listed.ts';
import { runCommandLine } from '../../api/src/cli/main.ts';
import { createApp, openService } from '@recto-verso/api';

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('rules listed', () => {
  it('shows each right with its desks, and what no page was read about', async () => {
    const { code, out } = await run('rules', 'listed', '--language', 'fr');
    const { rights } = Listed.parse(JSON.parse((await run('rules', 'listed', '--language', 'fr', '--json')).out));
    expect(code).toBe(0);
    for (const { id, name, desks } of rights) {
      const at = out.indexOf(`  ${name} [${id}]`);
      expect(at, id).toBeGreaterThan(-1);
      for (const desk of desks) expect(out.slice(at)).toContain(`→ ${desk.name}`);
    }
    expect(out.split('faites-le confirmer').length - 1).toBe(rights.filter(({ checked }) => !checked).length);
  });

  it('shows those of one domain alone', async () => {
    const { out } = await run('rules', 'listed', 'energy', '--json');
    const { rights, counts } = Listed.parse(JSON.parse(out));
    expect(new Set(rights.map(({ domain }) => domain.id))).toEqual(new Set(['energy']));
    expect(rights.length).toBeLessThan(counts.listed);
  });

  it('names the domains there are where it does not know one', async () => {
    const { code, err } = await run('rules', 'listed', 'enegry');
    expect(code).toBe(2);
    expect(err).toContain('energy');
  });
});

it('says over HTTP what it says here', async () => {
  const response = await createApp(await openService()).request('/api/v1/listed?language=nl');
  const { date: _, ...over } = Listed.parse(await response.json());
  const { date: __, ...here } = Listed.parse(
    JSON.parse((await run('rules', 'listed', '--language', 'nl', '--json')).out),
  );
  expect(over).toEqual(here);
});
