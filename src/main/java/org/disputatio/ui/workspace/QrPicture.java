package org.disputatio.ui.workspace;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// An address as a picture that phones read. Dark on light in every theme: many readers need that.
class QrPicture extends Image {
  private static final int BORDER = 4;

  QrPicture(String address) {
    super(source(address), "QR code of the join link");
    addClassName("qr-picture");
  }

  private static String source(String address) {
    var svg = svg(QrCode.encodeText(address, QrCode.Ecc.MEDIUM));
    return "data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
  }

  static String svg(QrCode code) {
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
        }
      }
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="100%%" height="100%%" fill="#fff"/><path d="%2$s" fill="#000"/></svg>"""
        .formatted(code.size + 2 * BORDER, path);
  }
}
