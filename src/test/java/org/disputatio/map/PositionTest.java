package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  private static final String SMALLEST = "A" + "0".repeat(26);
  private static final String GREATEST = "z".repeat(27);

  @ParameterizedTest // M3
  @CsvSource({
    ",,a0",
    ",a0,Zz",
    ",Zz,Zy",
    "a0,,a1",
    "a1,,a2",
    "a0,a1,a0V",
    "a1,a2,a1V",
    "a0V,a1,a0l",
    "Zz,a0,ZzV",
    "Zz,a1,a0",
    ",Y00,Xzzz",
    "bzz,,c000",
    "a0,a0V,a0G",
    "a0,a0G,a08",
    "b125,b129,b127",
    "a0,a1V,a1",
    "Zz,a01,a0",
    ",a0V,a0",
    ",b999,b99",
    "aV,aV0V,aV0G",
  })
  void aPositionFitsBetweenTwoOthers(Position low, Position high, String between) {
    assertThat(Position.between(low, high).key()).isEqualTo(between);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "0", "a 0", "a-0", "b0", "a00", "a0V0", "é0", "a0é", "zzzz", "A0", "[0"})
  void whatIsNoPositionIsRefused(String key) {
    assertThatThrownBy(() -> new Position(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thereIsRoomBeforeEveryPosition() {
    assertThatThrownBy(() -> new Position(SMALLEST)).isInstanceOf(IllegalArgumentException.class);
    var first = new Position("A" + "0".repeat(25) + "1");
    for (var i = 0; i < 100; i++) {
      var before = Position.between(null, first);
      assertThat(before).isLessThan(first);
      first = before;
    }
  }

  @Test
  void thereIsRoomAfterEveryPosition() {
    var last = new Position(GREATEST);
    for (var i = 0; i < 100; i++) {
      var after = Position.after(last);
      assertThat(after).isGreaterThan(last);
      last = after;
    }
  }

  @Test
  void thereIsNothingBetweenTwoThatAreNotInOrder() {
    var position = new Position("a1");
    assertThatThrownBy(() -> Position.between(position, position))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Position.between(position, Position.FIRST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void manyAppendsKeepKeysShort() {
    Position last = null;
    for (var i = 0; i < 100_000; i++) {
      var next = Position.after(last);
      if (last != null) {
        assertThat(next).isGreaterThan(last);
      }
      last = next;
    }
    assertThat(last.key()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void manyPrependsKeepKeysShort() {
    Position first = null;
    for (var i = 0; i < 100_000; i++) {
      first = Position.between(null, first);
    }
    assertThat(first.key()).hasSizeLessThanOrEqualTo(4);
  }

  @Test // M3
  void randomInsertsStayInOrder() {
    for (var seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      var all = new ArrayList<Position>();
      for (var i = 0; i < 1_000; i++) {
        var place = random.nextInt(all.size() + 1);
        all.add(place, Position.between(at(all, place - 1), at(all, place)));
      }
      assertThat(all).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
      assertThat(all).as("seed %d", seed).allMatch(position -> position.key().length() < 20);
    }
  }

  @Test // M3
  void manyInsertsIntoOneGapFit() {
    for (var side = 0; side < 2; side++) {
      var low = new Position("a0");
      var high = new Position("a1");
      for (var i = 0; i < 1_000; i++) {
        var between = Position.between(low, high);
        assertThat(between).isGreaterThan(low).isLessThan(high);
        if (side == 0) {
          low = between;
        } else {
          high = between;
        }
      }
    }
  }

  private static Position at(List<Position> all, int place) {
    return place < 0 || place >= all.size() ? null : all.get(place);
  }
}
