/** Holds the stylesheet of the table of ties: colours for light and dark screens, and black on white for paper. */
export const STYLE = `
svg { --paper: #ffffff; --ink: #1d2430; --quiet: #5a6473; --line: #dfe3ea; --band: #f3f5f9; --self: #c9d0db;
  --opens: #14579c; --shut: #a3142f; --counts: #3d6b12; font: 12px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
@media (prefers-color-scheme: dark) { svg { --paper: #151a22; --ink: #e8ecf3; --quiet: #a3aebf; --line: #2d3543;
  --band: #1d242f; --self: #465063; --opens: #7fb8f5; --shut: #ff8f9f; --counts: #a5d46a; } }
@media print { svg { --paper: #ffffff; --ink: #000000; --quiet: #333333; --line: #cccccc; --band: #f4f4f4; --self: #bbbbbb;
  --opens: #000000; --shut: #000000; --counts: #000000; } }
.paper { fill: var(--paper) } .band { fill: var(--band) } .self { fill: var(--self) }
.grid { stroke: var(--line); fill: none } text { fill: var(--ink) }
.title { font-size: 19px; font-weight: 600 } .quiet { fill: var(--quiet); font-style: italic }
.domain { fill: var(--quiet); font-size: 11px; font-weight: 600; letter-spacing: .04em } .row { text-anchor: end }
.opens { fill: var(--opens) } .excludes, .hinders { stroke: var(--shut); stroke-width: 2.4; fill: none; stroke-linecap: round }
.counts, .law { text-anchor: middle; font-weight: 700; fill: var(--counts) } .law { fill: var(--ink) }
`;
