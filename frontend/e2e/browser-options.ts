/** How Chromium is started for browser tests and measurements. */
export const browserOptions = [
  "--no-sandbox",
  "--font-render-hinting=none", // letters look the same with and without windows
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
