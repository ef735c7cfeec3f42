package org.disputatio.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.disputatio.article.ArticleId;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Asks before each method of the HTTP API whether whoever calls may do what it requires (H5).
@Component
class Gate implements HandlerInterceptor, WebMvcConfigurer {
  private final Access access;
  private final ArgumentMaps maps;

  Gate(Access access, ArgumentMaps maps) {
    this.access = access;
    this.maps = maps;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // What goes on or failed was let in when it came.
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && handler instanceof HandlerMethod method) {
      require(permission(method), CurrentAccount.require().accountId(), variables(request));
    }
    return true;
  }

  /// What a method requires, or else its class.
  static Permission permission(HandlerMethod method) {
    var own = method.getMethodAnnotation(Requires.class);
    var required = own == null ? method.getBeanType().getAnnotation(Requires.class) : own;
    if (required == null) {
      throw new IllegalStateException(method + " does not say what it requires");
    }
    return required.value();
  }

  private void require(Permission permission, AccountId account, Map<?, ?> variables) {
    var map = id(variables.get("map"));
    var article = id(variables.get("article"));
    if (map != null) {
      access.require(account, permission, map);
    } else if (article != null) {
      requireArticle(permission, account, new ArticleId(article));
    } else if (permission == Permission.CREATE) {
      access.requireCreate(account);
    } else if (permission != Permission.ENTER && variables.isEmpty()) {
      throw new IllegalStateException("it is not said on what " + permission + " is required");
    }
  }

  /// Whoever may see a map may see its article.
  private void requireArticle(Permission permission, AccountId account, ArticleId article) {
    if (maps.about(article).stream()
        .map(MapId::value)
        .noneMatch(map -> access.may(account, permission, map))) {
      throw new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such article here.");
    }
  }

  private static Map<?, ?> variables(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> all
        ? all
        : Map.of();
  }

  /// Null also where it is none: whoever reads the address says so.
  private static @Nullable UUID id(@Nullable Object text) {
    try {
      return text == null ? null : UUID.fromString(text.toString());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
