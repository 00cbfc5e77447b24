import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The options are given as text, so that esbuild reads no tsconfig: that of `web/` depends on files that only a build
  // or a check writes.
  esbuild: { tsconfigRaw: '{ "compilerOptions": { "target": "ES2022", "verbatimModuleSyntax": true } }' },
  test: {
    include: ['{engine,api,web,tests}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', 'tests/browser/**'],
    // The tests have two cores; a third worker would only wait for one of them.
    maxWorkers: 2,
    // Test files share what a worker has loaded, above all the rulebook. Mocks are therefore restored for each test.
    isolate: false,
    // Households and their answers live for a moment only. With a larger space for young objects, and without early
    // promotion to the old space, fewer of them are kept too long.
    execArgv: ['--max-semi-space-size=128', '--no-allocation-site-pretenuring'],
    restoreMocks: true,
    testTimeout: 120_000,
    // The first evaluation compiles the rulebook, which takes time.
    hookTimeout: 180_000,
  },
});
