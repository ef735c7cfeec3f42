/** What each page has, whatever it shows. */
import { watchHalves } from "./half-loaded.js";
import { SteadyPress } from "./steady-press.js";

new SteadyPress().start();
watchHalves();
