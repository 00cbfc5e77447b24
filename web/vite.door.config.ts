/**
 * This configuration builds the script of a page with its worker, without the router of SvelteKit. The script takes
 * over the markup that the server rendered from the same component. The scripts are built into `static/` before the
 * pages, once for each page (`--mode door`, `droits`, `codes`, `batch`). Built at once they would share a chunk, and
 * each page would receive code that only another needs.
 */
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type UserConfig } from 'vite';
import { CHAINS, plainChains } from './lean/chains.ts';
import { leanDeclarations } from './lean/declarations.ts';
import { leanErrors } from './lean/errors.ts';
import { leanJudge } from './lean/judge.ts';
import { leanParts } from './lean/parts.ts';
import { leanProblems } from './lean/problems.ts';

/** Maps the first module of each chunk that is fetched on demand to the name of the chunk. */
const PARTS: Readonly<Record<string, string>> = {
  LetterPage: 'letters',
  VersoFindings: 'verso',
  later: 'results',
  Tools: 'tools',
};

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/**
 * Matches the modules of the worker that make the list of rights and what belongs to it, for `/guichet` and `/droits`;
 * they form one chunk.
 */
const OF_RIGHTS =
  /\/door\/(?:view|form|question|detail|debt|outcomes|results|named-row|whole-answers|face-key|first-steps|right-lines|claim-place)\.ts$|\/(?:explain\/sentences\/(?:debt|effort)|ask\/compare\/side-value)\.ts$/;

/**
 * Matches the modules of the worker that make the verso. They form one chunk, even where a tool of the desk uses some
 * of them.
 */
const OF_VERSO =
  /\/live\/verso\.ts$|\/door\/(?:verso|official|finding|ask-verso)\.ts$|\/engine\/core\/src\/(?:verso\.ts$|(?:bundle\/add-parts|situation\/fact-patch|values\/working-days|ask\/(?:compare\/side|patch\/|verso\/(?!letters|picture|reasons-met))))/;

// As an ES module the worker can leave the verso to a file of its own, which is fetched when the answer is ready.
const WORKER: UserConfig['worker'] = {
  format: 'es',
  plugins: () => [leanJudge, leanProblems, leanErrors, plainChains, leanDeclarations],
  rollupOptions: {
    output: {
      entryFileNames: 'worker-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      manualChunks: (id: string) => (OF_RIGHTS.test(id) ? 'rights' : OF_VERSO.test(id) ? 'verso' : null),
      onlyExplicitManualChunks: true,
    },
  },
};

const FOR_OLD_PHONES: UserConfig['build'] = {
  // Old phones keep their browser for years. Even older browsers use the pages without the script.
  target: ['chrome87', 'safari15', 'firefox90'],
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    // Repeated code compresses well: to inline functions at each call, and to join statements by commas, makes the
    // compressed file larger.
    compress: {
      passes: 4,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      inline: 1,
      sequences: false,
      keep_fargs: false,
    },
    format: { wrap_func_args: false },
  },
};

export default defineConfig(({ mode }) => ({
  root: here('.'),
  base: `${(process.env['BASE_PATH'] ?? '').replace(/\/+$/, '')}/_app/immutable/door/`,
  publicDir: false,
  esbuild: {
    // The configuration is given as text, so that no tsconfig is looked up: the tsconfig of `web/` needs files that
    // only SvelteKit writes, and SvelteKit builds after this.
    tsconfigRaw: '{ "compilerOptions": { "target": "ES2022", "verbatimModuleSyntax": true } }',
    supported: CHAINS,
  },
  plugins: [
    leanParts,
    svelte({ configFile: false, preprocess: vitePreprocess() }),
    leanErrors,
    plainChains,
    leanDeclarations,
  ],
  resolve: {
    alias: [
      { find: '$lib', replacement: here('./src/lib') },
      // The judge (`engine/core/src/run/judge.ts`) needs little or nothing of these dependencies of json-rules-engine,
      // which would be a third of the code that an old phone has to parse. Small modules replace them.
      { find: 'jsonpath-plus', replacement: here('./src/lib/live/judge/paths.ts') },
      { find: 'eventemitter2', replacement: here('./src/lib/live/judge/events.ts') },
      { find: 'clone', replacement: here('./src/lib/live/judge/clone.ts') },
      // The phrases are loaded as data, one language at a time.
      { find: './catalogues.ts', replacement: here('./src/lib/live/phrases.ts') },
    ],
  },
  worker: WORKER,
  build: {
    ...FOR_OLD_PHONES,
    outDir: here('./static/_app/immutable/door'),
    // Several pages are built into the same folder; `server/build.ts` empties it before.
    emptyOutDir: false,
    assetsDir: '.',
    modulePreload: false,
    // No CommonJS module here is part of an import cycle, so each module can be run in place, without a wrapper
    // function.
    commonjsOptions: { strictRequires: 'auto' },
    rollupOptions: {
      input: { [mode]: here(`./src/lib/scripts/${mode}.ts`) },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: ({ name }) => `${PARTS[name] ?? 'shared'}-[hash].js`,
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
}));
