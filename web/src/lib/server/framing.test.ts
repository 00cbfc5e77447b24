/** These tests check which sites may show a page in a frame, and the HTML that these sites copy. */
import { describe, expect, it } from 'vitest';
import { writeFrameSnippet } from './embed.ts';
import { allowFrame, parseFramingSites } from './framing.ts';

describe('the frame', () => {
  const headers = (): Headers =>
    new Headers({ 'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'" });

  it('is allowed to nobody where no site is set', () => {
    const kept = headers();
    allowFrame(kept, parseFramingSites(undefined));
    expect(kept.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('is allowed to the sites that are set, and nothing else changes', () => {
    const changed = headers();
    allowFrame(changed, parseFramingSites('https://www.example.org  https://*.example.net'));
    expect(changed.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors https://www.example.org https://*.example.net; base-uri 'none'",
    );
  });

  it.each([
    '*',
    "'self'",
    'https://a.example; script-src *',
    'javascript:x',
    'www.example.org',
    'https://a.example/path',
  ])('%j is no origin, and is never put into a header', (written) => {
    expect(parseFramingSites(written).join(' ')).not.toMatch(/[*;']|javascript|path|^www/);
  });

  it('the lines to copy are one element with a title', () => {
    expect(writeFrameSnippet('https://r.example/fr/droits/widget', 'Aides & "droits"')).toMatch(
      /^<iframe src="https:\/\/r\.example\/fr\/droits\/widget" title="Aides &amp; &quot;droits&quot;" .*><\/iframe>$/,
    );
  });
});
