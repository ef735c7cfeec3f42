package org.disputatio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.MapEditor;
import org.disputatio.map.MapId;

/// The example as a map, with the same ids every time.
public final class SampleMap {
  private SampleMap() {}

  public static Sample sample() {
    var random = new Random(1);
    return Sample.read(
        new ArticleId(new UUID(0, 1)), () -> new UUID(random.nextLong(), random.nextLong()));
  }

  public static ArgumentMap map() {
    var sample = sample();
    var map =
        ArgumentMap.empty(
            new MapId(new UUID(0, 2)), sample.title(), new ArticleId(new UUID(0, 1)), 1);
    for (var step : sample.steps()) {
      var outcome = MapEditor.apply(map, step.operations());
      assertThat(outcome).isInstanceOf(Applied.class);
      map = ((Applied) outcome).map();
    }
    return map;
  }
}
