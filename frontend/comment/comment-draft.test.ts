import { beforeEach, expect, it } from "vitest";
import { keepCommentDraft, readCommentDraft } from "./comment-draft.js";

beforeEach(() => {
  sessionStorage.clear();
});

it("keeps what is typed for each statement of each map, until it is forgotten", () => {
  keepCommentDraft("m", "a", { id: "1", text: "Half a" });
  expect(readCommentDraft("m", "a")).toEqual({ id: "1", text: "Half a" });
  expect(readCommentDraft("m", "b")).toBeNull();
  expect(readCommentDraft("n", "a")).toBeNull();
  keepCommentDraft("m", "a", null);
  expect(readCommentDraft("m", "a")).toBeNull();
});

it("passes over what is none", () => {
  for (const stored of ["", "{", "7", '{"id":3,"text":"x"}', "null"]) {
    sessionStorage.setItem("disputatio.comment.m.a", stored);
    expect(readCommentDraft("m", "a")).toBeNull();
  }
});
