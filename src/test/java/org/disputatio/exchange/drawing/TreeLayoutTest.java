package org.disputatio.exchange.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.disputatio.exchange.drawing.TreeLayout.Box;
import org.junit.jupiter.api.Test;

class TreeLayoutTest {
  @Test
  void boxesOfAnySizeNeitherOverlapNorChangeTheirOrder() {
    for (var seed = 0; seed < 200; seed++) {
      var boxes = tree(60, new Random(seed));
      TreeLayout.place(boxes.getFirst());
      for (var i = 0; i < boxes.size(); i++) {
        for (var j = i + 1; j < boxes.size(); j++) {
          assertThat(overlap(boxes.get(i), boxes.get(j))).as("seed %d", seed).isFalse();
        }
      }
      for (var box : boxes) {
        assertThat(box.across).isGreaterThanOrEqualTo(0);
        for (var i = 1; i < box.children.size(); i++) {
          var before = box.children.get(i - 1);
          assertThat(box.children.get(i).across)
              .isGreaterThanOrEqualTo(before.across + before.breadth - 1e-6);
        }
      }
    }
  }

  @Test
  void aBoxStandsInTheMiddleOfItsChildren() {
    var boxes = tree(60, new Random(1));
    TreeLayout.place(boxes.getFirst());
    for (var box : boxes) {
      if (!box.children.isEmpty()) {
        var last = box.children.getLast();
        var middle = (box.children.getFirst().across + last.across + last.breadth) / 2;
        assertThat(box.across + box.breadth / 2).isEqualTo(middle, within(1e-6));
      }
    }
  }

  @Test
  void smallTreesBetweenLargeOnesShareTheRoom() {
    var root = new Box(10, 10, 0);
    for (var i = 0; i < 5; i++) {
      var child = new Box(10, 10, 10);
      root.children.add(child);
      if (i == 0 || i == 4) {
        child.children.add(new Box(110, 10, 10));
      }
    }
    TreeLayout.place(root);
    var places = root.children.stream().map(child -> child.across).toList();
    for (var i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isEqualTo(27.5, within(1e-6));
    }
  }

  @Test
  void aChainOfAHundredThousandIsNoDeeperThanTheStack() {
    var root = new Box(10, 10, 0);
    var end = root;
    for (var i = 0; i < 100_000; i++) {
      var child = new Box(10, 10, 5);
      end.children.add(child);
      end = child;
    }
    TreeLayout.place(root);
    assertThat(end.along).isEqualTo(1_500_000);
    assertThat(end.across).isZero();
  }

  private static boolean overlap(Box one, Box two) {
    return one.across + one.breadth > two.across + 1e-6
        && two.across + two.breadth > one.across + 1e-6
        && one.along + one.depth > two.along + 1e-6
        && two.along + two.depth > one.along + 1e-6;
  }

  private static List<Box> tree(int size, Random random) {
    var boxes = new ArrayList<Box>();
    boxes.add(new Box(20, 20, 0));
    while (boxes.size() < size) {
      var above = boxes.get((int) (boxes.size() * Math.sqrt(random.nextDouble())));
      var box = new Box(5 + random.nextInt(60), 5 + random.nextInt(90), 4 + 8 * random.nextInt(2));
      above.children.add(box);
      boxes.add(box);
    }
    return boxes;
  }
}
