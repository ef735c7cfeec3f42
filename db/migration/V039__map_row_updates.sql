-- Each edit moves its map's row on. No query ever read maps in the order of their last change through an index, but it
-- had to be written anew, with all others, for each edit. Without it, and with room on its page, only the row is.
drop index argument_map_changed_at;
alter table argument_map set (fillfactor = 50);
