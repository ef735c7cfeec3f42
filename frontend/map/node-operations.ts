/** What is done to several nodes, as the operations of one change. */
import type { Occurrence } from "./occurrence.js";
import { isStep } from "./occurrence.js";
import type { StatementKind } from "./model.js";
import type { Operation } from "./operations.js";

/** Removes nodes that do not hang on one another, each with its branch. */
export function removal(nodes: readonly Occurrence[]): Operation[] {
  // A reference goes before the branch in which its statement has its home may take it along.
  const references = nodes.filter((node) => node.reference);
  return [...references, ...nodes.filter((node) => !node.reference)].map((node) => ({
    op: "remove",
    statement: node.statement.id,
    from: node.step?.argument.id ?? null,
    scope: "BRANCH",
  }));
}

export function retyping(nodes: readonly Occurrence[], kind: StatementKind): Operation[] {
  const statements = new Map(nodes.map(({ statement }) => [statement.id, statement]));
  return [...statements.values()]
    .filter((statement) => statement.kind !== kind)
    .map(({ id }) => ({ op: "retype", statement: id, kind }));
}

/** Reasons become objections and objections reasons; undercuts stay what they are. */
export function flipping(nodes: readonly Occurrence[]): Operation[] {
  const steps = new Set(nodes.map(({ step }) => step));
  return [...steps].flatMap((step): Operation[] => {
    if (!step || isStep(step.target)) {
      return [];
    }
    const { id, polarity } = step.argument;
    return [{ op: "setPolarity", argument: id, polarity: polarity === "SUPPORT" ? "ATTACK" : "SUPPORT" }];
  });
}
