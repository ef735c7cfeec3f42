package org.disputatio.workspace;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/// What people are called, to whoever reads it: by their names, or by pseudonyms where names are
/// hidden (D2 to D5). Everything that tells the name of an author asks here.
@Service
public class Names {
  /// For how long another process may not know that names are hidden, or of a new name.
  private static final Duration KEPT = Duration.ofSeconds(2);

  private final PseudonymStore pseudonyms;
  private final Access access;
  private final LoadingCache<WorkspaceId, Veil> veils;
  private final LoadingCache<AccountId, AccountStore.Person> recent;
  private final Accounts accounts;

  Names(PseudonymStore pseudonyms, Access access, Accounts accounts) {
    this.pseudonyms = pseudonyms;
    this.access = access;
    this.accounts = accounts;
    veils =
        Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(KEPT)
            .build(
                workspace ->
                    new Veil(
                        pseudonyms.hidden(workspace),
                        pseudonyms.secret(workspace),
                        pseudonyms.worn(workspace)));
    recent =
        Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(accounts::person);
  }

  /// What is not told in a workspace.
  ///
  /// @param hidden whether its members see pseudonyms of each other
  /// @param secret from which the ids follow by which browsers know people there
  /// @param worn the pseudonyms that everybody sees in place of the name
  private record Veil(boolean hidden, UUID secret, Map<AccountId, String> worn) {}

  /// Somebody as browsers know them.
  ///
  /// @param id one for each person, whichever of their accounts did a thing; that of their account,
  ///   unless it could be looked for elsewhere to find out who they are (D6)
  public record Person(UUID id, String name) {}

  /// Before all who ask anew then.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void changed(RightsChanged event) {
    veils.invalidateAll();
    recent.invalidateAll();
  }

  @EventListener
  void changed(NameChanged event) {
    recent.invalidateAll();
  }

  /// What people are called on a map, as somebody reads it.
  public Seen on(UUID map, AccountId reader) {
    var workspace = access.workspaceOf(map).orElse(null);
    return new Seen(workspace, map, reader, seesAll(workspace, reader), accounts::person);
  }

  /// What people are called in a workspace, as somebody reads it.
  public Seen in(WorkspaceId workspace, AccountId reader) {
    var all = seesAll(workspace, reader);
    return new Seen(workspace, workspace.value(), reader, all, accounts::person);
  }

  /// The names on a map for all who read it at once, taken from memory where they were read just
  /// now.
  ///
  /// @param all whether for those who see all names
  public Seen onFor(UUID map, boolean all) {
    var workspace = access.workspaceOf(map).orElse(null);
    return new Seen(workspace, map, null, all || !isHidden(workspace), recent::get);
  }

  /// Whether somebody sees all names on a map.
  public boolean seesAll(UUID map, AccountId reader) {
    return seesAll(access.workspaceOf(map).orElse(null), reader);
  }

  private boolean seesAll(@Nullable WorkspaceId workspace, AccountId reader) {
    return workspace == null
        || !isHidden(workspace)
        || access.role(reader, workspace).filter(role -> role == Role.OWNER).isPresent();
  }

  private boolean isHidden(@Nullable WorkspaceId workspace) {
    return workspace != null && veils.get(workspace).hidden();
  }

  /// Whether the members of a workspace see pseudonyms of each other.
  public boolean areHidden(WorkspaceId workspace) {
    return veils.get(workspace).hidden();
  }

  /// Whether those who work on a map see pseudonyms of each other.
  public boolean areHidden(UUID map) {
    return isHidden(access.workspaceOf(map).orElse(null));
  }

  /// People as somebody sees them. For one answer: it remembers what it said.
  public final class Seen implements Function<AccountId, String> {
    private final @Nullable WorkspaceId workspace;
    private final UUID place;
    private final @Nullable AccountId reader;
    private final boolean all;
    private final Function<AccountId, AccountStore.Person> people;
    private final Map<AccountId, Person> said = new HashMap<>();

    private Seen(
        @Nullable WorkspaceId workspace,
        UUID place,
        @Nullable AccountId reader,
        boolean all,
        Function<AccountId, AccountStore.Person> people) {
      this.workspace = workspace;
      this.place = place;
      this.reader = reader;
      this.all = all;
      this.people = people;
    }

    /// Whether these are all names, or pseudonyms among them.
    public boolean all() {
      return all;
    }

    @Override
    public String apply(AccountId account) {
      return person(account).name();
    }

    /// Whoever is behind an account, as browsers know them.
    public Person person(AccountId account) {
      return said.computeIfAbsent(account, this::find);
    }

    private Person find(AccountId account) {
      var behind = people.apply(account);
      var id = behind.account().accountId();
      var name = behind.account().name();
      if (workspace == null) {
        return new Person(id.value(), name);
      }
      var veil = veils.get(workspace);
      var worn = veil.worn().get(id);
      var told = worn == null && all && !behind.erased();
      return new Person(
          told ? id.value() : Secrets.alias(veil.secret(), place, id.value()),
          told || behind.erased() || id.equals(reader) ? name : pseudonym(workspace, id, worn));
    }

    private String pseudonym(WorkspaceId group, AccountId account, @Nullable String worn) {
      return worn == null ? pseudonyms.of(group, account) : worn;
    }
  }
}
