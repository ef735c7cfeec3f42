package org.disputatio;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the server. Wiring only: no module imports from this package.
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@CssImport("./shell.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class Application implements AppShellConfigurator {
  public static void main(String[] arguments) {
    SpringApplication.run(Application.class, arguments);
  }

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.addLink("icon", "icon.svg");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
