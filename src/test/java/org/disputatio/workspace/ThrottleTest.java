package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle = new Throttle();

  private int looked(int tries, int places) {
    var looked = 0;
    for (var guess = 0; guess < tries; guess++) {
      var place = "place " + guess % places;
      if (throttle.allows(place, guess)) {
        looked++;
        throttle.count(place, guess);
      }
    }
    return looked;
  }

  @Test // J4
  void ofAThousandGuessesFromOnePlaceFewAreLookedAt() {
    assertThat(looked(1_000, 1)).isEqualTo(Throttle.FROM_ONE);
    assertThat(throttle.allows("another place", 1_000)).isTrue();
  }

  @Test // J4
  void guessesFromManyPlacesAreLimitedTogether() {
    assertThat(looked(1_000, 500)).isEqualTo(Throttle.FROM_ALL);
  }

  @Test // J4
  void afterAWhileOneIsListenedToAgain() {
    looked(1_000, 1);
    var later = Throttle.WHILE.toNanos() + 1_001;
    assertThat(throttle.allows("place 0", later)).isTrue();
  }
}
