/** Writing SVG: elements with their attributes, text made safe. */

export type Attributes = Readonly<Record<string, string | number>>;

/** @param inside elements that are written already */
export function element(name: string, attributes: Attributes, inside: readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : safe(value)}"`,
  );
  return inside.length === 0
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inside.join('')}</${name}>`;
}

export function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A tenth of a pixel is enough, and keeps the file readable. */
function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
