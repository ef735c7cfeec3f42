package org.disputatio.postgres;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Chooses the database. Spring Boot makes the connection pool, and Flyway the tables, from what
/// this returns.
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseConfiguration.class);

  DatabaseConfiguration() {}

  // P1 P2
  @Bean
  JdbcConnectionDetails database(Environment environment) {
    var url = environment.getProperty("disputatio.db.url", "");
    if (url.isBlank()) {
      return EmbeddedDatabase.start(dataFolder(environment), List.of());
    }
    var user = environment.getProperty("disputatio.db.user", "");
    var password = environment.getProperty("disputatio.db.password", "");
    return ExternalDatabase.checked(DatabaseAddress.parse(url, user, password));
  }

  private static Path dataFolder(Environment environment) {
    var configured = environment.getProperty("disputatio.data", "");
    return configured.isBlank()
        ? DataFolder.standard(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")))
        : Path.of(configured);
  }

  // P5
  @Bean
  FlywayMigrationStrategy migration() {
    return flyway -> {
      SchemaVersion.refuseNewer(flyway.info());
      var result = flyway.migrate();
      if (result.migrationsExecuted > 0) {
        LOG.info("Brought the tables in the database to version {}", result.targetSchemaVersion);
      }
    };
  }
}
