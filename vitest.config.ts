import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As text, so that no tsconfig is looked up: the one of `web/` rests on files that only a build or a check writes.
  esbuild: { tsconfigRaw: '{ "compilerOptions": { "target": "ES2022", "verbatimModuleSyntax": true } }' },
  test: {
    include: ['{engine,api,web,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', 'tests/browser/**'],
    // Two cores: a worker more than that only takes turns with the others.
    maxWorkers: 2,
    // Files share what a worker has loaded, the rulebook above all; what a test puts in the place of something is put back.
    isolate: false,
    // Households and their answers live for a moment: with more room for what is young, and no guess that it will grow
    // old, less of it is kept too long.
    execArgv: ['--max-semi-space-size=128', '--no-allocation-site-pretenuring'],
    restoreMocks: true,
    testTimeout: 120_000,
    // A first evaluation compiles the rulebook.
    hookTimeout: 180_000,
  },
});
