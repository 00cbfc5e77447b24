// The pages work without a script. What a script adds is `$lib/live/entry.ts`, much lighter than a router.
export const csr = false;
