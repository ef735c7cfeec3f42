package org.disputatio.comment;

import java.util.List;
import java.util.Set;
import org.disputatio.workspace.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of a person who comments.
@Component
@Order(50)
class CommentRecords implements PersonalRecords {
  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "comments",
            "The comments that you wrote, also those that were removed.",
            Set.of("comment.author"),
            """
            select json_build_object('map', map_id, 'comment', comment_id,
              'statement', statement_id, 'text', text, 'writtenAt', written_at,
              'editedAt', edited_at, 'removedAt', removed_at,
              'removedBy', case when removed_by = any(:own) then 'you'
                when removed_by is not null then 'somebody else' end)
            from comment where author = any(:own) order by written_at
            """),
        new Part(
            "commentsYouRemoved",
            "The comments of others that you removed, without their words.",
            Set.of("comment.removed_by"),
            """
            select json_build_object('map', map_id, 'comment', comment_id,
              'statement', statement_id, 'removedAt', removed_at)
            from comment
            where removed_by = any(:own) and author <> all(:own) order by removed_at
            """));
  }
}
