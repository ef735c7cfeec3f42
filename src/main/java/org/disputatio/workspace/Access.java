package org.disputatio.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Decides who may do what; every command, page, file and stream asks here first (W3).
@Service
public class Access {
  /// How long an answer is used again, so that a lively map does not ask for each request (W7).
  private static final Duration KEPT = Duration.ofSeconds(2);

  private final StandingStore standings;
  private final ApplicationEventPublisher events;
  private final Cache<UUID, Place> places =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();
  private final Cache<Membership, Standing> members =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KEPT).build();

  Access(StandingStore standings, ApplicationEventPublisher events) {
    this.standings = standings;
    this.events = events;
  }

  private record Membership(AccountId account, WorkspaceId workspace) {}

  /// Lets pass whoever may do this to a map. If there is no such map, whoever asks finds that out.
  ///
  /// @throws Denied otherwise; of a map that one may not see it says that there is none (W8)
  public void require(AccountId account, Permission permission, UUID map) {
    var standing = onMap(account, map).orElseThrow(Access::unknown);
    if (standing.exists() && !standing.may(permission)) {
      throw denied(standing, permission, "There is no such map here.");
    }
  }

  /// Whether somebody may do this to a map.
  public boolean may(AccountId account, Permission permission, UUID map) {
    return onMap(account, map).filter(standing -> standing.may(permission)).isPresent();
  }

  /// Lets pass whoever may do this in a workspace.
  ///
  /// @throws Denied otherwise
  public void require(AccountId account, Permission permission, WorkspaceId workspace) {
    var standing = standings.in(account, workspace).orElseThrow(Access::unknown);
    if (!standing.may(permission)) {
      throw denied(standing, permission, "There is no such workspace here.");
    }
  }

  /// As what somebody acts in a workspace; empty if they are nobody there.
  public Optional<Role> role(AccountId account, WorkspaceId workspace) {
    return standings.in(account, workspace).map(Standing::effective);
  }

  /// As what somebody acts on a map; empty if they may not see it.
  public Optional<Role> role(AccountId account, UUID map) {
    return onMap(account, map).filter(s -> s.may(Permission.SEE)).map(Standing::effective);
  }

  private static Denied denied(Standing standing, Permission permission, String hidden) {
    var role = standing.effective();
    return role == null || !standing.isWithinReach(permission)
        ? new Denied(hidden, true)
        : new Denied(standing.refusal(permission, role), false);
  }

  private static Denied unknown() {
    return new Denied("This browser is not known here any more. Reload the page.", false);
  }

  /// Whoever is nobody by what is kept is asked about anew: what another process gives somebody
  /// counts at once.
  private Optional<Standing> onMap(AccountId account, UUID map) {
    var place = kept(places, map, standings::place);
    return standing(account, place, membership -> kept(members, membership, this::ask))
        .filter(standing -> standing.effective() != null)
        .or(() -> standing(account, standings.place(map), this::ask));
  }

  private static Optional<Standing> standing(
      AccountId account, Optional<Place> map, Function<Membership, Optional<Standing>> find) {
    var workspace = map.map(Place::workspace).orElse(WorkspaceId.FIRST);
    return find.apply(new Membership(account, workspace))
        .map(there -> map.map(on -> there.on(on, account)).orElse(Standing.NOTHING));
  }

  private Optional<Standing> ask(Membership membership) {
    return standings.in(membership.account(), membership.workspace());
  }

  private static <K, V> Optional<V> kept(Cache<K, V> cache, K key, Function<K, Optional<V>> ask) {
    var known = cache.getIfPresent(key);
    if (known != null) {
      return Optional.of(known);
    }
    var found = ask.apply(key);
    found.ifPresent(value -> cache.put(key, value));
    return found;
  }

  /// Whether somebody was taken out of a workspace.
  boolean wasRemoved(AccountId account, WorkspaceId workspace) {
    return standings.in(account, workspace).filter(s -> s.member() && s.role() == null).isPresent();
  }

  /// Lets pass whoever may add a map.
  ///
  /// @throws Denied otherwise
  public void requireCreate(AccountId account) {
    home(account);
  }

  /// Why somebody may not make maps where they work, in a sentence; null if they may.
  public @Nullable String whyNoMaps(AccountId account) {
    try {
      requireCreate(account);
      return null;
    } catch (Denied denied) {
      return denied.getMessage();
    }
  }

  /// Lets pass whoever may change this map.
  ///
  /// @throws Denied otherwise
  public void requireEdit(AccountId account, UUID map) {
    require(account, Permission.EDIT, map);
  }

  /// Lets pass whoever may see this map and who else does, and have it remembered how they see it.
  ///
  /// @throws Denied otherwise
  public void requireView(AccountId account, UUID map) {
    require(account, Permission.SEE, map);
  }

  /// Why somebody who may see a map may not change it, in a sentence; null if they may.
  public @Nullable String readOnly(AccountId account, UUID map) {
    return whyNot(account, Permission.EDIT, map);
  }

  /// Why somebody who may see a map may not do this to it, in a sentence; null if they may.
  public @Nullable String whyNot(AccountId account, Permission permission, UUID map) {
    return onMap(account, map)
        .filter(standing -> !standing.may(permission))
        .map(standing -> denied(standing, permission, "There is no such map here."))
        .map(Denied::getMessage)
        .orElse(null);
  }

  /// Puts a new map into the workspace in which its author works. To be called in the transaction
  /// that adds it.
  ///
  /// @throws Denied if they may not make maps there
  public void place(UUID map, AccountId author) {
    standings.place(map, home(author));
  }

  /// The workspace that somebody works in, which is the one that they visited last.
  public Optional<WorkspaceId> workspace(AccountId account) {
    return standings.of(account).stream()
        .findFirst()
        .or(() -> Optional.of(WorkspaceId.FIRST).filter(first -> role(account, first).isPresent()));
  }

  /// The maps of a workspace that somebody may see.
  public List<UUID> maps(AccountId account, WorkspaceId workspace) {
    return standings.onMaps(account, workspace).entrySet().stream()
        .filter(map -> map.getValue().may(Permission.SEE))
        .map(Map.Entry::getKey)
        .toList();
  }

  private WorkspaceId home(AccountId account) {
    var workspace = workspace(account);
    if (workspace.isEmpty()) {
      if (standings.in(account, WorkspaceId.FIRST).isEmpty()) {
        throw unknown();
      }
      throw new Denied("You belong to no workspace yet. Ask for a link, or for its code.", false);
    }
    require(account, Permission.CREATE, workspace.get());
    return workspace.get();
  }

  /// Whether somebody may do this in a workspace.
  public boolean may(AccountId account, Permission permission, WorkspaceId workspace) {
    return standings.in(account, workspace).filter(found -> found.may(permission)).isPresent();
  }

  /// In which workspace a map is.
  Optional<WorkspaceId> workspaceOf(UUID map) {
    return standings.workspaceOf(map);
  }

  /// Whether a map can be changed, and where it is found.
  public MapState state(UUID map) {
    return standings.state(map);
  }

  /// Whether nobody joins a workspace, or changes anything in it, for now.
  public boolean isClosed(WorkspaceId workspace) {
    return standings.isClosed(workspace);
  }

  /// How somebody stands to the maps of a workspace.
  Map<UUID, Standing> standings(AccountId account, WorkspaceId workspace) {
    return standings.onMaps(account, workspace);
  }

  /// Forgets what was answered before; whoever looks at a map is asked about anew (W7).
  void changed() {
    places.invalidateAll();
    members.invalidateAll();
    events.publishEvent(new RightsChanged());
  }

  /// Somebody tried what they may not; the message is for them.
  public static final class Denied extends RuntimeException {
    private final boolean hidden;

    Denied(String message, boolean hidden) {
      super(message, null, false, false);
      this.hidden = hidden;
    }

    /// Whether they may not even know whether it is there.
    public boolean isHidden() {
      return hidden;
    }
  }
}
