import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { floorZones, houseImports } from './eslint.floors.js';

/** Tools that are configured by a file want its default export. */
const configs = ['*.config.{js,ts}', 'web/*.config.{js,ts}', 'tests/browser/{playwright.config,teardown}.ts'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'build/**',
      'web/build/**',
      '**/.svelte-kit/**',
      'tests/browser/output/**',
      'tests/screens/output/**',
      'web/static/_app/**',
      'api/client/**',
      // They are compiled as a consumer of the packages has them: `npm run packages`.
      'tests/packages/consumer/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    // So that an import which the pages write from `$lib`, or without its ending, counts as one written in full.
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.svelte.ts', '.svelte', '.js'],
          alias: { $lib: [`${import.meta.dirname}/web/src/lib`] },
        }),
      ],
    },
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-default-export': 'error',
      // Circles of imports are held by `tests/house/measure`: `import-x/no-cycle` adds 19 s of processor time to the 85 s of
      // `eslint .`, and passes over types and components, which the test reads too.
      'import-x/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: floorZones }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]', message: 'No eval.' },
      ],
    },
  },
  ...houseImports,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: {
        ...globals.browser,
        DOOR_SCRIPT: 'readonly',
        DROITS_SCRIPT: 'readonly',
        CODE_SCRIPT: 'readonly',
        BATCH_SCRIPT: 'readonly',
      },
      parserOptions: { parser: tseslint.parser },
    },
    rules: {
      // The page has no client router: its links are plain links.
      'svelte/no-navigation-without-resolve': 'off',
      'import-x/no-default-export': 'off',
    },
  },
  {
    // Their types are `svelte-check`'s: asked for here too, they would take as long as all the rest.
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
  { files: configs, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  // What json-rules-engine takes in place of its own packages has their form.
  { files: ['web/src/lib/live/judge/**'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'max-lines': 'off' } },
  // Programs that a person starts speak on the terminal.
  {
    files: [
      '{engine,api}/scripts/**',
      'tests/decisions/**',
      'tests/run.ts',
      'tests/browser/chromium.ts',
      'tests/house/measure/run.ts',
      'tests/{bench,image,interview,load,mutation,packages,proof,schemathesis,screens,spark}/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
