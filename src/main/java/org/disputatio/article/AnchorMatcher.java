package org.disputatio.article;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.disputatio.article.ApproximateSearch.Match;
import org.disputatio.article.Resolution.Exact;
import org.disputatio.article.Resolution.Fuzzy;
import org.disputatio.article.Resolution.Lost;

/// Finds a passage again in a text that is perhaps not the one it was taken from (A5).
///
/// A candidate is weighed as the Hypothesis client does in `match-quote.ts`: likeness of the words
/// 50, of what stands before 20, of what stands after 20, nearness to the old place 2. Other than
/// there, surroundings that the anchor does not have weigh nothing, candidates need not have the
/// fewest errors of all, and a score that says little counts as lost.
public final class AnchorMatcher {
  private static final int QUOTE_WEIGHT = 50;
  private static final int CONTEXT_WEIGHT = 20;
  private static final int PLACE_WEIGHT = 2;

  private static final int ERROR_LIMIT = 256;
  private static final int QUOTE_LIMIT = 20_000;
  private static final int CANDIDATES = 256;

  /// From this score on words found unchanged are in their old surroundings.
  private static final double CERTAIN = 0.85;

  /// Below this score a candidate is no more like the passage than chance would have it.
  private static final double LIKELY = 0.6;

  private final TextQuoteSelector quote;
  private final int place;
  private final String text;

  private AnchorMatcher(Anchor anchor, String text) {
    quote = anchor.quote();
    place = anchor.position().start();
    this.text = text;
  }

  /// Where the passage stands in this text.
  public static Resolution resolve(Anchor anchor, ArticleText article) {
    var unchanged =
        anchor.article().equals(article.article()) && anchor.revision() == article.revision();
    return unchanged && anchor.holdsIn(article)
        ? new Exact(anchor.position())
        : new AnchorMatcher(anchor, article.text()).resolve();
  }

  private record Scored(Match match, double score) {}

  private Resolution resolve() {
    var exact = best(unchanged());
    if (exact.isPresent() && exact.get().score() >= CERTAIN) {
      return resolution(exact.get());
    }
    return Stream.concat(exact.stream(), best(changed()).stream())
        .max(comparingDouble(Scored::score))
        .filter(best -> best.score() >= LIKELY || isDistinctive(best.match()))
        .map(this::resolution)
        .orElseGet(Lost::new);
  }

  /// Long enough not to stand somewhere by chance.
  private boolean isDistinctive(Match match) {
    return match.errors() == 0 && quote.exact().length() >= TextQuoteSelector.CONTEXT;
  }

  private Resolution resolution(Scored found) {
    var start = found.match().start();
    var end = found.match().end();
    return found.match().errors() == 0
        ? new Exact(new TextPositionSelector(start, end))
        : new Fuzzy(
            new TextPositionSelector(
                Anchor.cutsPair(text, start) ? start - 1 : start,
                Anchor.cutsPair(text, end) ? end + 1 : end),
            found.score());
  }

  private Optional<Scored> best(List<Match> candidates) {
    return candidates.stream()
        .map(match -> new Scored(match, score(match)))
        .max(comparingDouble(Scored::score));
  }

  private List<Match> unchanged() {
    var exact = quote.exact();
    var found = new ArrayList<Match>();
    for (var at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      if (!Anchor.cutsPair(text, at) && !Anchor.cutsPair(text, at + exact.length())) {
        found.add(new Match(at, at + exact.length(), 0));
      }
    }
    return found.size() <= CANDIDATES
        ? found
        : found.stream()
            .sorted(
                comparingInt((Match match) -> -sharedContext(match))
                    .thenComparingInt(match -> Math.abs(match.start() - place)))
            .limit(CANDIDATES)
            .toList();
  }

  private List<Match> changed() {
    var exact = quote.exact();
    return exact.length() > QUOTE_LIMIT
        ? List.of()
        : ApproximateSearch.find(text, exact, Math.min(ERROR_LIMIT, exact.length() / 2), place)
            .stream()
            .filter(match -> match.errors() > 0)
            .toList();
  }

  /// How much next to a candidate is as it was: a cheap look when there are very many.
  private int sharedContext(Match match) {
    var before = 0;
    while (before < Math.min(quote.prefix().length(), match.start())
        && text.charAt(match.start() - 1 - before)
            == quote.prefix().charAt(quote.prefix().length() - 1 - before)) {
      before++;
    }
    var after = 0;
    while (after < Math.min(quote.suffix().length(), text.length() - match.end())
        && text.charAt(match.end() + after) == quote.suffix().charAt(after)) {
      after++;
    }
    return before + after;
  }

  private double score(Match match) {
    var prefix = quote.prefix();
    var suffix = quote.suffix();
    var before = text.substring(Math.max(0, match.start() - prefix.length()), match.start());
    var after = text.substring(match.end(), Math.min(text.length(), match.end() + suffix.length()));
    var prefixWeight = prefix.isEmpty() ? 0 : CONTEXT_WEIGHT;
    var suffixWeight = suffix.isEmpty() ? 0 : CONTEXT_WEIGHT;
    var sum =
        QUOTE_WEIGHT * (1 - (double) match.errors() / quote.exact().length())
            + prefixWeight * likeness(before, prefix)
            + suffixWeight * likeness(after, suffix)
            + PLACE_WEIGHT * nearness(match);
    return sum / (QUOTE_WEIGHT + prefixWeight + suffixWeight + PLACE_WEIGHT);
  }

  private double nearness(Match match) {
    // The old place may lie far behind the end of a text that has become shorter.
    return Math.max(0, 1 - (double) Math.abs(match.start() - place) / text.length());
  }

  private static double likeness(String found, String expected) {
    return expected.isEmpty()
        ? 0
        : 1 - (double) ApproximateSearch.fewestErrors(found, expected) / expected.length();
  }
}
