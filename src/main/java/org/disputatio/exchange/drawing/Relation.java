package org.disputatio.exchange.drawing;

import java.awt.Color;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.Polarity;
import org.jspecify.annotations.Nullable;

/// What a node is to the one that it hangs on: told by word, sign, colour and line (D4).
enum Relation {
  CONTENTION("Contention", Look.ACCENT, Look.GROUND, Look.ACCENT, Dash.SOLID),
  REASON("Reason", Look.SUPPORT, Look.SUPPORT_GROUND, Look.SUPPORT_LINE, Dash.SOLID),
  OBJECTION("Objection", Look.ATTACK, Look.ATTACK_GROUND, Look.ATTACK_LINE, Dash.DASHED),
  UNDERCUT("Undercut", Look.UNDERCUT, Look.UNDERCUT_GROUND, Look.UNDERCUT_LINE, Dash.DOTTED);

  final String word;
  final Color color;
  final Color ground;
  final Color edge;
  final Dash dash;

  Relation(String word, Color color, Color ground, Color edge, Dash dash) {
    this.word = word;
    this.color = color;
    this.ground = ground;
    this.edge = edge;
    this.dash = dash;
  }

  static Relation of(@Nullable Argument argument, ArgumentMap map) {
    if (argument == null) {
      return CONTENTION;
    }
    if (map.argument(argument.conclusion()).isPresent()) {
      return UNDERCUT;
    }
    return argument.polarity() == Polarity.SUPPORT ? REASON : OBJECTION;
  }
}
