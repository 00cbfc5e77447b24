/**
 * This module writes a drawing of a page as a file of its own. It renders the same component, with its colours as
 * values.
 */
import { render } from 'svelte/server';
import ChartFile from '../../components/simulation/ChartFile.svelte';
import type { ChartDrawing } from '../../simulation/drawing.ts';
import type { Heading } from '../../simulation/view.ts';
import drawings from '../../styles/drawings.css?raw';
import colours from '../../styles/outcomes.css?raw';
import tokens from '../../styles/tokens.css?raw';
import type { SimulationTexts } from './simulation-texts.ts';

/** Not every viewer supports CSS variables, so their values are inserted. */
const LOOK = written(drawings, namesIn(tokens + colours));

/**
 * Returns the SVG file.
 * @param source the source of the data, shown as a line below the drawing
 */
export function writeDrawingSvg(
  { words }: Pick<SimulationTexts, 'words'>,
  drawing: ChartDrawing,
  heading: Heading,
  source: string,
): string {
  const { body } = render(ChartFile, { props: { drawing, heading, source, words, look: LOOK } });
  // The comments by which a script would hydrate the component are removed.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(/<!--.*?-->/gs, '').trim()}\n`;
}

/**
 * Reads the values of the CSS variables for a light ground: those of the `:root` rules that stand outside media
 * queries.
 */
function namesIn(css: string): ReadonlyMap<string, string> {
  const blocks = [...bare(css).matchAll(/^:root[^{]*\{([^}]*)\}/gm)].map(([, block = '']) => block);
  const names = [...blocks.join('').matchAll(/(--[\w-]+):\s*([^;]+);/g)];
  return new Map(names.map(([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]));
}

function written(css: string, names: ReadonlyMap<string, string>): string {
  return bare(css).replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = names.get(name);
    if (value === undefined) throw new Error(`no style sheet says what ${name} is`);
    return value;
  });
}

function bare(css: string): string {
  return css.replaceAll(/\/\*.*?\*\//gs, '');
}
