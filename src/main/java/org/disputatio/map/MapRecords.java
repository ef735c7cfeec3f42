package org.disputatio.map;

import java.util.List;
import java.util.Set;
import org.disputatio.workspace.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of a person who works on maps.
@Component
@Order(40)
class MapRecords implements PersonalRecords {
  /// Of what an operation put back, which may be anybody's words, only the ids are told.
  private static final String CHANGES =
      """
      select json_build_object('map', c.map_id, 'revision', c.seq, 'at', c.made_at,
        'takesBack', c.undo_of, 'doesAgain', c.redo_of, 'operations', (
          select coalesce(json_agg(
            case when o.op ->> 'op' <> 'restore' then o.op
            else jsonb_build_object('op', 'restore', 'title', o.op -> 'title',
              'copyOf', o.op -> 'copyOf', 'removed', o.op -> 'removed',
              'statements', jsonb_path_query_array(o.op, '$.statements[*].id'),
              'arguments', jsonb_path_query_array(o.op, '$.arguments[*].id'))
            end order by o.place), '[]'::json)
          from jsonb_array_elements(c.operations) with ordinality as o(op, place)))
      from map_change c where c.author = any(:own) order by c.made_at, c.map_id, c.seq
      """;

  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "mapsYouMade",
            "The maps that you made.",
            Set.of("argument_map.created_by"),
            """
            select json_build_object('map', map_id, 'madeAt', created_at)
            from argument_map where created_by = any(:own) order by created_at
            """),
        new Part(
            "changes",
            "Everything that you changed on maps, with the words that you wrote.",
            Set.of("map_change.author"),
            CHANGES),
        new Part(
            "visits",
            "Up to which revision you have seen which map, and when you were there last.",
            Set.of("map_visit.account_id"),
            """
            select json_build_object('map', map_id, 'newSinceRevision', mark,
              'seenUpToRevision', shown, 'lastThere', at)
            from map_visit where account_id = any(:own) order by at
            """,
            List.of("delete from map_visit where account_id = any(:own)")),
        new Part(
            "views",
            "What you have folded and open of which map.",
            Set.of("map_view_state.account_id"),
            """
            select json_build_object('map', map_id, 'keptAt', kept_at, 'view', state)
            from map_view_state where account_id = any(:own) order by kept_at
            """,
            List.of("delete from map_view_state where account_id = any(:own)")));
  }
}
