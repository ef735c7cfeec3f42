package org.disputatio.exchange.argdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.disputatio.article.Anchor;
import org.disputatio.map.Citation;
import org.disputatio.map.Statement;
import org.disputatio.map.StatementKind;
import tools.jackson.databind.json.JsonMapper;

/// What Argdown has no word for, as data in braces: YAML on one line, in the spelling of JSON (G5).
final class ArgdownData {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ArgdownData() {}

  static Map<String, Object> of(Statement statement) {
    var data = new LinkedHashMap<String, Object>();
    if (statement.kind() != StatementKind.CLAIM) {
      data.put("kind", statement.kind().name().toLowerCase(Locale.ROOT));
    }
    data.put("origin", statement.origin().name().toLowerCase(Locale.ROOT));
    if (!ArgdownText.oneLine(statement.text()).equals(statement.text())) {
      data.put("text", statement.text());
    }
    if (!statement.anchors().isEmpty()) {
      data.put("anchors", statement.anchors().stream().map(ArgdownData::of).toList());
    }
    if (!statement.citations().isEmpty()) {
      data.put("sources", statement.citations().stream().map(ArgdownData::of).toList());
    }
    return data;
  }

  private static Map<String, Object> of(Anchor anchor) {
    var data = new LinkedHashMap<String, Object>();
    data.put("quote", anchor.quote().exact());
    data.put("prefix", anchor.quote().prefix());
    data.put("suffix", anchor.quote().suffix());
    data.put("revision", anchor.revision());
    data.put("start", anchor.position().start());
    data.put("end", anchor.position().end());
    return data;
  }

  private static Map<String, Object> of(Citation citation) {
    var data = new LinkedHashMap<String, Object>();
    for (var part :
        List.of(
            Map.entry("title", citation.title()),
            Map.entry("author", citation.author()),
            Map.entry("date", citation.date()),
            Map.entry("url", citation.url()),
            Map.entry("page", citation.page()),
            Map.entry("note", citation.note()))) {
      if (!part.getValue().isEmpty()) {
        data.put(part.getKey(), part.getValue());
      }
    }
    return data;
  }

  /// Data in braces; names are simple words, values may be anything that JSON can say.
  static String braces(Map<String, ?> data) {
    var parts = new StringBuilder();
    data.forEach(
        (name, value) ->
            parts
                .append(parts.isEmpty() ? "" : ", ")
                .append(name)
                .append(": ")
                .append(value(value)));
    return "{" + parts + "}";
  }

  /// A value in which no string can end the data (a brace), the front matter ("===") or a name
  /// before it (">:").
  static String value(Object value) {
    var json = JSON.writeValueAsString(value);
    var safe = new StringBuilder();
    var inString = false;
    for (var i = 0; i < json.length(); i++) {
      var here = json.charAt(i);
      if (inString && here == '\\') {
        safe.append(here).append(json.charAt(++i));
        continue;
      }
      inString ^= here == '"';
      var harmful = "{}=>".indexOf(here) >= 0 || Character.isISOControl(here);
      var invisible =
          (here >= '\u2028' && here <= '\u202e') || here == '\ufeff' || here >= '\ufffe';
      if (inString && (harmful || invisible)) {
        safe.append("\\u%04x".formatted((int) here));
      } else {
        safe.append(here);
      }
    }
    return safe.toString();
  }
}
