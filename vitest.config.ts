import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { DEEP, QUICK } from './test/tiers.ts';

const ALL = 'test/**/*.test.ts';
const TOOLS = ['test/support/chromium.ts', 'test/support/pdf-tools.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 400_000,
    hookTimeout: 400_000,
    maxWorkers: 2,
    // What is waited for comes at once, but not on a machine that does much else.
    expect: { poll: { timeout: 20_000 } },
    // CommonJS modules are loaded as Node loads them.
    deps: { interopDefault: false },
    projects: [
      // Test files share the modules that they load. Otherwise loading takes more than half of the time.
      tier('quick', { include: QUICK, isolate: false }),
      tier('standard', { include: [ALL], exclude: [...QUICK, DEEP], globalSetup: TOOLS }),
      tier('deep', {
        include: [DEEP],
        globalSetup: TOOLS,
        env: { TEST_TIER: 'deep' },
        testTimeout: 3_600_000,
      }),
    ],
  },
});

function tier(
  name: string,
  test: NonNullable<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration {
  return { extends: true, test: { name, ...test } };
}
