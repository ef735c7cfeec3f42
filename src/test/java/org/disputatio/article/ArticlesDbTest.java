package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.UUID;
import org.disputatio.DatabaseTest;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import({Articles.class, ArticleStore.class, ArticlesDbTest.Workspace.class})
class ArticlesDbTest {
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = Access.class,
      excludeFilters = @Filter(TestConfiguration.class))
  static class Workspace {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private final ArticleId id = new ArticleId(UUID.randomUUID());
  private final AccountId author = new AccountId(UUID.randomUUID());
  private final ArticleDraft draft = new ArticleDraft(" Title ", "", "", "One.\r\nTwo.");

  @Autowired Articles articles;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void anAccount() {
    jdbc.sql("insert into account (account_id, name, created_at) values (?, 'Otter', now())")
        .param(author.value())
        .update();
  }

  @Test
  void aDraftBecomesAnArticleWithItsFirstRevision() {
    var text = articles.create(id, draft, author);

    assertThat(text).isEqualTo(new ArticleText(id, 1, "One.\nTwo."));
    assertThat(articles.find(id)).contains(new Article(id, "Title", "", ""));
    assertThat(articles.text(id, 1)).contains(text);
    assertThat(articles.text(id, 2)).isEmpty();
  }

  @Test // A8
  void creatingTheSameAgainHasNoEffect() {
    var first = articles.create(id, draft, author);

    assertThat(articles.create(id, draft, author)).isEqualTo(first);
  }

  @Test // A8
  void anIdNamesOneArticle() {
    articles.create(id, draft, author);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> articles.create(id, new ArticleDraft("Title", "", "", "Three."), author));
    assertThat(articles.text(id, 1)).map(ArticleText::text).contains("One.\nTwo.");
  }

  @Test
  void aDraftWithFaultsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> articles.create(id, new ArticleDraft("", "", "", "One."), author))
        .withMessage("The map needs a title; the title of the article will do.");
    assertThat(articles.find(id)).isEmpty();
  }

  @Test
  void whoIsNotKnownMayNotCreate() {
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> articles.create(id, draft, new AccountId(UUID.randomUUID())));
  }
}
