/** What the server has not acknowledged yet, in words for whoever waits for it. */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Operation } from "../map/operations.js";
import type { Request } from "../map/unsaved.js";
import { excerpt } from "./words.js";

/** For example "Reword 1.2 to “…”", "Add the objection “…”", "Undo". */
export function waitingWords(request: Request, tree: ArgumentTree | null): string {
  switch (request.kind) {
    case "undo":
      return "Undo";
    case "redo":
      return "Redo";
    case "restore":
      return `Bring back what change ${request.revision} removed`;
    case "history/restore":
      return `Restore a statement as it was at revision ${request.revision}`;
    case "changes": {
      const [first] = request.operations;
      const words = first ? operationWords(first, request.operations, tree) : "Nothing";
      const others = request.operations.filter(({ op }) => op === first?.op).length - 1;
      return others > 0 ? `${words} and ${others} more` : words;
    }
  }
}

/** The statements on whose cards it shows that something waits. */
export function waitingNodes(requests: readonly Request[], tree: ArgumentTree | null): Set<string> {
  const nodes = new Set<string>();
  for (const request of requests) {
    for (const operation of request.kind === "changes" ? request.operations : []) {
      for (const node of touchedBy(operation)) {
        const premises = tree?.steps.get(node)?.premises.map(({ statement }) => statement.id);
        for (const statement of premises ?? [node]) {
          nodes.add(statement);
        }
      }
    }
  }
  return nodes;
}

/** The nodes that look otherwise once it is done. */
function touchedBy(operation: Operation): readonly string[] {
  switch (operation.op) {
    case "addStatement":
    case "reword":
    case "retype":
    case "move":
    case "attachAnchor":
    case "detachAnchor":
    case "cite":
    case "uncite":
    case "remove":
    case "addPremise":
    case "reorderPremise":
      return [operation.statement];
    case "addArgument":
      return operation.premises;
    case "setPolarity":
    case "setTitle":
    case "setScheme":
    case "retarget":
      return [operation.argument];
    case "reorder":
      return [operation.node];
    case "restore":
    case "renameMap":
      return [];
  }
}

const kinds = { CLAIM: "a claim", EVIDENCE: "evidence", QUESTION: "a question" } as const;

function operationWords(first: Operation, all: readonly Operation[], tree: ArgumentTree | null): string {
  const called = (node: string): string => {
    const home = tree?.homes.get(node) ?? tree?.steps.get(node)?.premises[0];
    return home?.number ?? "what is gone";
  };
  switch (first.op) {
    case "addStatement":
      return `Add the ${addedAs(all, tree)} ${quoted(first.text)}`;
    case "addArgument":
      return `Use ${first.premises.map(called).join(", ")} for or against ${called(first.conclusion)}`;
    case "addPremise":
      return `Use ${called(first.statement)} as a co-premise`;
    case "reword":
      return `Reword ${called(first.statement)} to ${quoted(first.text)}`;
    case "retype":
      return `Make ${called(first.statement)} ${kinds[first.kind]}`;
    case "setPolarity":
      return `Make ${called(first.argument)} ${first.polarity === "SUPPORT" ? "a reason" : "an objection"}`;
    case "setTitle":
      return first.title === null
        ? `Take away the name of the argument with ${called(first.argument)}`
        : `Name the argument with ${called(first.argument)} ${quoted(first.title)}`;
    case "setScheme":
      return `Set the scheme of the argument with ${called(first.argument)}`;
    case "move":
      return `Move ${called(first.statement)}`;
    case "retarget":
      return `Move ${called(first.argument)}`;
    case "reorder":
      return `Put ${called(first.node)} elsewhere among its neighbours`;
    case "reorderPremise":
      return `Put ${called(first.statement)} elsewhere among its co-premises`;
    case "attachAnchor":
      return `Attach a passage to ${called(first.statement)}`;
    case "detachAnchor":
      return `Detach a passage from ${called(first.statement)}`;
    case "cite":
      return `Cite ${quoted(first.citation.title)} at ${called(first.statement)}`;
    case "uncite":
      return `Take away a source of ${called(first.statement)}`;
    case "remove":
      return `Remove ${called(first.statement)}`;
    case "restore":
      return "Put nodes back as they were";
    case "renameMap":
      return `Rename the map to ${quoted(first.title)}`;
  }
}

function addedAs(all: readonly Operation[], tree: ArgumentTree | null): string {
  for (const operation of all) {
    if (operation.op === "addPremise") {
      return "co-premise";
    }
    if (operation.op === "addArgument") {
      return operation.polarity === "SUPPORT"
        ? "reason"
        : tree?.steps.has(operation.conclusion)
          ? "undercut"
          : "objection";
    }
  }
  return "contention";
}

function quoted(text: string): string {
  return `“${excerpt(text)}”`;
}
