package org.disputatio.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExportControllerTest {
  @Test
  void aTitleBecomesAFileNameOnAnySystem() {
    assertThat(ExportController.fileName("A/B: “who”\\?\n<x>")).isEqualTo("A B “who” x");
    assertThat(ExportController.fileName("..")).isEqualTo("map");
    assertThat(ExportController.fileName("😀".repeat(200))).isEqualTo("😀".repeat(80));
  }
}
