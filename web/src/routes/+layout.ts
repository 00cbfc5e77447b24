// The pages work without a script. The scripts in `$lib/scripts` add what needs one; each is much smaller than the
// router of SvelteKit.
export const csr = false;
