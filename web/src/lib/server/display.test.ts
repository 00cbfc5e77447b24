import { describe, expect, it } from 'vitest';
import { chooseReturnAddress } from './display.ts';

const AT = new URL('https://rights.example/display');

describe.each(['', '/rights'])('below %j', (base) => {
  it.each([`${base}/fr/droits?step=1`, `${base}/`, `${base}/fr/%C3%A9`])('%s is gone back to', (page) => {
    expect(chooseReturnAddress(page, AT, base)).toBe(page);
    expect(chooseReturnAddress(`${AT.origin}${page}#part`, AT, base)).toBe(page);
  });

  it.each([
    '//other.example',
    '\\/other.example',
    `${base}/..//other.example`,
    `${base}/a/../..//other.example`,
    `${base}/%2e%2e//other.example`,
    `${AT.origin}//other.example`,
    '/.//other.example',
    '/./\t/other.example',
    'https://other.example/fr',
    'http://rights.example/fr',
    'javascript:alert(1)',
    'http://[',
    '///',
  ])('%j leads to the first page', (written) => {
    expect(chooseReturnAddress(written, AT, base)).toBe(`${base}/`);
  });
});

it('a page of somebody else below the same host is not gone back to', () => {
  expect(chooseReturnAddress('/other', AT, '/rights')).toBe('/rights/');
  expect(chooseReturnAddress('/rights/../other', AT, '/rights')).toBe('/rights/');
});
