package org.disputatio.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
@Import(ArticleControllerDbTest.Wiring.class)
class ArticleControllerDbTest {
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = {Articles.class, Access.class},
      excludeFilters = @Filter(TestConfiguration.class))
  static class Wiring {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private final UUID id = UUID.randomUUID();
  private final String path = "/api/articles/" + id + "/revisions/";

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;

  private MockMvc mvc;

  @BeforeEach
  void anArticle() {
    mvc =
        MockMvcBuilders.standaloneSetup(new ArticleController(articles))
            .setControllerAdvice(new ProblemAdvice())
            .build();
    var author = new AccountId(UUID.randomUUID());
    jdbc.sql("insert into account (account_id, name, created_at) values (?, 'Otter', now())")
        .param(author.value())
        .update();
    articles.create(
        new ArticleId(id),
        new ArticleDraft("Title", "A. U. Thor", "https://example.org/", "One 😀. Two.\n\nThree."),
        author);
  }

  @Test
  void aRevisionComesWithItsParagraphsAndSentences() throws Exception {
    mvc.perform(get(path + 1))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.id").value(id.toString()))
        .andExpect(jsonPath("$.revision").value(1))
        .andExpect(jsonPath("$.title").value("Title"))
        .andExpect(jsonPath("$.author").value("A. U. Thor"))
        .andExpect(jsonPath("$.source").value("https://example.org/"))
        .andExpect(jsonPath("$.text").value("One 😀. Two.\n\nThree."))
        .andExpect(jsonPath("$.paragraphs[1]").value(contains(14, 20, 2, 1)))
        .andExpect(jsonPath("$.sentences.length()").value(3))
        .andExpect(jsonPath("$.sentences[1][0]").value(8))
        .andExpect(jsonPath("$.sentences[1][1]").value(12));
  }

  @Test // H3
  void aRevisionIsAskedForOnce() throws Exception {
    var tag =
        mvc.perform(get(path + 1))
            .andExpect(
                header().string(HttpHeaders.CACHE_CONTROL, containsString("private, immutable")))
            .andReturn()
            .getResponse()
            .getHeader(HttpHeaders.ETAG);

    mvc.perform(get(path + 1).header(HttpHeaders.IF_NONE_MATCH, tag))
        .andExpect(status().isNotModified());
  }

  @Test // H1
  void whatIsNotThereIsToldInWords() throws Exception {
    mvc.perform(get(path + 2))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no such article here."));
    mvc.perform(get("/api/articles/" + UUID.randomUUID() + "/revisions/1"))
        .andExpect(status().isNotFound());
  }
}
