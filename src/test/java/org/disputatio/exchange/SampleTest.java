package org.disputatio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.Origin;
import org.disputatio.map.Scheme;
import org.disputatio.map.StatementKind;
import org.junit.jupiter.api.Test;

class SampleTest {
  private final Sample sample = SampleMap.sample();
  private final ArgumentMap map = SampleMap.map();

  @Test
  void everyChangeIsAcceptedAndOneOfThreePeopleMadeIt() {
    assertThat(map.revision()).isEqualTo(sample.steps().size());
    assertThat(sample.steps().stream().map(Sample.Step::author).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("Otter", "Heron", "Lynx");
  }

  @Test
  void everyPassageIsInTheArticleWhereItSays() {
    var text = sample.article().text();
    for (var statement : map.statements()) {
      for (var anchor : statement.anchors()) {
        var place = anchor.position();
        assertThat(text.substring(place.start(), place.end())).isEqualTo(anchor.quote().exact());
      }
      assertThat(statement.anchors().isEmpty())
          .as(statement.text())
          .isEqualTo(
              statement.origin() == Origin.OWN || statement.origin() == Origin.RECONSTRUCTED);
    }
  }

  @Test
  void itShowsEverythingThatAMapCanHave() {
    assertThat(map.statements()).hasSizeGreaterThanOrEqualTo(28);
    assertThat(map.arguments()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(map.contentions()).hasSize(2);
    assertThat(map.contentions().getFirst().text())
        .isEqualTo("Ban got snookered when he agreed to cooperate with the CSTO.");
    var frames = map.arguments().stream().filter(a -> a.premises().size() > 1).toList();
    assertThat(frames).hasSizeGreaterThanOrEqualTo(2);
    assertThat(frames).extracting(Argument::scheme).contains(Scheme.ANALOGY);
    var undercut =
        map.arguments().stream()
            .flatMap(a -> map.argument(a.conclusion()).stream())
            .map(a -> a.premises().size() > 1)
            .collect(Collectors.toSet());
    assertThat(undercut).containsExactlyInAnyOrder(true, false);
    assertThat(map.statements())
        .extracting(s -> s.kind())
        .contains(StatementKind.QUESTION, StatementKind.EVIDENCE);
    assertThat(ArgumentTree.of(map).inOrder())
        .anyMatch(ArgumentTree.Occurrence::reference)
        .anyMatch(o -> o.number().chars().filter(c -> c == '.').count() >= 4);
  }

  @Test
  void allEvidenceHasASourceAndEveryStatementIsOneSentence() {
    for (var statement : map.statements()) {
      assertThat(statement.citations().isEmpty())
          .as(statement.text())
          .isEqualTo(statement.kind() != StatementKind.EVIDENCE);
      assertThat(statement.text()).matches("\\p{Lu}[^.?!]*[.?]").hasSizeLessThan(90);
    }
  }
}
