/** Which crumbs of a path there is room for. */

export interface Crumbs<T> {
  readonly first: readonly T[];
  /** Between first and last; left out where there is no room. */
  readonly hidden: readonly T[];
  readonly last: readonly T[];
}

/** The contention and the end of the path are always there, the rest as there is room for. */
export function crumbsFor<T>(path: readonly T[], room: number): Crumbs<T> {
  const most = Math.max(2, Math.floor(room));
  if (path.length <= most) {
    return { first: path, hidden: [], last: [] };
  }
  const last = path.slice(path.length - (most - 1));
  return { first: path.slice(0, 1), hidden: path.slice(1, path.length - last.length), last };
}
