import { defineConfig } from "vitest/config";

// Its own file, so that the unit tests do not go through Vaadin's vite configuration.
export default defineConfig({
  test: {
    environment: "happy-dom",
    include: ["frontend/**/*.test.ts"],
    // One window for all files of a worker: to make one takes longer than most files do.
    isolate: false,
  },
});
