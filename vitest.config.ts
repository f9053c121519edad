import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/properties.ts'],
    globalSetup: ['test/support/chromium.ts', 'test/support/pdf-tools.ts'],
    testTimeout: 400_000,
    hookTimeout: 400_000,
    maxWorkers: 2,
    // CommonJS is seen as Node sees it.
    deps: { interopDefault: false },
  },
});
