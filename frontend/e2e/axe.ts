/** What axe finds on a page. */
import { readFile } from "node:fs/promises";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

let axe: Promise<string> | null = null;

/** What it calls serious or critical, each with where it is. */
export async function seriousFindings(page: Page): Promise<string[]> {
  axe ??= readFile("node_modules/axe-core/axe.min.js", "utf8");
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
  });
  await page.evaluate(await axe);
  const { violations } = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
    return tool.run();
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
    );
}
