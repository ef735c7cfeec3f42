/** What axe finds on a page. */
import { readFile } from "node:fs/promises";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

let axe: Promise<string> | null = null;

/** What it calls serious or critical, each with where it is; of these rules, if any are given. */
export async function seriousFindings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  axe ??= readFile("node_modules/axe-core/axe.min.js", "utf8");
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations()) {
      animation.finish(); // as it looks in the end
    }
  });
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(await axe);
  }
  const { violations } = await page.evaluate(async (only) => {
    const { axe: tool } = globalThis as unknown as {
      axe: { run: (options: RunOptions) => Promise<AxeResults> };
    };
    return tool.run(only.length > 0 ? { runOnly: [...only] } : {});
  }, rules);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
    );
}
