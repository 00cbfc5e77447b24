/** What has a command of its own, since it takes minutes: `npm run test:spark`, `npm run test:population`. */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/**/*.long.ts'], testTimeout: 3_600_000, hookTimeout: 3_600_000 },
});
