import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { floorZones, houseImports } from './eslint.floors.js';

/** Lists the files that need a default export, because the tool that they belong to imports it. */
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
      // These files are compiled as a user of the packages would compile them: `npm run packages`.
      'tests/packages/consumer/**',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    // This makes an import from `$lib`, or one without a file extension, count as if its path was written in full.
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
      // `tests/house/measure` checks for circular imports. `import-x/no-cycle` would add 19 s of processor time to the
      // 85 s of `eslint .`, and it ignores types and components, which the test reads too.
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
      // The pages have no client-side router, so their links are plain links.
      'svelte/no-navigation-without-resolve': 'off',
      'import-x/no-default-export': 'off',
    },
  },
  {
    // `svelte-check` checks the types of components. Checking them here too would take as long as everything else.
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
    },
  },
  { files: configs, rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  // These modules replace packages that json-rules-engine imports, so they must have the same exports.
  { files: ['web/src/lib/live/judge/**'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'max-lines': 'off' } },
  // These programs are started by a person and print to the terminal.
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
