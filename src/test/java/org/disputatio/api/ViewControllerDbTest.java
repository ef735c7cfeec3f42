package org.disputatio.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Collections;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.ViewState;
import org.disputatio.map.ViewStates;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
@Import(ViewControllerDbTest.Wiring.class)
class ViewControllerDbTest {
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = {ArgumentMaps.class, Articles.class, Access.class},
      excludeFilters = @Filter(TestConfiguration.class))
  static class Wiring {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private static final String BRANCH = "00000000-0000-4000-8000-000000000001";

  private final UUID map = UUID.randomUUID();
  private final String path = "/api/maps/" + map + "/view";

  @Autowired Accounts accounts;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired ViewStates states;

  private MockMvc mvc;

  @BeforeEach
  void aMapAndSomebody() {
    mvc =
        MockMvcBuilders.standaloneSetup(new ViewController(states))
            .setControllerAdvice(new ProblemAdvice())
            .build();
    var otter = TestAccounts.enter(accounts).accountId();
    var article = new ArticleId(UUID.randomUUID());
    articles.create(article, new ArticleDraft("Article", "", "", "A text."), otter);
    maps.create(new MapId(map), "A map", article, 1, otter);
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private ResultActions keep(String address, String json) throws Exception {
    return mvc.perform(put(address).contentType(MediaType.APPLICATION_JSON).content(json));
  }

  @Test // V1, V2
  void whatWasLeftOpenComesBack() throws Exception {
    mvc.perform(get(path))
        .andExpect(status().isOk())
        .andExpect(content().json("{\"opened\":[],\"folded\":[]}", true));
    keep(path, "{\"depth\":2,\"opened\":[],\"folded\":[]}").andExpect(status().isNoContent());
    var last =
        "{\"depth\":0,\"opened\":[],\"folded\":[\"%s\"],\"direction\":\"RIGHT\"}".formatted(BRANCH);
    keep(path, last).andExpect(status().isNoContent());
    mvc.perform(get(path)).andExpect(content().json(last, true));
    TestAccounts.enter(accounts);
    mvc.perform(get(path)).andExpect(jsonPath("$.folded").isEmpty());
  }

  @Test // H1, V3
  void whatIsNoViewIsRefusedInWords() throws Exception {
    keep(path, "{\"opened\":[\"x\"],\"folded\":[]}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value("A branch is named by the ids of its nodes."));
    keep(path, "{\"opened\":[null],\"folded\":[]}").andExpect(status().isBadRequest());
    keep(path, "{\"opened\":[]}").andExpect(status().isBadRequest());
    keep(path, "{\"depth\":-1,\"opened\":[],\"folded\":[]}").andExpect(status().isBadRequest());
    keep(path, "{\"direction\":\"UP\",\"opened\":[],\"folded\":[]}")
        .andExpect(status().isBadRequest());
    keep(path, "{").andExpect(status().isBadRequest());
    var many = String.join("\",\"", Collections.nCopies(ViewState.LIMIT + 1, BRANCH));
    keep(path, "{\"opened\":[\"%s\"],\"folded\":[]}".formatted(many))
        .andExpect(status().isBadRequest());
    keep(path, " ".repeat(512 * 1024 + 1)).andExpect(status().isContentTooLarge());
  }

  @Test // H1
  void aMapThatIsNotThereHasNoView() throws Exception {
    var nowhere = "/api/maps/" + UUID.randomUUID() + "/view";
    mvc.perform(get(nowhere)).andExpect(status().isNotFound());
    keep(nowhere, "{\"opened\":[],\"folded\":[]}")
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no such map here."));
  }
}
