package org.disputatio.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Premises that together speak for or against a conclusion. The conclusion is a statement, or an
/// argument: then this is an undercut, which grants the premises and denies that they bear on it.
public record Argument(
    NodeId id,
    Polarity polarity,
    NodeId conclusion,
    List<Premise> premises,
    @Nullable String title,
    @Nullable Scheme scheme,
    Position position)
    implements Node {
  /// Characters that fit into a title.
  public static final int TITLE_LIMIT = 200;

  static final Comparator<Premise> ORDER =
      Comparator.comparing(Premise::position).thenComparing(Premise::statement);

  public Argument {
    premises = premises.stream().sorted(ORDER).toList();
    if (title != null) {
      if (title.isBlank() || title.length() > TITLE_LIMIT) {
        throw new IllegalArgumentException(
            "The name of an argument has 1 to %d characters.".formatted(TITLE_LIMIT));
      }
      UserText.check(title);
    }
  }

  /// The use of this statement as a premise here.
  public Optional<Premise> premise(NodeId statement) {
    return premises.stream().filter(p -> p.statement().equals(statement)).findFirst();
  }

  Argument turned(Polarity newPolarity) {
    return new Argument(id, newPolarity, conclusion, premises, title, scheme, position);
  }

  Argument titled(@Nullable String newTitle) {
    return new Argument(id, polarity, conclusion, premises, newTitle, scheme, position);
  }

  Argument following(@Nullable Scheme newScheme) {
    return new Argument(id, polarity, conclusion, premises, title, newScheme, position);
  }

  Argument about(NodeId newConclusion, Polarity newPolarity, Position newPosition) {
    return new Argument(id, newPolarity, newConclusion, premises, title, scheme, newPosition);
  }

  Argument at(Position newPosition) {
    return new Argument(id, polarity, conclusion, premises, title, scheme, newPosition);
  }

  Argument reordered(NodeId statement, Position newPosition) {
    return from(
        premises.stream()
            .map(
                p ->
                    p.statement().equals(statement)
                        ? new Premise(statement, newPosition, p.placed())
                        : p)
            .toList());
  }

  Argument from(List<Premise> newPremises) {
    return new Argument(id, polarity, conclusion, newPremises, title, scheme, position);
  }
}
