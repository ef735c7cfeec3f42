/**
 * What is searched and filtered for on one map, and what is found: in the tree and in the article. Shared by
 * all elements in the page that show the map.
 *
 * Q11 What is found is that which has both the words and the chosen traits; in the article, the words.
 * Q12 One hit is the current one; next and previous lead through all hits in order, and round. It stays the
 *     same hit while the map changes, as long as it is one.
 */
import type { ArgumentTree } from "../map/argument-tree.js";
import type { Occurrence } from "../map/occurrence.js";
import { isBeingAdded } from "../map/draft.js";
import { MapClient } from "../map/map-client.js";
import type { ArticleHit } from "./article-search.js";
import { ArticleSearch } from "./article-search.js";
import { Authors } from "./authors.js";
import type { Filter, Group, Knowledge, TraitCounts } from "./node-filter.js";
import { countTraits, isEmpty, noFilter, passes, toggledTrait } from "./node-filter.js";
import { NodeSearch } from "./node-search.js";
import type { Terms } from "./text-match.js";
import { termsOf } from "./text-match.js";
import { Visits } from "./visits.js";

export type Hit =
  { readonly in: "tree"; readonly node: Occurrence } | { readonly in: "article"; readonly words: ArticleHit };

const finders = new Map<string, Finder>();

/**
 * @fires found - something else is found, or looked for
 * @fires went - another hit is the current one; it is to be shown
 */
export class Finder extends EventTarget {
  readonly client: MapClient;
  readonly visits: Visits;
  readonly authors: Authors;
  readonly search = new NodeSearch();
  words = "";
  terms: Terms = [];
  filter: Filter = noFilter;
  nodes: readonly Occurrence[] = [];
  passages: readonly ArticleHit[] = [];
  /** Null until the article is there. */
  article: ArticleSearch | null = null;
  private currentIndex = -1;
  private pool: {
    readonly tree: ArgumentTree;
    readonly version: number;
    readonly nodes: readonly Occurrence[];
  } | null = null;
  private passing: { readonly pool: readonly Occurrence[]; readonly nodes: readonly Occurrence[] } | null =
    null;
  private frame = 0;

  static of(mapId: string): Finder {
    let finder = finders.get(mapId);
    if (!finder) {
      finder = new Finder(MapClient.of(mapId));
      finders.set(mapId, finder);
    }
    return finder;
  }

  /** For tests; elements use `Finder.of`. */
  constructor(client: MapClient) {
    super();
    this.client = client;
    this.visits = new Visits(client);
    this.authors = new Authors(client);
    client.addEventListener("changed", this.onMap);
    this.visits.addEventListener("changed", this.onKnowledge);
    this.authors.addEventListener("changed", this.onKnowledge);
    client.comments.addEventListener("changed", this.onKnowledge);
  }

  get isSearching(): boolean {
    return this.terms.length > 0;
  }

  get isFiltering(): boolean {
    return !isEmpty(this.filter);
  }

  /** How many hits there are. */
  get count(): number {
    return this.nodes.length + this.passages.length;
  }

  /** The place of the current hit among all; -1 when there is none. */
  get current(): number {
    return this.currentIndex;
  }

  hit(index: number): Hit | null {
    const node = this.nodes[index];
    const words = this.passages[index - this.nodes.length];
    return node ? { in: "tree", node } : words ? { in: "article", words } : null;
  }

  /** All statements that could be found, in the tree's order. */
  all(): readonly Occurrence[] {
    const { tree } = this.client;
    if (!tree) {
      return [];
    }
    if (this.pool?.tree !== tree || this.pool.version !== tree.version) {
      const nodes = tree.inOrder.filter(({ reference, statement }) => !reference && !isBeingAdded(statement));
      this.pool = { tree, version: tree.version, nodes };
    }
    return this.pool.nodes;
  }

