/** This module writes SVG: elements with their attributes, and escaped text. */

export type Attributes = Readonly<Record<string, string | number>>;

/** @param inside child elements that are already written as SVG */
export function writeElement(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeSvg(value)}"`,
  );
  return inside.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

export function escapeSvg(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Rounds to a tenth of a pixel, which is precise enough and keeps the file readable. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
