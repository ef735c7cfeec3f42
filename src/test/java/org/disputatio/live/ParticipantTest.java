package org.disputatio.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ParticipantTest {
  @Test // R9
  void aViewIsShortAndMadeOfIdsAndNumbers() {
    assertThatCode(
            () -> {
              Participant.checkView(null);
              Participant.checkView("3|3b1d-0a@77c,-12.5,0,0.8|+3b1d;-77c");
              Participant.checkView("x".repeat(Participant.VIEW_LIMIT));
            })
        .doesNotThrowAnyException();
    for (var view : new String[] {"<b>", "a b", "\"", "x".repeat(Participant.VIEW_LIMIT + 1)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Participant.checkView(view));
    }
  }

  @Test
  void selectedWordsHaveAStartAndALaterEnd() {
    assertThatCode(() -> new TextSpan(0, 1)).doesNotThrowAnyException();
    assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TextSpan(3, 3));
  }
}
