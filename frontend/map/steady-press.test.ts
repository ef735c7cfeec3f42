import { afterEach, beforeEach, expect, test } from "vitest";
import { SteadyPress } from "./steady-press.js";

let under: Element | null;
let clicked: string[];
const press = new SteadyPress(() => under);

function draw(...names: string[]): HTMLElement[] {
  document.body.innerHTML = `<section class="details-pane"></section><button>Outside</button>`;
  const pane = document.querySelector("section");
  return names.map((name) => {
    const button = document.createElement("button");
    button.textContent = name;
    button.addEventListener("click", () => clicked.push(name));
    pane?.append(button);
    return button;
  });
}

function fire(type: string, target: EventTarget): void {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }));
}

beforeEach(() => {
  clicked = [];
  under = null;
  press.start();
});

afterEach(() => {
  press.stop();
});

// J1
test("a button that takes the pressed one's place is clicked", () => {
  const [before] = draw("Cite") as [HTMLElement];
  fire("pointerdown", before);
  const [after] = draw("Cite") as [HTMLElement];
  under = after;
  fire("pointerup", after);
  expect(clicked).toEqual(["Cite"]);
  fire("pointerup", after);
  expect(clicked).toEqual(["Cite"]);
});

// J1
test("a button that stays is left to the browser", () => {
  const [button] = draw("Cite") as [HTMLElement];
  under = button;
  fire("pointerdown", button);
  fire("pointerup", button);
  expect(clicked).toEqual([]);
});

// J2
test("another button in its place is not clicked", () => {
  const [before] = draw("Cite", "Remove") as [HTMLElement];
  fire("pointerdown", before);
  const [, remove] = draw("Cite", "Remove") as [HTMLElement, HTMLElement];
  under = remove;
  fire("pointerup", remove);
  under = null;
  fire("pointerdown", remove);
  draw("Remove");
  fire("pointerup", document.body);
  expect(clicked).toEqual([]);
});

// J2
test("it is about buttons of the pane only", () => {
  draw("Cite");
  const outside = document.querySelector("body > button");
  fire("pointerdown", outside ?? document.body);
  draw("Cite");
  under = document.querySelector("section button");
  fire("pointerup", document.body);
  expect(clicked).toEqual([]);
});
