package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.NodeNews.What;
import org.disputatio.workspace.Access;
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
class MapVisitsDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired MapStore store;
  @Autowired ChangeLog log;
  @Autowired VisitStore visitStore;
  @Autowired Access access;

  private final Watch watch = new Watch();
  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId c = node();
  private final NodeId x = node();
  private final NodeId y = node();
  private MapVisits visits;
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  /// A clock that tests move on.
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    void passes(Duration time) {
      now = now.plus(time);
    }
  }

  @BeforeEach
  void otterHasSeenAContention() {
    visits = new MapVisits(maps, store, log, visitStore, access, watch);
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(otter);
    edit(otter, contention(a, "A"));
  }

  @Test // N2
  void nothingIsNewOnTheFirstVisit() {
    assertThat(news(raven)).isEmpty();
    visits.show(map, raven, 1);
    edit(otter, contention(b, "B"));
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(b);
  }

  @Test // N3
  void aReloadWithinTheVisitKeepsTheMark() {
    visitAndGo(raven);
    edit(otter, contention(b, "B"));
    visits.show(map, raven, 2);
    watch.passes(MapVisits.PAUSE);
    visits.show(map, raven, 2);
    watch.passes(MapVisits.PAUSE);
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(b);
  }

  @Test // N4
  void theNextVisitBeginsWithWhatWasShownLast() {
    visitAndGo(raven);
    edit(otter, contention(b, "B"));
    visits.show(map, raven, 2);
    edit(otter, contention(c, "C"));
    watch.passes(MapVisits.PAUSE.plusSeconds(1));
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(c);
    // The page then tells what it shows, which changes nothing about that.
    visits.show(map, raven, 3);
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(c);
  }

  @Test // N4
  void aPageWithAnOlderRevisionTakesNothingBack() {
    visits.show(map, raven, 1);
    edit(otter, contention(b, "B"));
    visits.show(map, raven, 2);
    visits.show(map, raven, 1);
    watch.passes(MapVisits.PAUSE.plusSeconds(1));
    assertThat(news(raven)).isEmpty();
  }

  @Test // N5
  void whatIsMarkedAsSeenIsNewNoMore() {
    visits.show(map, raven, 1);
    edit(otter, contention(b, "B"));
    edit(otter, contention(c, "C"));
    visits.markSeen(map, raven, 2);
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(c);
    visits.markSeen(map, raven, 0);
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(c);
    visits.markSeen(map, raven, 1_000);
    edit(otter, new Operation.Reword(b, "Better", Origin.OWN));
    assertThat(news(raven)).extracting(NodeNews::statement).containsExactly(b);
  }

  @Test // N1
  void everybodyHasAMarkOfTheirOwn() {
    visits.show(map, raven, 1);
    visits.show(map, otter, 1);
    edit(raven, contention(b, "B"));
    visits.markSeen(map, raven, 2);
    assertThat(news(raven)).isEmpty();
    assertThat(news(otter))
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.what()).isEqualTo(What.ADDED);
              assertThat(news.by()).isEqualTo(raven);
              assertThat(news.argument()).isNull();
            });
  }

  @Test // N6
  void onesOwnIsNeverNew() {
    visits.show(map, raven, 1);
    edit(raven, contention(b, "B"));
    edit(raven, reply(c, x, Polarity.SUPPORT, a, "C"));
    edit(
        raven, new Operation.Move(b, null, new Operation.Place.Under(a, Polarity.ATTACK, y, null)));
    assertThat(news(raven)).isEmpty();
    edit(otter, new Operation.Reword(b, "Other words", Origin.OWN));
    assertThat(described(raven)).containsExactly(told(b, null, What.CHANGED));
  }

  @Test // N6
  void whatWasTakenBackIsNotNew() {
    visits.show(map, raven, 1);
    edit(otter, new Operation.Reword(a, "Other words", Origin.OWN));
    edit(otter, contention(b, "B"));
    assertThat(news(raven)).hasSize(2);
    committed(maps.undo(map, changeId(), otter));
    committed(maps.undo(map, changeId(), otter));
    assertThat(news(raven)).isEmpty();
    committed(maps.redo(map, changeId(), otter));
    assertThat(described(raven)).containsExactly(told(a, null, What.CHANGED));
  }

  @Test // N6
  void whatWasBroughtBackIsNew() {
    edit(otter, new Operation.Remove(a, null, Operation.Scope.BRANCH));
    visits.show(map, raven, 2);
    committed(maps.undo(map, changeId(), otter));
    assertThat(described(raven)).containsExactly(told(a, null, What.ADDED));
  }

  @Test // N6
  void aMoveIsToldWhereTheStatementStandsNow() {
    edit(otter, contention(b, "B"));
    edit(otter, reply(c, x, Polarity.SUPPORT, a, "C"));
    visits.show(map, raven, 3);
    edit(otter, new Operation.Move(c, x, new Operation.Place.Under(b, Polarity.SUPPORT, x, null)));
    assertThat(described(raven)).containsExactly(told(c, x, What.MOVED));
    visits.markSeen(map, raven, 4);
    edit(otter, new Operation.SetPolarity(x, Polarity.ATTACK));
    assertThat(described(raven)).containsExactly(told(c, x, What.CHANGED));
  }

  @Test // N6
  void aSecondPremiseIsNewButNotTheFirst() {
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    visits.show(map, raven, 2);
    edit(otter, List.of(contention(c, "C"), new Operation.AddPremise(x, c, null)));
    assertThat(described(raven)).containsExactly(told(c, null, What.ADDED));
  }

  @Test // N6
  void whatIsGoneIsNotTold() {
    visits.show(map, raven, 1);
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, new Operation.Remove(b, x, Operation.Scope.BRANCH));
    assertThat(news(raven)).isEmpty();
  }

  @Test
  void aMapThatIsNotThereIsNone() {
    var none = new MapId(UUID.randomUUID());
    assertThat(visits.news(none, otter)).isEmpty();
    assertThat(visits.show(none, otter, 1)).isFalse();
    assertThat(visits.markSeen(none, otter, 1)).isFalse();
  }

  private void visitAndGo(AccountId who) {
    visits.show(map, who, maps.find(map).orElseThrow().revision());
    watch.passes(MapVisits.PAUSE.plusSeconds(1));
  }

  private void edit(AccountId author, Operation... operations) {
    edit(author, List.of(operations));
  }

  private void edit(AccountId author, List<Operation> operations) {
    committed(maps.edit(map, changeId(), author, operations));
  }

  private static void committed(EditResult result) {
    assertThat(result).isInstanceOf(Committed.class);
  }

  private List<NodeNews> news(AccountId reader) {
    return visits.news(map, reader).orElseThrow().nodes();
  }

  private record Told(NodeId statement, NodeId argument, What what) {}

  private static Told told(NodeId statement, NodeId argument, What what) {
    return new Told(statement, argument, what);
  }

  private List<Told> described(AccountId reader) {
    return news(reader).stream().map(n -> told(n.statement(), n.argument(), n.what())).toList();
  }
}
