import { expect, test } from "vitest";
import { treeOf } from "./argument-tree.js";
import { actionFor, neighbour } from "./keyboard.js";
import { argument, snapshot, statement } from "./map-fixtures.js";
import { modelOf } from "./model.js";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const press = (key: string, more = {}, letterKeys = true) =>
  actionFor({ key, ...none, ...more }, letterKeys, "down");

test("letters are commands, unless they are switched off", () => {
  expect(press("p")).toEqual({ do: "command", name: "add-reason" });
  expect(press("P")).toEqual({ do: "command", name: "add-reason" });
  expect(press("?", { shiftKey: true })).toEqual({ do: "command", name: "shortcuts" });
  expect(press("P", { shiftKey: true })).toEqual({ do: "command", name: "present" });
  expect(press("p", {}, false)).toBeNull();
  expect(press("P", { shiftKey: true }, false)).toBeNull();
  expect(press("Enter", {}, false)).toEqual({ do: "command", name: "edit" });
});

test("digits open to a depth, signs and letters fold, focus and show the overview", () => {
  expect(press("3")).toEqual({ do: "depth", levels: 3 });
  expect(press("0")).toEqual({ do: "depth", levels: Infinity });
  expect(press("f")).toEqual({ do: "fold" });
  expect(press("F", { shiftKey: true })).toEqual({ do: "fold-siblings" });
  expect(press("*", { shiftKey: true })).toEqual({ do: "open-siblings" });
  expect(press("z")).toEqual({ do: "focus" });
  expect(press("v")).toEqual({ do: "overview" });
  expect(press("3", {}, false)).toBeNull();
});

test("keys for searching and for what is new", () => {
  expect(press("/", { shiftKey: true })).toEqual({ do: "find" });
  expect(press(".")).toEqual({ do: "next-new" });
  expect(press(".", {}, false)).toBeNull();
  expect(press("F3", {}, false)).toEqual({ do: "next-hit" });
  expect(press("F3", { shiftKey: true })).toEqual({ do: "previous-hit" });
});

test("undo and redo work on every keyboard", () => {
  expect(press("z", { ctrlKey: true })).toEqual({ do: "undo" });
  expect(press("z", { metaKey: true })).toEqual({ do: "undo" });
  expect(press("Z", { ctrlKey: true, shiftKey: true })).toEqual({ do: "redo" });
  expect(press("y", { ctrlKey: true })).toEqual({ do: "redo" });
});

test("other keys stay the browser's", () => {
  expect(press("c", { ctrlKey: true })).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
  expect(press("Tab")).toBeNull();
});

test("arrows follow the direction in which the tree grows", () => {
  expect(press("ArrowUp")).toEqual({ do: "go", way: "parent" });
  expect(actionFor({ key: "ArrowLeft", ...none }, true, "right")).toEqual({ do: "go", way: "parent" });
});

test("going through the map by place", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const tree = treeOf(
    modelOf(
      snapshot(
        ids.map((id) => statement(id)),
        [
          argument("x", ["b"], "SUPPORT", "a", { position: "1" }),
          argument("y", ["c"], "ATTACK", "a", { position: "2" }),
          argument("z", ["d"], "ATTACK", "b"),
          argument("w", ["e"], "ATTACK", "c"),
        ],
      ),
    ),
  );
  const go = (from: string, way: Parameters<typeof neighbour>[3]) => {
    const occurrence = tree.homes.get(from);
    return occurrence && neighbour(tree, tree.inOrder, occurrence, way)?.statement.id;
  };
  expect(go("d", "next")).toBe("e");
  expect(go("c", "previous")).toBe("b");
  expect(go("c", "next")).toBeUndefined();
  expect(go("a", "child")).toBe("b");
  expect(go("e", "parent")).toBe("c");
  expect(go("c", "first")).toBe("a");
  expect(go("c", "last")).toBe("e");
});

test("Shift with arrows marks along the way, Ctrl+A everything, Alt with arrows changes the order", () => {
  const key = { key: "ArrowDown", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  expect(actionFor({ ...key, shiftKey: true }, true, "down")).toEqual({ do: "extend", way: "child" });
  expect(actionFor({ ...key, key: "a", ctrlKey: true }, false, "down")).toEqual({ do: "all" });
  expect(actionFor({ ...key, altKey: true }, false, "right")).toEqual({ do: "reorder", by: 1 });
  expect(actionFor({ ...key, altKey: true, key: "ArrowLeft" }, true, "down")).toBeNull();
});
