package org.disputatio.map;

import java.util.List;
import java.util.Locale;

/// Patterns of reasoning that people use every day, each with the questions by which one tests it.
/// The order is that of a menu: from what a source says, from what is alike, from causes, from
/// goals and values, from rules and words, about persons.
///
/// The patterns and the idea of critical questions are those of Walton, Reed and Macagno,
/// *Argumentation Schemes* (Cambridge University Press, 2008), the wording is ours. A constant's
/// name is in the log and in files and must stay.
public enum Scheme {
  EXPERT_OPINION(
      "Somebody who knows the field says so.",
      "Is the person really an expert, and in this very field?",
      "Is that what the person said, in context and up to date?",
      "Do other experts agree?",
      "Is the person free of a stake in the matter?",
      "Is there evidence for it beyond the person's word?"),
  POSITION_TO_KNOW(
      "Somebody who was placed to know says so.",
      "Could the person know this from where they stood?",
      "Is the person honest about it?",
      "Did the person really say it?"),
  WITNESS_TESTIMONY(
      "Somebody who was there reports it.",
      "Does the report agree with itself?",
      "Does it agree with the known facts and with other witnesses?",
      "Could the witness see, hear and remember it well?",
      "Does the witness gain from being believed?"),
  POPULAR_OPINION(
      "It is commonly held to be true.",
      "How do we know that so many hold it?",
      "Would they know, or have they only heard it from each other?",
      "Is there a reason to doubt it in spite of its being common?"),
  POPULAR_PRACTICE(
      "It is what people commonly do, so it is acceptable.",
      "Is it really done so widely?",
      "Do those who do it have a good reason that holds here too?",
      "Does the number of those who do it make it right?"),
  EXAMPLE(
      "A case shows what holds in general.",
      "Is the case as described?",
      "Is it typical, or an exception?",
      "How many cases point the other way?"),
  ANALOGY(
      "Two cases are alike, so what holds of one holds of the other.",
      "Are the cases alike in what matters here?",
      "Is there a difference that cuts the parallel off?",
      "Does it really hold of the first case?",
      "Is there another case, just as similar, of which it does not hold?"),
  PRECEDENT(
      "An earlier case was decided so; this one should be too, or the rule must change.",
      "Was the earlier case decided as is said, and by somebody entitled to?",
      "Is this case of the same kind?",
      "Has something changed since that takes the earlier decision's reason away?"),
  SIGN(
      "One thing is observed that usually goes with another.",
      "How reliably do the two go together?",
      "What else could explain the sign?",
      "Would other signs be there too if it were so?"),
  BEST_EXPLANATION(
      "Of what could explain the facts, this explains them best.",
      "Are the facts established?",
      "Which other explanations were looked at?",
      "Is this explanation good in itself, or only the best of a poor lot?",
      "Should the matter be investigated further before concluding?"),
  IGNORANCE(
      "It would be known if it were so, and it is not known.",
      "Has anybody looked, and well enough?",
      "Would it really have come to light?",
      "On whom does the burden of proof lie?"),
  CAUSE_TO_EFFECT(
      "The cause is there, so its effect will follow.",
      "How strong is the general link from cause to effect?",
      "Is the cause really there, and strong enough?",
      "Will something come in between and stop the effect?"),
  CORRELATION_TO_CAUSE(
      "Two things vary together, so one causes the other.",
      "Do they vary together, beyond chance?",
      "Could the cause run the other way?",
      "Could a third thing cause both?",
      "How would the one bring about the other?"),
  PRACTICAL_REASONING(
      "There is a goal, and this is a way to reach it.",
      "Is the goal worth having, and whose is it?",
      "Is the way possible, and does it lead there?",
      "Are there better ways?",
      "What else would it bring about, and does it clash with other goals?"),
  POSITIVE_CONSEQUENCES(
      "It would do good, so it should be done.",
      "How likely is the good?",
      "What harm comes with it?",
      "Would it be had without this too?"),
  NEGATIVE_CONSEQUENCES(
      "It would do harm, so it should not be done.",
      "How likely is the harm?",
      "What good outweighs it?",
      "Can the harm be prevented?",
      "Is not doing it any better?"),
  SLIPPERY_SLOPE(
      "One step leads to the next, and the last is unacceptable.",
      "What drives each step to the next?",
      "Where on the way could one stop?",
      "Is the end really so bad?"),
  THREAT_AND_DANGER(
      "There is a danger, so what averts it should be done.",
      "How real is the danger, and whose is it?",
      "Would the remedy avert it?",
      "Is the fear itself being used in place of a reason?"),
  VALUES(
      "It serves, or betrays, what is held dear.",
      "Is it valued by those who are concerned, and is it worth it?",
      "Does the act really serve the value?",
      "Which other values pull the other way?"),
  WASTE(
      "So much has been put in that stopping now would waste it.",
      "Is what was put in lost whatever is done next?",
      "How likely is success from here?",
      "What else could be done with what it still takes?"),
  ESTABLISHED_RULE(
      "A rule that holds here demands it.",
      "Does the rule really say so?",
      "Does this case fall under it?",
      "Is there an exception, or a rule that goes before it?",
      "Is the rule itself right?"),
  VERBAL_CLASSIFICATION(
      "It falls under a word, so what goes with the word goes with it.",
      "Does it have what the word requires?",
      "Is the word clear enough to decide this case?",
      "Does what is said to go with the word always do so?"),
  COMPOSITION(
      "What holds of the parts holds of the whole.",
      "Does it hold of every part that counts?",
      "Is it a property that carries over from parts to the whole?"),
  DIVISION(
      "What holds of the whole holds of its parts.",
      "Does it hold of the whole as such?",
      "Is it a property that carries over from the whole to each part?"),
  COMMITMENT(
      "Somebody stands by one thing, and so must stand by what follows from it.",
      "Did the person commit to it, and not take it back?",
      "Does the rest really follow from it?",
      "May one be committed to it in general and make an exception here?"),
  INCONSISTENT_COMMITMENT(
      "Somebody says or does what does not go together with what they said or did.",
      "Do the two really clash?",
      "Did the person change their mind, for a reason given?",
      "What follows for the matter itself, and not only for the person?"),
  BIAS(
      "Whoever says it leans to one side and does not weigh it fairly.",
      "What shows that the person leans?",
      "Is leaning to a side out of place in this kind of talk?",
      "Does the reason given stand up whoever gave it?"),
  AD_HOMINEM(
      "Whoever says it has a character that takes weight from their word.",
      "Is what is said of the person true?",
      "Does character matter to this question?",
      "Does the claim rest on the person's word at all?");

  private final String description;
  private final List<String> criticalQuestions;

  Scheme(String description, String... criticalQuestions) {
    this.description = description;
    this.criticalQuestions = List.of(criticalQuestions);
  }

  /// Its name for people, in the middle of a sentence: "from expert opinion".
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The pattern in one sentence.
  public String description() {
    return description;
  }

  /// What to ask of an argument of this kind; what cannot be answered well is an objection or an
  /// undercut.
  public List<String> criticalQuestions() {
    return criticalQuestions;
  }
}
