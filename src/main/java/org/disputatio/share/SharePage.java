package org.disputatio.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.disputatio.article.Article;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.ArgumentTree.Step;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/// The pages that readers of a public link get: complete without JavaScript, to be printed as they
/// are. Pure. Everything that people wrote is escaped.
final class SharePage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:light-dark(#1d2733,#e6ebf2);--muted:light-dark(#5d6b7a,#9fb0c3);\
      --line:light-dark(#dfe5ec,#33404f);--card:light-dark(#fff,#1b232d);--accent:light-dark(#2457c5,#8fb1ff);\
      --support:light-dark(#0b7a5c,#5fd3ae);--attack:light-dark(#c2410c,#ff9a6b);\
      --undercut:light-dark(#8b3a8f,#dc9be0)}
      body{margin:0;background:light-dark(#fbfbf9,#12181f);color:var(--ink);\
      font:1rem/1.5 Inter,system-ui,sans-serif}
      header,main,footer{max-width:64rem;margin:0 auto;padding:0 1rem;box-sizing:border-box}
      h1{font:600 1.8rem/1.25 Georgia,serif;margin:1.5rem 0 .25rem;overflow-wrap:anywhere}
      h2{font-size:1rem;margin:2rem 0 .5rem}
      p{margin:.25rem 0}
      .muted,footer{color:var(--muted);font-size:.9rem}
      a{color:var(--accent)}
      .picture{display:block;overflow:auto;max-height:85vh;margin:1.25rem 0;padding:.5rem;background:#fff;\
      border:1px solid var(--line);border-radius:10px}
      .picture img{display:block;max-width:100%;margin:auto}
      ul.tree,ul.tree ul{list-style:none;margin:0;padding:0}
      ul.tree ul{margin-inline-start:.6rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--line)}
      ul.tree li{margin:.45rem 0;overflow-wrap:anywhere}
      .number{color:var(--muted);font-variant-numeric:tabular-nums;margin-inline-end:.4rem}
      .word{font-weight:650;margin-inline-end:.4rem}
      .support{color:var(--support)}.attack{color:var(--attack)}.undercut{color:var(--undercut)}
      .contention{font-weight:650}
      footer{margin-top:2.5rem;padding-bottom:2rem}
      form{display:flex;flex-wrap:wrap;align-items:end;gap:.75rem;margin:1rem 0}
      label{display:grid;gap:.25rem;flex:1 1 14rem}
      input,button{font:inherit;min-height:2.75rem;padding:0 .75rem;border:1px solid var(--muted);\
      border-radius:8px;background:var(--card);color:inherit;box-sizing:border-box}
      button{background:var(--accent);border-color:var(--accent);color:light-dark(#fff,#12181f);font-weight:600}
      .problem{color:var(--attack)}
      @media print{body{background:#fff;color:#000}.picture{border:0;padding:0;max-height:none}\
      ul.tree li{break-inside:avoid-page}footer a{color:inherit}}
      """;

  /// By which a page's policy knows its style.
  static final String STYLE_HASH = hash(STYLE);

  private SharePage() {}

  private static String hash(String style) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// A map as picture and outline.
  ///
  /// @param here the page's own address
  /// @param embedded whether it is shown within another page
  static String of(ArgumentMap map, Article article, String here, String token, boolean embedded) {
    var title = escape(map.title());
    var counts =
        "%s and %s"
            .formatted(
                count(map.statements().size(), "statement"),
                count(map.arguments().size(), "argument"));
    var about =
        "About “%s”%s"
            .formatted(
                escape(article.title()),
                article.author().isBlank() ? "" : " by " + escape(article.author()));
    var head =
        """
        <meta property="og:type" content="article">
        <meta property="og:site_name" content="Disputatio">
        <meta property="og:title" content="%1$s">
        <meta property="og:description" content="An argument map of %2$s. %3$s.">
        <meta property="og:url" content="%4$s">
        <meta property="og:image" content="%4$s/map.png">
        <meta property="og:image:alt" content="The argument tree">
        <meta name="twitter:card" content="summary_large_image">
        <meta name="description" content="An argument map of %2$s. %3$s.">
        """
            .formatted(title, counts, about, escape(here));
    var body = new StringBuilder();
    body.append(
        """
        <header><h1 dir="auto">%s</h1><p class="muted" dir="auto">%s. %s.</p></header>
        <main>
        """
            .formatted(title, about, counts));
    if (!map.statements().isEmpty()) {
      body.append(
          """
          <a class="picture" href="/share/%1$s/map.svg"%2$s><img src="/share/%1$s/map.svg" alt="The argument tree; the outline below says the same in words"></a>
          """
              .formatted(escape(token), embedded ? " target=\"_blank\" rel=\"noopener\"" : ""));
    }
    body.append("<h2>Outline</h2>\n");
    outline(body, ArgumentTree.of(map));
    body.append("</main>\n");
    body.append(
        embedded
            ? "<footer><a href=\"%s\" target=\"_blank\" rel=\"noopener\">Open this map</a> · made with Disputatio</footer>\n"
                .formatted(escape(here))
            : "<footer>A map made with Disputatio, as it is now, to be read.</footer>\n");
    return page(title, head, body.toString());
  }

  private static void outline(StringBuilder body, ArgumentTree tree) {
    if (tree.contentions().isEmpty()) {
      body.append("<p class=\"muted\">There is nothing on this map yet.</p>\n");
      return;
    }
    body.append("<ul class=\"tree\">\n");
    tree.contentions().forEach(contention -> item(body, tree, contention, "", ""));
    body.append("</ul>\n");
  }

  /// A statement and what is below it.
  private static void item(
      StringBuilder body, ArgumentTree tree, Occurrence use, String word, String look) {
    var statement = use.statement();
    body.append("<li>");
    body.append("<span class=\"number\">%s</span>".formatted(use.number()));
    if (!word.isEmpty()) {
      body.append("<span class=\"word %s\">%s:</span>".formatted(look, word));
    }
    body.append(
        "<span dir=\"auto\"%s>%s</span>"
            .formatted(word.isEmpty() ? " class=\"contention\"" : "", escape(statement.text())));
    var notes = notes(tree, use);
    if (!notes.isEmpty()) {
      body.append(" <span class=\"muted\">(%s)</span>".formatted(notes));
    }
    if (!use.arguments().isEmpty()) {
      body.append("\n<ul>\n");
      use.arguments().forEach(step -> step(body, tree, step));
      body.append("</ul>\n");
    }
    body.append("</li>\n");
  }

  private static String notes(ArgumentTree tree, Occurrence use) {
    var statement = use.statement();
    if (use.reference()) {
      return "see " + tree.number(statement.id()).orElse("elsewhere");
    }
    var kind = statement.kind() == StatementKind.EVIDENCE ? "evidence" : "";
    var implicit = statement.origin() == Origin.RECONSTRUCTED ? "implicit" : "";
    return kind.isEmpty() || implicit.isEmpty() ? kind + implicit : kind + ", " + implicit;
  }

  private static void step(StringBuilder body, ArgumentTree tree, Step step) {
    var support = step.argument().polarity() == Polarity.SUPPORT;
    premises(body, tree, step, support ? "Reason" : "Objection", support ? "support" : "attack");
  }

  private static void premises(
      StringBuilder body, ArgumentTree tree, Step step, String word, String look) {
    var first = true;
    for (var premise : step.premises()) {
      item(body, tree, premise, first ? word : "Together with", look);
      first = false;
    }
    step.undercuts().forEach(undercut -> undercut(body, tree, undercut, step));
  }

  private static void undercut(StringBuilder body, ArgumentTree tree, Step undercut, Step hit) {
    var from = hit.premises().stream().map(Occurrence::number).toList();
    premises(
        body, tree, undercut, "Undercuts the step from " + String.join(" and ", from), "undercut");
  }

  /// What stands before a map with a password.
  ///
  /// @param elsewhere where to enter it, if not here
  /// @param problem what was wrong; empty at first
  static String closed(@Nullable String elsewhere, String problem) {
    var form =
        elsewhere == null
            ? """
              <form method="post"><label>Password<input type="password" name="password" required \
              autofocus autocomplete="current-password" maxlength="200"></label><button>Open the map</button></form>
              """
            : "<p><a href=\"%s\" target=\"_blank\" rel=\"noopener\">Open it and enter the password</a></p>\n"
                .formatted(escape(elsewhere));
    return page(
        "Password",
        "",
        """
        <main><h1>This map needs a password</h1>
        <p class="muted">Whoever gave you the link knows it.</p>
        %s%s</main>
        """
            .formatted(
                problem.isEmpty()
                    ? ""
                    : "<p class=\"problem\" role=\"alert\">" + problem + "</p>\n",
                form));
  }

  /// What is at an address that leads nowhere, or no longer.
  static String nothing() {
    return page(
        "Nothing here",
        "",
        """
        <main><h1>There is nothing at this address</h1>
        <p class="muted">The link was revoked, or it is not complete.</p></main>
        """);
  }

  private static String page(String title, String head, String body) {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <link rel="icon" href="/icon.svg">
        <title>%s · Disputatio</title>
        %s<style>%s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
        .formatted(title, head, STYLE, body);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
