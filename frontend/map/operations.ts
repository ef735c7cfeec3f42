import type { Anchor, Argument, Citation, Origin, Polarity, Statement, StatementKind } from "./model.js";

/** Where a moved statement goes: free, as a new argument about something, or to an argument's premises. */
export type Target =
  | { readonly at: "free"; readonly position?: string }
  | {
      readonly at: "under";
      readonly conclusion: string;
      readonly polarity: Polarity;
      readonly argument: string;
      readonly position?: string;
    }
  | { readonly at: "with"; readonly argument: string; readonly position?: string };

/** One edit, as the server knows it. All operations of one change are accepted, or none. */
export type Operation =
  | {
      readonly op: "addStatement";
      readonly statement: string;
      readonly kind: StatementKind;
      readonly origin: Origin;
      readonly text: string;
      readonly position?: string;
    }
  | {
      readonly op: "addArgument";
      readonly argument: string;
      readonly polarity: Polarity;
      readonly conclusion: string;
      readonly premises: readonly string[];
      readonly position?: string;
    }
  | {
      readonly op: "addPremise";
      readonly argument: string;
      readonly statement: string;
      readonly position?: string;
    }
  | {
      readonly op: "reword";
      readonly statement: string;
      readonly text: string;
      readonly origin: Origin;
      /** The wording that it started from: if it is another by then, the server refuses. */
      readonly before?: string;
    }
  | { readonly op: "retype"; readonly statement: string; readonly kind: StatementKind }
  | { readonly op: "setPolarity"; readonly argument: string; readonly polarity: Polarity }
  | { readonly op: "setTitle"; readonly argument: string; readonly title: string | null }
  | { readonly op: "setScheme"; readonly argument: string; readonly scheme: string | null }
  | { readonly op: "move"; readonly statement: string; readonly from: string | null; readonly to: Target }
  | {
      readonly op: "retarget";
      readonly argument: string;
      readonly conclusion: string;
      readonly polarity: Polarity;
      readonly position?: string;
    }
  | { readonly op: "reorder"; readonly node: string; readonly position: string }
  | {
      readonly op: "reorderPremise";
      readonly argument: string;
      readonly statement: string;
      readonly position: string;
    }
  | { readonly op: "attachAnchor"; readonly statement: string; readonly anchor: Anchor }
  | { readonly op: "detachAnchor"; readonly statement: string; readonly anchor: string }
  | { readonly op: "cite"; readonly statement: string; readonly citation: Citation }
  | { readonly op: "uncite"; readonly statement: string; readonly citation: string }
  | {
      readonly op: "remove";
      readonly statement: string;
      readonly from: string | null;
      readonly scope: "BRANCH" | "ALONE";
    }
  | {
      readonly op: "restore";
      readonly statements: readonly Statement[];
      readonly arguments: readonly Argument[];
      readonly removed: readonly string[];
    }
  | { readonly op: "renameMap"; readonly title: string };
