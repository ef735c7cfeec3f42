package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.List;
import java.util.Optional;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ProvenancesDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired Provenances provenances;

  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId x = node();
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  @BeforeEach
  void otterWroteAContention() {
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(otter);
    edit(otter, contention(a, "A"));
  }

  @Test
  void whatNobodyChangedHasAnAuthorOnly() {
    var change = maps.log(map).getFirst();
    assertThat(provenances.all(map))
        .containsExactly(new Provenance(a, otter, change.at(), null, null));
  }

  @Test
  void theLastChangeCounts() {
    edit(raven, new Operation.Reword(a, "B", Origin.OWN));
    edit(otter, new Operation.Reword(a, "C", Origin.OWN));
    edit(raven, new Operation.Retype(a, StatementKind.QUESTION));
    assertSomebody(a, otter, raven);
  }

  @Test // M1
  void whatWasTakenBackCountsForNobody() {
    edit(raven, new Operation.Reword(a, "B", Origin.OWN));
    undo(raven);
    assertSomebody(a, otter, null);
    committed(maps.redo(map, changeId(), raven));
    assertSomebody(a, otter, raven);
    undo(raven);
    assertSomebody(a, otter, null);
  }

  @Test // M1
  void whoRemovesAndBringsBackIsNoAuthor() {
    edit(raven, new Operation.Remove(a, null, Operation.Scope.BRANCH));
    assertThat(provenances.all(map)).isEmpty();
    undo(raven);
    assertSomebody(a, otter, null);
  }

  @Test
  void movingAStatementElsewhereDoesNotChangeItsWords() {
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(raven, new Operation.SetPolarity(x, Polarity.ATTACK));
    assertSomebody(b, otter, null);
  }

  @Test
  void oneCanAskForWhatChangedSince() {
    edit(raven, contention(b, "B"));
    edit(otter, new Operation.Reword(a, "C", Origin.OWN));
    assertThat(provenances.changedAfter(map, 1))
        .extracting(Provenance::statement)
        .containsExactlyInAnyOrder(a, b);
    assertThat(provenances.changedAfter(map, 2))
        .singleElement()
        .satisfies(
            provenance -> {
              assertThat(provenance.statement()).isEqualTo(a);
              assertThat(provenance.addedBy()).isEqualTo(otter);
              assertThat(provenance.changedBy()).isEqualTo(otter);
            });
    assertThat(provenances.changedAfter(map, 3)).isEmpty();
  }

  @Test // M1
  void allAtOnceAndOneByOneTellTheSame() {
    var random = new RandomEdits(7);
    for (var i = 0; i < 150; i++) {
      var who = i % 3 == 0 ? raven : otter;
      if (i % 5 == 4) {
        maps.undo(map, changeId(), who);
      } else if (i % 11 == 10) {
        maps.redo(map, changeId(), who);
      } else {
        maps.edit(map, changeId(), who, random.change(find()));
      }
    }
    var all = provenances.all(map);
    assertThat(all).hasSameSizeAs(find().statements());
    for (var provenance : all) {
      assertThat(provenances.of(map, provenance.statement())).contains(provenance);
    }
    assertThat(provenances.of(map, node())).isEmpty();
  }

  private ArgumentMap find() {
    return maps.find(map).orElseThrow();
  }

  private void edit(AccountId author, Operation... operations) {
    edit(author, List.of(operations));
  }

  private void edit(AccountId author, List<Operation> operations) {
    committed(maps.edit(map, changeId(), author, operations));
  }

  private void undo(AccountId author) {
    committed(maps.undo(map, changeId(), author));
  }

  private static void committed(EditResult result) {
    assertThat(result).isInstanceOf(Committed.class);
  }

  private void assertSomebody(NodeId statement, AccountId added, AccountId changed) {
    var provenance = provenances.of(map, statement).orElseThrow();
    assertThat(provenance.addedBy()).isEqualTo(added);
    assertThat(Optional.ofNullable(provenance.changedBy())).isEqualTo(Optional.ofNullable(changed));
    assertThat(provenances.all(map)).contains(provenance);
  }
}
