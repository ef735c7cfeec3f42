package org.disputatio.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// Gives every Spring test context a fresh database of [TestDatabase], on the way by which a
/// configured external server comes in. A context that never asks for a database starts none.
final class TestDatabaseCustomizer implements ContextCustomizerFactory {
  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return new Customizer();
  }

  // A record: all are equal, so contexts are still shared between test classes.
  private record Customizer() implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      context.getEnvironment().getPropertySources().addFirst(new Source());
    }
  }

  private static final class Source extends PropertySource<Object> {
    private @Nullable JdbcConnectionDetails database;

    Source() {
      super("test database", new Object());
    }

    @Override
    public @Nullable Object getProperty(String name) {
      return switch (name) {
        case "disputatio.db.url" -> database().getJdbcUrl();
        case "disputatio.db.user" -> database().getUsername();
        case "disputatio.db.password" -> database().getPassword();
        // As at a server that has a database of its own, for its own machine alone.
        case "disputatio.guests" -> "owner";
        default -> null;
      };
    }

    private synchronized JdbcConnectionDetails database() {
      if (database == null) {
        database = TestDatabase.fresh();
      }
      return database;
    }
  }
}
