// The pages work without a script. What a script adds is `$lib/scripts/door.ts`, much lighter than a router.
export const csr = false;
