import { defineConfig } from "vitest/config";

// They share one server, where each is somebody else. Two files at a time, since many of them wait for something.
export default defineConfig({
  test: {
    include: ["frontend/e2e/**/*.e2e.ts"],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A condition is waited for as long as Playwright does.
    expect: { poll: { timeout: 30_000 } },
    passWithNoTests: true,
  },
});
