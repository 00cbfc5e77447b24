// The pages work without a script. `$lib/scripts/door.ts` adds what needs a script; it is much smaller than the router
// of SvelteKit.
export const csr = false;
