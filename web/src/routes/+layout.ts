// The pages work without a script: forms, links and HTML. `static/enhance.js` adds what a script alone can do.
export const csr = false;
