import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchFields, wordsBefore } from "./typed-fields.js";

watchFields();

function field(form: string, label: string, value = ""): HTMLInputElement {
  const host = document.createElement("vaadin-text-field");
  Object.assign(host, { label });
  const input = document.createElement("input");
  input.value = value;
  host.append(input);
  const parent = document.createElement(form);
  parent.append(host);
  document.body.append(parent);
  return input;
}

function type(input: HTMLInputElement, text: string): void {
  input.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  input.value = text;
}

function leave(): void {
  dispatchEvent(new Event("pagehide"));
}

let navigation = "reload";

beforeEach(() => {
  navigation = "reload";
  vi.spyOn(performance, "getEntriesByType").mockImplementation(() => [{ type: navigation } as never]);
});

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  vi.restoreAllMocks();
});

test("what was typed into a dialog is there once after the page was loaded again", () => {
  type(field("vaadin-dialog", "Title"), "Ferries ");
  leave();
  expect(wordsBefore()).toEqual([{ label: "Title", text: "Ferries" }]);
  expect(wordsBefore()).toEqual([]);
});

test("what stood there before, or is nothing, is not", () => {
  type(field("vaadin-dialog", "Title", "Ferries"), "Ferries");
  type(field("vaadin-dialog", "Author"), " ");
  leave();
  expect(wordsBefore()).toEqual([]);
});

test("neither is a form that was closed, nor a field outside of all forms", () => {
  const closed = field("vaadin-dialog", "Title");
  type(closed, "Ferries");
  closed.closest("vaadin-dialog")?.remove();
  type(field("main", "Search"), "Tern");
  leave();
  expect(wordsBefore()).toEqual([]);
});

test("whoever goes to the page from elsewhere is shown nothing", () => {
  type(field("vaadin-dialog", "Title"), "Ferries");
  leave();
  navigation = "navigate";
  expect(wordsBefore()).toEqual([]);
});

test("what others have put into the tab's memory is not taken for words", () => {
  sessionStorage.setItem("disputatio.typed", '[{"label":1},null,{"label":"a","text":"b"}]');
  expect(wordsBefore()).toEqual([{ label: "a", text: "b" }]);
  sessionStorage.setItem("disputatio.typed", "{");
  expect(wordsBefore()).toEqual([]);
});
