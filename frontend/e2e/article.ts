/** An article with everything in it that articles are pasted with. */

const paragraphs = [
  "The Square Without Cars",

  "On Monday the council voted – by nine votes to eight – to close the market square to cars. “It is the best thing that has happened to this town in thirty years,” said the mayor, Zden\u030cka Hora\u0301kova\u0301. The shopkeepers heard it differently.",

  "Closing the square will ruin the shops around it. Every second customer of the ironmonger’s comes by car,\r\nand nobody carries a bag of cement to the tram. A survey by the chamber of trade found that 41 % of last year’s takings were spent by people who had parked on the square.",

  "> The square on a Saturday in March. Photo: the author",

  "Yet the survey asked only the shops, not the shoppers. When Krumlov closed its square in 2011, takings fell for one winter and were higher than before by the next autumn…",

  "\tSpaces on the square:\t112\r\n\tFree in the garage two streets away:\t140",

  "The garage has room for every car that the square loses. People who drive will walk the two hundred metres; people who walk will stay longer. A café owner wrote to me: “We can’t wait 🎉 👩‍🍳 – chairs instead of bumpers.”",

  "The vote was held in August, when half of the town was away. That is no reason against the square, but it is one against the vote.",

  "The square belongs to those who cross it, not to those who park on it. The council should try it for a year, count the takings of shops and cafe\u0301s alike, and then vote again.",
];

/** As it comes from the clipboard: with the line ends of Windows. */
export const article = {
  title: "The Square Without Cars",
  author: "Eliška Nováková",
  source: "https://example.org/opinion/the-square?id=7&lang=en",
  text: `${paragraphs.join("\r\n\r\n")}\r\n\r\n\r\n`,
};

/** As it is kept. */
export const keptText = article.text.replaceAll("\r\n", "\n");

/** What the map is made of: words of the article. */
export const words = {
  thesis: "The square belongs to those who cross it, not to those who park on it.",
  krumlov: "takings fell for one winter and were higher than before by the next autumn…",
  ruin: "Closing the square will ruin the shops around it.",
  room: "The garage has room for every car that the square loses.",
  emoji: "“We can’t wait 🎉 👩‍🍳 – chairs instead of bumpers.”",
  vote: "The vote was held in August, when half of the town was away.",
};
