import { defineConfig } from "vitest/config";

// Browser tests run one after the other: they share one server.
export default defineConfig({
  test: {
    include: ["frontend/e2e/**/*.e2e.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A condition is waited for as long as Playwright does.
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: true,
  },
});
