/**
 * The script of a page with its worker, without Kit's router: a page takes over the markup that the server made of the
 * same component. It is built into `static/`, before the pages, once for each page (`--mode door`, `droits`, `codes`, `batch`):
 * built together they would share a part, and each would be sent what only the other needs.
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

/** Parts of a page that are fetched when they are needed, by the component that each begins with. */
const PARTS: Readonly<Record<string, string>> = {
  LetterPage: 'letters',
  VersoFindings: 'verso',
  later: 'results',
  Tools: 'tools',
};

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

/** Of the worker: what the list of rights is made with, and what comes to it on either door, in one part. */
const OF_RIGHTS =
  /\/door\/(?:view|form|question|detail|debt|outcomes|results|named-row|laid|face-key|ask-first)\.ts$|\/door\/urgency\.json$|\/(?:explain\/sentences\/(?:debt|effort)|ask\/compare\/worth)\.ts$/;

/** Of the worker: what the verso is made with, in one part, also where a tool of the desk reads some of it. */
const OF_VERSO =
  /\/live\/verso\.ts$|\/door\/(?:verso|official|finding|ask-verso)\.ts$|\/engine\/core\/src\/(?:verso\.ts$|(?:bundle\/added|situation\/say|values\/working-days|ask\/(?:compare\/side|patch\/|verso\/(?!letters|picture|reasons-met))))/;

// As a module it can leave the verso to a file of its own, which is fetched when the answer is there.
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
  // Old phones keep their browser for years. A still older one does without the script.
  target: ['chrome87', 'safari15', 'firefox90'],
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    // What repeats itself is packed: functions that stand once in each place, and commas for lines, make it longer.
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
    // As text, so that no tsconfig is looked up: that of `web/` rests on files that only Kit writes, which builds after this.
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
      // What json-rules-engine brings along and the judge never uses: a third of what an old phone would have to read.
      { find: 'jsonpath-plus', replacement: here('./src/lib/live/judge/paths.ts') },
      { find: 'eventemitter2', replacement: here('./src/lib/live/judge/events.ts') },
      { find: 'clone', replacement: here('./src/lib/live/judge/clone.ts') },
      // One language at a time, and that as data.
      { find: './catalogues.ts', replacement: here('./src/lib/live/phrases.ts') },
    ],
  },
  worker: WORKER,
  build: {
    ...FOR_OLD_PHONES,
    outDir: here('./static/_app/immutable/door'),
    // Pages are built side by side: `server/build.ts` empties the folder before.
    emptyOutDir: false,
    assetsDir: '.',
    modulePreload: false,
    // None of what is written as CommonJS goes round in a circle: each file is run where it stands.
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
