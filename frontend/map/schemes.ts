/** The patterns of reasoning, by the names in which the server knows them (Java's `map.Scheme`). */
const schemes: ReadonlySet<string> = new Set([
  "EXPERT_OPINION",
  "POSITION_TO_KNOW",
  "WITNESS_TESTIMONY",
  "POPULAR_OPINION",
  "POPULAR_PRACTICE",
  "EXAMPLE",
  "ANALOGY",
  "PRECEDENT",
  "SIGN",
  "BEST_EXPLANATION",
  "IGNORANCE",
  "CAUSE_TO_EFFECT",
  "CORRELATION_TO_CAUSE",
  "PRACTICAL_REASONING",
  "POSITIVE_CONSEQUENCES",
  "NEGATIVE_CONSEQUENCES",
  "SLIPPERY_SLOPE",
  "THREAT_AND_DANGER",
  "VALUES",
  "WASTE",
  "ESTABLISHED_RULE",
  "VERBAL_CLASSIFICATION",
  "COMPOSITION",
  "DIVISION",
  "COMMITMENT",
  "INCONSISTENT_COMMITMENT",
  "BIAS",
  "AD_HOMINEM",
]);

export function isScheme(name: string): boolean {
  return schemes.has(name);
}
