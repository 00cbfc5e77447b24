/**
 * This configuration runs the tests that take minutes and have a command of their own, such as `npm run test:spark`.
 */
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: { ...base.test, include: ['tests/**/*.long.ts'], testTimeout: 3_600_000, hookTimeout: 3_600_000 },
});
