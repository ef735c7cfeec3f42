package org.disputatio.exchange.drawing;

import java.awt.Color;

/// Colours and measures, those of the map screen.
final class Look {
  static final Color INK = new Color(0x1d2733);
  static final Color MUTED = new Color(0x5d6b7a);
  static final Color LINE = new Color(0xcfd8e2);
  static final Color GROUND = new Color(0xf3f5f8);
  static final Color CARD = Color.WHITE;
  static final Color ACCENT = new Color(0x2457c5);
  static final Color SUPPORT = new Color(0x0b7a5c);
  static final Color SUPPORT_GROUND = new Color(0xe6f4ef);
  static final Color SUPPORT_LINE = new Color(0x9fcfc0);
  static final Color ATTACK = new Color(0xc2410c);
  static final Color ATTACK_GROUND = new Color(0xfdeee6);
  static final Color ATTACK_LINE = new Color(0xefbfa6);
  static final Color UNDERCUT = new Color(0x8b3a8f);
  static final Color UNDERCUT_GROUND = new Color(0xf7ebf7);
  static final Color UNDERCUT_LINE = new Color(0xd9b3db);
  static final Color EVIDENCE_GROUND = new Color(0xfff6dd);
  static final Color EVIDENCE_LINE = new Color(0xe6d3a1);
  static final Color PREMISE = new Color(0x758496);

  static final double CARD_WIDTH = 252;
  static final double CONTENTION_WIDTH = 316;
  static final double LONG_WIDTH = 380;

  /// Characters from which a statement gets a wider card.
  static final int LONG_TEXT = 320;

  static final double BAR = 5;
  static final double PAD_LEFT = 16;
  static final double PAD_RIGHT = 13;
  static final double PAD_TOP = 10;
  static final double PAD_BOTTOM = 11;
  static final double ROUND = 8;

  static final double FRAME_PAD = 12;
  static final double FRAME_ROUND = 13;

  /// Between co-premises: room for the "+".
  static final double PLUS_GAP = 28;

  static final double SIGN_RADIUS = 7.5;
  static final double STROKE = 1.8;

  /// From a card's edge to where an undercut meets the line that leads to the card.
  static final double CUT = 17;

  /// How much further along than what it undercuts an undercut stands.
  static final double UNDERCUT_INDENT = 30;

  static final double MARGIN = 40;
  static final double FOOT_GAP = 30;

  /// A map that is more times as wide as high is drawn from left to right.
  static final double WIDEST = 2.2;

  private Look() {}
}
