package org.disputatio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LateVisitTest {
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  private boolean handled(MockHttpServletRequest request) throws IOException {
    return new LateVisit.Handler()
        .handleSessionExpired(
            new VaadinServletRequest(request, null), new VaadinServletResponse(response, null));
  }

  @Test
  void whoeverAskedForAPageAsksAgain() throws IOException {
    var request = new MockHttpServletRequest("GET", "/map/7/outline");
    request.setQueryString("node=1");
    assertThat(handled(request)).isTrue();
    assertThat(response.getRedirectedUrl()).isEqualTo("/map/7/outline?node=1");
  }

  @Test
  void whatAnOpenPageSentIsLeftToVaadin() throws IOException {
    var request = new MockHttpServletRequest("POST", "/");
    request.addParameter("v-r", "uidl");
    assertThat(handled(request)).isFalse();
    var heartbeat = new MockHttpServletRequest("GET", "/");
    heartbeat.addParameter("v-r", "heartbeat");
    assertThat(handled(heartbeat)).isFalse();
    assertThat(response.getRedirectedUrl()).isNull();
  }
}