  /** Looks for words; with none, for nothing. */
  look(words: string): void {
    this.words = words;
    const terms = termsOf(words);
    if (terms.join("\n") !== this.terms.join("\n")) {
      this.terms = terms;
      this.currentIndex = -1;
      this.update();
    }
    if (terms.length > 0 && !this.article) {
      void this.readArticle();
    }
  }

  toggle(group: Group, trait: string): void {
    this.choose(toggledTrait(this.filter, group, trait));
  }

  choose(filter: Filter): void {
    this.filter = filter;
    this.passing = null;
    this.currentIndex = -1;
    this.update();
  }

  /** Makes a hit the current one; -1 for none. */
  go(index: number): void {
    const hit = this.hit(index);
    this.currentIndex = hit ? index : -1;
    this.dispatchEvent(new CustomEvent<Hit | null>("went", { detail: hit }));
  }

  /** To the next hit, or by -1 to the previous one. */
  step(by: 1 | -1): void {
    if (this.count > 0) {
      const from = this.currentIndex < 0 && by < 0 ? 0 : this.currentIndex;
      this.go((from + by + this.count) % this.count);
    }
  }

  /** How many statements have the chosen traits, whatever their words. */
  get passingCount(): number {
    return this.passing?.nodes.length ?? this.all().length;
  }

  counts(): TraitCounts {
    return countTraits(this.all(), this.filter, this.knowledge);
  }

  /** What of a statement matches the filter, wherever it is drawn. */
  passes(occurrence: Occurrence): boolean {
    const home = occurrence.reference ? this.client.tree?.homes.get(occurrence.statement.id) : occurrence;
    return !home || isBeingAdded(home.statement) || passes(home, this.filter, this.knowledge);
  }

  readonly knowledge: Knowledge = {
    authorOf: (statement) => this.authors.of(statement),
    marksOf: (occurrence) => {
      const news = this.visits.of(occurrence);
      const mark = news && (news.what === "added" ? "new" : "changed");
      const { id } = occurrence.statement;
      return [
        ...(mark ? [mark] : []),
        ...(this.authors.isMine(id) ? ["mine"] : []),
        ...(this.client.comments.countOf(id) > 0 ? ["commented"] : []),
      ];
    },
    homeOf: (statement) => this.client.tree?.homes.get(statement),
  };

  private update(): void {
    const before = this.hit(this.currentIndex);
    const pool = this.all();
    if (this.passing?.pool !== pool) {
      const nodes = this.isFiltering
        ? pool.filter((node) => passes(node, this.filter, this.knowledge))
        : pool;
      this.passing = { pool, nodes };
    }
    const { nodes } = this.passing;
    this.nodes = this.isSearching ? this.search.find(nodes, this.terms) : this.isFiltering ? nodes : [];
    this.passages = this.article?.find(this.terms) ?? [];
    this.currentIndex = before ? this.indexOf(before) : -1;
    this.dispatchEvent(new Event("found"));
  }

  /** Q12 */
  private indexOf(hit: Hit): number {
    if (hit.in === "tree") {
      return this.nodes.indexOf(hit.node);
    }
    const at = this.passages.findIndex(([{ start }]) => start === hit.words[0].start);
    return at < 0 ? -1 : this.nodes.length + at;
  }

  private async readArticle(): Promise<void> {
    const article = await this.client.article();
    if (article && !this.article) {
      const sentences = article.sentences.map(([start, end]) => ({ start, end }));
      this.article = new ArticleSearch(article.text, sentences);
      this.update();
    }
  }

  /** At most once in a frame. */
  private readonly onMap = (): void => {
    if (this.isSearching || this.isFiltering) {
      cancelAnimationFrame(this.frame);
      this.frame = requestAnimationFrame(this.onKnowledge);
    }
  };

  private readonly onKnowledge = (): void => {
    this.passing = null;
    if (this.isSearching || this.isFiltering) {
      this.update();
    } else {
      this.dispatchEvent(new Event("found"));
    }
  };
}
