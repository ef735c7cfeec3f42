import { expect, test } from "vitest";
import { cssString, pageRules, printable } from "./paper.js";

test("a sheet lies on its side in landscape", () => {
  expect(printable("A4", "portrait")).toEqual({ width: 182, height: 269 });
  expect(printable("A4", "landscape")).toEqual({ width: 269, height: 182 });
});

test("nothing gets out of a string of CSS", () => {
  expect(cssString('a"; } body { display: none }\n\\')).toBe(
    '"a\\22 ; \\7d  body \\7b  display: none \\7d \\a \\5c "',
  );
  expect(cssString("Příliš žluťoučký כיכר")).toBe('"Příliš žluťoučký כיכר"');
  expect(pageRules("Letter landscape", "A title")).toContain("size: Letter landscape");
});
