package org.disputatio.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.UserText;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What people say about maps (Q1 to Q6).
@Service
public class Comments {
  /// What stands in the place of words that are gone for good.
  private static final String ERASED = "[removed with its author]";

  private final CommentStore store;
  private final ArgumentMaps maps;
  private final Access access;
  private final Accounts accounts;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Comments(
      CommentStore store,
      ArgumentMaps maps,
      Access access,
      Accounts accounts,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.maps = maps;
    this.access = access;
    this.accounts = accounts;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /// Something cannot be said, or not be taken away; the message is for whoever tried.
  public static final class Refused extends RuntimeException {
    Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /// What happened to the comments of a map after a number, in order (Q4). Of what was taken away
  /// it says that it was.
  public List<Comment> after(MapId map, long seq) {
    return store.after(map, seq);
  }

  /// The latest numbers of these maps; those about which nothing was ever said are left out.
  public Map<MapId, Long> heads(Collection<MapId> about) {
    return about.isEmpty() ? Map.of() : store.heads(about);
  }

  /// Says something about a statement, or words anew what one said (Q2, Q3).
  ///
  /// @throws Access.Denied if they may not
  /// @throws Refused if it is somebody else's, or not there any more, or the statement is not
  /// @throws IllegalArgumentException if there are no words, or too many
  public void write(AccountId author, MapId map, CommentId id, NodeId statement, String text) {
    access.require(author, Permission.COMMENT, map.value());
    var words = words(text);
    change(
        map,
        seq -> {
          var known = store.find(map, id);
          if (known.isEmpty()) {
            requireThere(map, statement);
            store.insert(map, new Comment(id, seq, statement, author, words, now(), null, null));
            return true;
          }
          var before = known.get();
          if (!own(author).contains(before.author())) {
            throw new Refused("Only whoever wrote a comment can change it.");
          }
          if (before.isRemoved()) {
            throw new Refused("This comment was removed meanwhile, so it cannot be changed.");
          }
          if (before.text().equals(words)) {
            return false;
          }
          store.reword(map, id, seq, words, now());
          return true;
        });
  }

  private void requireThere(MapId map, NodeId statement) {
    if (maps.find(map).flatMap(found -> found.statement(statement)).isEmpty()) {
      throw new Refused(
          "This statement is not on the map any more, so nothing can be said about it.");
    }
  }

  private static String words(String text) {
    var words = text.strip();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A comment needs words.");
    }
    if (words.length() > Comment.LIMIT) {
      throw new IllegalArgumentException(
          "A comment has at most %,d characters; this has %,d."
              .formatted(Comment.LIMIT, words.length()));
    }
    UserText.check(words);
    return words;
  }

  /// Takes a comment away (Q3). If it is gone already, that is that.
  ///
  /// @throws Access.Denied if they may not
  /// @throws Refused if there is no such comment
  public void remove(AccountId account, MapId map, CommentId id) {
    removed(account, map, id, account);
  }

  /// Puts a comment back that was taken away (Q3).
  ///
  /// @throws Access.Denied if they may not
  /// @throws Refused if there is no such comment
  public void putBack(AccountId account, MapId map, CommentId id) {
    removed(account, map, id, null);
  }

  private void removed(AccountId account, MapId map, CommentId id, @Nullable AccountId by) {
    access.require(account, Permission.COMMENT, map.value());
    change(
        map,
        seq -> {
          var comment =
              store.find(map, id).orElseThrow(() -> new Refused("There is no such comment here."));
          var owner = comment.removedBy();
          // What an editor took away only an editor puts back.
          if (!own(account).contains(owner == null ? comment.author() : owner)) {
            access.require(account, Permission.MODERATE, map.value());
          }
          if (comment.isRemoved() == (by != null)) {
            return false;
          }
          if (store.isErased(map, id)) {
            throw new Refused("Whoever wrote this comment was erased, and so were its words.");
          }
          store.remove(map, id, seq, by, now());
          return true;
        });
  }

  /// Takes away for good what somebody said on some maps (Q7). Done again it has no effect.
  ///
  /// @param own all their accounts
  public void withdraw(Collection<UUID> among, Set<AccountId> own) {
    for (var map : store.saidBy(among, own)) {
      number(
          map,
          first -> {
            var seq = first;
            for (var comment : store.of(map, own)) {
              store.erase(map, comment, seq++, ERASED, now());
            }
            return seq - 1;
          });
    }
  }

  /// The statements of some maps about which others than somebody said something.
  public Set<NodeId> discussed(Collection<UUID> among, Set<AccountId> own) {
    return store.discussed(among, own);
  }

  /// Whose comments somebody may change: their own, and those that they wrote as a guest.
  public Set<AccountId> own(AccountId account) {
    return accounts.own(account);
  }

  /// @param deed takes the number that it gets, and answers whether anything was done
  private void change(MapId map, LongPredicate deed) {
    number(map, seq -> deed.test(seq) ? seq : seq - 1);
  }

  /// @param deeds takes the first number that is free, and answers the last that it used
  private void number(MapId map, LongUnaryOperator deeds) {
    transaction
        .execute(
            _ -> {
              var before = store.lock(map);
              var seq = deeds.applyAsLong(before + 1);
              if (seq == before) {
                return Optional.<CommentsChanged>empty();
              }
              store.advance(map, seq);
              return Optional.of(new CommentsChanged(map, seq));
            })
        .ifPresent(events::publishEvent);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
