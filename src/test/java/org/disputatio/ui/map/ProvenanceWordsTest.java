package org.disputatio.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.disputatio.map.NodeId;
import org.disputatio.map.Provenance;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.Test;

class ProvenanceWordsTest {
  private static final AccountId OTTER = new AccountId(new UUID(0, 1));
  private static final AccountId LYNX = new AccountId(new UUID(0, 2));

  private final ProvenanceWords words =
      new ProvenanceWords(
          account -> account.equals(OTTER) ? "Otter" : "Lynx",
          Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/Prague")),
          Locale.UK);

  @Test
  void whoAddedAndWhoChanged() {
    assertThat(said("2026-11-03T12:00:00Z", "2026-11-24T08:00:00Z"))
        .isEqualTo("Added by Otter, 3 Nov; changed by Lynx, today");
  }

  @Test
  void whatNobodyChangedHasAnAuthorOnly() {
    assertThat(said("2025-03-03T12:00:00Z", null)).isEqualTo("Added by Otter, 3 Mar 2025");
  }

  @Test
  void daysAreThoseOfTheReader() {
    assertThat(said("2026-11-23T22:59:00Z", "2026-11-23T23:00:00Z"))
        .isEqualTo("Added by Otter, yesterday; changed by Lynx, today");
  }

  @Test
  void aTimeZoneThatIsNotKnownIsTheServers() {
    assertThat(ProvenanceWords.zone("Nowhere/Atlantis")).isEqualTo(ZoneId.systemDefault());
    assertThat(ProvenanceWords.zone(null)).isEqualTo(ZoneId.systemDefault());
    assertThat(ProvenanceWords.zone("Asia/Tokyo")).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  private String said(String added, String changed) {
    return words.of(
        new Provenance(
            new NodeId(new UUID(0, 3)),
            OTTER,
            Instant.parse(added),
            changed == null ? null : LYNX,
            changed == null ? null : Instant.parse(changed)));
  }
}
