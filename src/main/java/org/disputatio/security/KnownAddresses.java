package org.disputatio.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.disputatio.workspace.Requires;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// The addresses that there are: the pages and the methods of the HTTP API that say what they
/// require, and the few that are listed here. There is no other (B1).
@Component
class KnownAddresses {
  private static final PathPatternParser PARSER = PathPatternParser.defaultInstance;

  /// What is the same for everybody, and how the server is.
  private static final List<PathPattern> FOR_ALL =
      parse(
          "/VAADIN/build/**", "/VAADIN/static/**", "/aura/**", "/icon.svg", "/actuator/health/**");

  /// What leads those in who were given it, without asking who they are.
  private static final List<PathPattern> BY_LINK = parse("/share/**", "/embed/**");

  /// What pages send and load once they are open.
  private static final List<PathPattern> OF_PAGES = parse("/VAADIN/**");

  private final ServletContext context;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /// Empty until the first request, which comes when all of them are known.
  private volatile List<PathPattern> named = List.of();

  KnownAddresses(ServletContext context, ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.context = context;
    this.mappings = mappings;
  }

  /// Whether it is there, and nobody is asked who they are.
  boolean isForAll(HttpServletRequest request) {
    var path = path(request);
    return matches(FOR_ALL, path) || (matches(BY_LINK, path) && matches(named(), path));
  }

  /// Whether it is there for those alone who are somebody here, if only a guest.
  boolean isForVisitors(HttpServletRequest request) {
    var path = path(request);
    return !matches(FOR_ALL, path)
        && !matches(BY_LINK, path)
        && (matches(OF_PAGES, path) || matches(named(), path));
  }

  private static PathContainer path(HttpServletRequest request) {
    return PathContainer.parsePath(request.getRequestURI());
  }

  private static boolean matches(List<PathPattern> patterns, PathContainer path) {
    for (var pattern : patterns) {
      if (pattern.matches(path)) {
        return true;
      }
    }
    return false;
  }

  private List<PathPattern> named() {
    if (named.isEmpty()) {
      named = Stream.concat(pages(), methods()).toList();
    }
    return named;
  }

  private Stream<PathPattern> pages() {
    return ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
        .getRegisteredRoutes()
        .stream()
        .filter(route -> route.getNavigationTarget().isAnnotationPresent(Requires.class))
        .flatMap(
            route ->
                Stream.concat(
                    Stream.of(route.getTemplate()),
                    route.getRouteAliases().stream().map(alias -> alias.getTemplate())))
        .flatMap(KnownAddresses::patterns)
        .map(PARSER::parse);
  }

  /// An address of Vaadin's, in words of Spring's: two if its last part may be missing.
  static Stream<String> patterns(String template) {
    var path = ("/" + template).replaceAll("/:(\\w+)[^/?*]*", "/{$1}");
    if (path.endsWith("?")) {
      var whole = path.substring(0, path.length() - 1);
      return Stream.of(whole, whole.substring(0, whole.lastIndexOf('/')));
    }
    return Stream.of(path.replaceAll("\\{(\\w+)}\\*$", "{*$1}"));
  }

  private Stream<PathPattern> methods() {
    return mappings
        .orderedStream()
        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .filter(entry -> saysWhatItRequires(entry.getValue()))
        .flatMap(
            entry -> {
              var paths = entry.getKey().getPathPatternsCondition();
              return paths == null ? Stream.empty() : paths.getPatterns().stream();
            });
  }

  private static boolean saysWhatItRequires(HandlerMethod method) {
    return method.hasMethodAnnotation(Requires.class)
        || method.getBeanType().isAnnotationPresent(Requires.class);
  }

  private static List<PathPattern> parse(String... patterns) {
    return Stream.of(patterns).map(PARSER::parse).toList();
  }
}
