/** A drawing of a page as a file of its own: the same component, with its colours written out. */
import { render } from 'svelte/server';
import ChartFile from '../../components/simulation/ChartFile.svelte';
import type { Drawing } from '../../simulation/drawing.ts';
import type { Heading } from '../../simulation/view.ts';
import drawings from '../../styles/drawings.css?raw';
import colours from '../../styles/outcomes.css?raw';
import tokens from '../../styles/tokens.css?raw';
import type { SaidSimulation } from './said.ts';

/** Not every viewer of drawings knows colours by a name. */
const LOOK = written(drawings, namesIn(tokens + colours));

/** @param source where it comes from, as a line below it */
export function drawingSvg(
  { words }: Pick<SaidSimulation, 'words'>,
  drawing: Drawing,
  heading: Heading,
  source: string,
): string {
  const { body } = render(ChartFile, { props: { drawing, heading, source, words, look: LOOK } });
  // What a script would find its place by.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(/<!--.*?-->/gs, '').trim()}\n`;
}

/** On light ground: what stands for all, in no look of its own. */
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
