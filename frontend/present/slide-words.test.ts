import { expect, test } from "vitest";
import { treeOf } from "../map/argument-tree.js";
import { argument, snapshot, statement } from "../map/map-fixtures.js";
import { modelOf } from "../map/model.js";
import { slidesOf, withNumber } from "./presentation-path.js";
import { argumentWords, belowWords, headline, positionWords, spokenWords } from "./slide-words.js";

const slides = slidesOf(
  treeOf(
    modelOf(
      snapshot(
        [
          statement("c", { text: "Close the square" }),
          statement("p", { text: "It worked there." }),
          statement("q", { text: "Our town is like it." }),
          statement("r", { text: "Quiet!" }),
          statement("u", { text: "One town is no rule." }),
        ],
        [
          argument("linked", ["p", "q"], "SUPPORT", "c", { position: "a", scheme: "ANALOGY" }),
          argument("second", ["r"], "SUPPORT", "c", { position: "b" }),
          argument("undercut", ["u"], "ATTACK", "linked"),
        ],
      ),
    ),
  ),
);

const at = (number: string) => withNumber(slides, number) ?? expect.fail(`no ${number}`);

test("a slide says what it is about", () => {
  expect(headline(at("1"))).toBe("Contention");
  expect(headline(at("1.1"))).toBe("Reason for 1");
  expect(headline(at("1.2.1"))).toBe("Undercuts the step from 1.1 and 1.2 to 1");
});

test("a slide says which of its siblings it is, if it has any", () => {
  expect(positionWords(at("1.3"), slides)).toBe("2 of 2 reasons");
  expect(positionWords(at("1"), slides)).toBe("");
});

test("only an argument that has a title or a scheme is called by it", () => {
  expect(argumentWords(at("1.1"))).toBe("from analogy");
  expect(argumentWords(at("1.3"))).toBe("");
});

test("what is below is counted by kind", () => {
  expect(belowWords(at("1"))).toBe("2 reasons");
  expect(belowWords(at("1.1"))).toBe("1 undercut");
  expect(belowWords(at("1.3"))).toBe("");
});

test("the whole slide is spoken as sentences", () => {
  expect(spokenWords(at("1"), slides)).toBe("Contention. 1 Close the square. Below: 2 reasons.");
  expect(spokenWords(at("1.1"), slides)).toBe(
    "Reason for 1, 1 of 2 reasons. 1.1 It worked there. Together with: 1.2 Our town is like it. Below: 1 undercut.",
  );
});
