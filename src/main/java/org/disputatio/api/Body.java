package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.disputatio.map.MapJson;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Reads what was sent, up to a limit, as the map module's JSON.
final class Body {
  private Body() {}

  /// All bytes of a request.
  ///
  /// @throws Problem if there are more than `limit`
  static byte[] bytes(HttpServletRequest request, int limit, String tooLarge) throws IOException {
    var bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "Too large", tooLarge);
    }
    return bytes;
  }

  /// A request as JSON of this type.
  ///
  /// @throws Problem if it is none
  static <T> T json(byte[] bytes, Class<T> type) {
    try {
      var value = MapJson.MAPPER.readValue(bytes, type);
      if (value == null) {
        throw new Problem(HttpStatus.BAD_REQUEST, "No content", "The request says nothing.");
      }
      return value;
    } catch (DatabindException mismatch) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not understood", Problem.sentence(mismatch), mismatch);
    } catch (JacksonException broken) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not JSON", "What was sent is no complete JSON.", broken);
    }
  }
}
