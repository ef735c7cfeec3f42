package org.disputatio.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells a full stop that ends a sentence from one that ends an abbreviation.
final class Abbreviations {
  /// Something always follows these.
  private static final Set<String> WITH_MORE =
      words(
          """
          mr mrs ms mx dr prof st sr sra mme mlle m fr rev hon gen col maj capt lt sgt cmdr adm gov
          sen rep pres amb supt messrs cf vgl viz e.g i.e z.b d.h u.a vs v ca approx esp incl
          ed eds trans repr edn fn bzw ggf sog bspw
          """);

  /// These are abbreviations only before a number; else they are words (no, fig, art).
  private static final Set<String> BEFORE_NUMBER =
      words(
          """
          p pp no nos nr vol vols fig figs ch chap art arts sec secs sect para paras par § ser bk
          l ll n nn s f ff jan feb mar apr jun jul aug sep sept oct nov dec c b d r
          """);

  /// These may also end a sentence; what comes next decides.
  private static final Set<String> PERHAPS_LAST =
      words(
          "etc usw jr sr inc ltd co corp bros llc a.m p.m et al ibid op.cit ph.d b.a m.a b.c a.d");

  /// Words that begin a sentence more often than they follow an abbreviation.
  private static final Set<String> OPENERS =
      words(
          """
          the a an this that these those it its he she they we you i his her their our my there here
          in on at by for from to with as if when while where what who why how since because after
          before although though however but and or so yet thus hence therefore then now not no
          nevertheless moreover furthermore indeed instead perhaps some many most all each every one
          two three both such even only still under over during between among according
          """);

  private static final Pattern LAST_WORD =
      Pattern.compile("(?:^|.*[\\s\\p{Ps}\\p{Pi}\"'—–/-])([\\p{L}§][\\p{L}.]*)\\.", Pattern.DOTALL);
  private static final Pattern ITEM_NUMBER =
      Pattern.compile("[\\p{Ps}]?(\\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])\\.");
  private static final Pattern NEXT_WORD =
      Pattern.compile("[\\p{Ps}\\p{Pi}\"']*(\\p{L}[\\p{L}’']*)(?!\\.).*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("(\\d|[ivxlcIVXLC]+\\b).*", Pattern.DOTALL);

  private Abbreviations() {}

  /// Whether the full stop at the end of `sentence` is followed by more of it: `next`.
  static boolean goesOn(String sentence, String next) {
    if (ITEM_NUMBER.matcher(sentence).matches()) {
      return true;
    }
    var match = LAST_WORD.matcher(sentence);
    if (!match.matches()) {
      return false;
    }
    var word = match.group(1);
    var small = word.toLowerCase(Locale.ROOT);
    var beforeNumber = NUMBER.matcher(next).matches();
    if (WITH_MORE.contains(small) || BEFORE_NUMBER.contains(small) && beforeNumber) {
      return true;
    }
    var initials = word.length() == 1 || word.indexOf('.') > 0;
    return (initials || PERHAPS_LAST.contains(small)) && !opensSentence(next);
  }

  private static boolean opensSentence(String next) {
    var match = NEXT_WORD.matcher(next);
    return match.matches() && OPENERS.contains(match.group(1).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String list) {
    return Arrays.stream(list.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
