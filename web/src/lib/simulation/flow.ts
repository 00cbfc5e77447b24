/**
 * This module draws as ribbons how people move from a status before a change to an outcome after it. Lengths are in
 * units of the drawing.
 */
import { sankey } from 'd3-sankey';

export interface FlowStep {
  readonly id: string;
  readonly label: string;
}

export interface FlowPart<Before extends string = string, After extends string = string> {
  readonly before: Before;
  readonly after: After;
  readonly value: number;
}

export interface Ribbon {
  readonly before: string;
  readonly after: string;
  readonly path: string;
}

export interface FlowBlock extends FlowStep {
  readonly y: number;
  readonly height: number;
  readonly value: number;
}

export interface FlowDrawing {
  readonly height: number;
  readonly width: number;
  /** Holds the left edge of the blocks before the change; `right` holds that of the blocks after it. */
  readonly left: number;
  readonly right: number;
  readonly bar: number;
  readonly before: readonly FlowBlock[];
  readonly after: readonly FlowBlock[];
  readonly ribbons: readonly Ribbon[];
}

const WIDTH = 656;
const LEFT = 150;
const RIGHT = 430;
const BAR = 14;
const TOP = 36;
const BOTTOM = 28;
/** Leaves room for two lines of a label between two blocks. */
const GAP = 30;

interface Node {
  readonly key: string;
}

/**
 * Computes the drawing.
 * @param parts the flows; empty ones are left out, and so are steps without a flow
 */
export function computeFlowDrawing(
  before: readonly FlowStep[],
  after: readonly FlowStep[],
  parts: readonly FlowPart[],
): FlowDrawing {
  const links = parts
    .filter(({ value }) => value > 0)
    .map((part) => ({ source: `before ${part.before}`, target: `after ${part.after}`, value: part.value, part }));
  const met = new Set(links.flatMap(({ source, target }) => [source, target]));
  const nodes = [...before.map(({ id }) => `before ${id}`), ...after.map(({ id }) => `after ${id}`)]
    .filter((key) => met.has(key))
    .map((key): Node => ({ key }));
  const rows = Math.max(before.length, after.length);
  const height = TOP + BOTTOM + 240 + GAP * (rows - 1);
  const drawn = sankey<Node, (typeof links)[number]>()
    .nodeId(({ key }) => key)
    .nodeSort(null)
    .linkSort(null)
    .nodeWidth(BAR)
    .nodePadding(GAP)
    .extent([
      [LEFT, TOP],
      [RIGHT + BAR, height - BOTTOM],
    ])({ nodes, links });
  const blocks = (side: string, steps: readonly FlowStep[]): FlowBlock[] =>
    steps.flatMap(({ id, label }) => {
      const node = drawn.nodes.find(({ key }) => key === `${side} ${id}`);
      const { y0 = 0, y1 = 0, value = 0 } = node ?? {};
      return node === undefined ? [] : [{ id, label, y: rounded(y0), height: rounded(y1 - y0), value }];
    });
  return {
    width: WIDTH,
    height,
    left: LEFT,
    right: RIGHT,
    bar: BAR,
    before: blocks('before', before),
    after: blocks('after', after),
    ribbons: drawn.links.map(({ part, y0 = 0, y1 = 0, width = 0 }) => ({
      before: part.before,
      after: part.after,
      path: ribbon(y0, y1, width),
    })),
  };
}

function ribbon(from: number, to: number, width: number): string {
  const [x0, x1, half] = [LEFT + BAR, RIGHT, width / 2];
  const middle = (x0 + x1) / 2;
  const [a, b, c, d] = [from - half, to - half, to + half, from + half].map(rounded);
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}V${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}z`;
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}
