/** Holds the stylesheet of the reference page, in the light and dark colours of the other pages. */
export const referenceStyle = `
:root{color-scheme:light dark;--ink:#1B1B1F;--ink-2:#4A4A52;--paper:#fff;--surface:#F6F4EF;--hair:#D5D0C5;--action:#1D3F8F;--recto:#0A554D;--recto-soft:#DDF1EC}
@media (prefers-color-scheme:dark){:root{--ink:#F2F0EA;--ink-2:#C2C0B9;--paper:#14161A;--surface:#1D2026;--hair:#3A3E46;--action:#9DB8FF;--recto:#6FD3C0;--recto-soft:#12332F}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:1rem 1.5rem 4rem;background:var(--surface);color:var(--ink);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;overflow-wrap:break-word}
a{color:var(--action);text-underline-offset:.2em}
h1{font-size:1.875rem;line-height:1.2}h2{margin-top:2.5rem;border-inline-start:.5rem solid var(--recto);padding-inline-start:.75rem;font-size:1.5rem}h2 b{color:var(--recto)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
.scroll{overflow-x:auto}
h1,h2,h3,p,li,td,th,code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;background:var(--paper)}th,td{text-align:start;vertical-align:top;padding:.4rem .75rem;border-bottom:1px solid var(--hair)}th[scope=row]{font-weight:600}
pre{background:var(--paper);border:1px solid var(--hair);padding:.75rem 1rem;overflow-x:auto}code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.92em}
small{color:var(--ink-2);font-size:.875rem;font-weight:400}:target{background:var(--recto-soft)}:focus-visible{outline:3px solid var(--action);outline-offset:2px}
`;
