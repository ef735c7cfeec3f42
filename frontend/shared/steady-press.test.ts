import { afterEach, beforeEach, expect, test } from "vitest";
import { SteadyPress } from "./steady-press.js";

let under: Element | null;
let clicked: string[];
const press = new SteadyPress(() => under);

function draw(...names: string[]): HTMLElement[] {
  document.body.innerHTML = `<section class="details-pane"></section>`;
  const pane = document.querySelector("section");
  return names.map((name) => {
    const button = document.createElement("button");
    button.textContent = name;
    button.addEventListener("click", () => clicked.push(name));
    pane?.append(button);
    return button;
  });
}

function fire(type: string, target: EventTarget, clientX = 0): void {
  target.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, button: 0, clientX }));
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

// J1
test("a button that takes the place of another in a list is not clicked", () => {
  const list = document.createElement("ul");
  const row = (): HTMLElement => {
    const [button] = draw("Remove") as [HTMLElement];
    document.body.replaceChildren(list);
    list.replaceChildren(button);
    return button;
  };
  fire("pointerdown", row());
  under = row();
  fire("pointerup", under);
  expect(clicked).toEqual([]);
});

// J2
test("a button that is hidden meanwhile is not clicked", () => {
  const [cite, remove] = draw("Cite", "Remove") as [HTMLElement, HTMLElement];
  fire("pointerdown", cite);
  cite.style.display = "none";
  fire("pointerup", remove);
  expect(clicked).toEqual([]);
});

// J3
test("a button that moved away from a resting pointer is clicked, one that the pointer left is not", () => {
  const [cite, remove] = draw("Cite", "Remove") as [HTMLElement, HTMLElement];
  fire("pointerdown", cite, 10);
  fire("pointerup", remove, 12);
  expect(clicked).toEqual(["Cite"]);
  fire("pointerdown", cite, 10);
  fire("pointerup", remove, 30);
  fire("pointerup", document.body, 10);
  expect(clicked).toEqual(["Cite"]);
});

// J3
test("it is about the buttons of cards as well, which are within an element", () => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const card = document.createElement("div");
  card.className = "card";
  card.innerHTML = "<button>More</button><p>Words</p>";
  host.attachShadow({ mode: "open" }).append(card);
  const [more, words] = [...card.children] as [HTMLElement, HTMLElement];
  more.addEventListener("click", () => clicked.push("More"));
  fire("pointerdown", more);
  fire("pointerup", words);
  expect(clicked).toEqual(["More"]);
});

// J3
test("what is pressed is within the button's own shadow", () => {
  const [cite, remove] = draw("Cite", "Remove") as [HTMLElement, HTMLElement];
  const label = document.createElement("span");
  cite.attachShadow({ mode: "open" }).append(label);
  fire("pointerdown", label);
  fire("pointerup", remove);
  expect(clicked).toEqual(["Cite"]);
});
