/**
 * Where the rows of a long list are, of which only those near the viewport are in the document. Heights are reckoned
 * until they are measured; all are CSS pixels.
 */
export interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

export class RowWindow {
  private keys: readonly string[] = [];
  private reckon: (index: number) => number = () => 0;
  private readonly measured = new Map<string, number>();
  private readonly indices = new Map<string, number>();
  private tops = new Float64Array(1);
  private stale = false;

  /** `reckon` answers a height for a row that has never been measured. */
  setRows(keys: readonly string[], reckon: (index: number) => number): void {
    this.keys = keys;
    this.reckon = reckon;
    this.indices.clear();
    keys.forEach((key, index) => this.indices.set(key, index));
    this.stale = true;
  }

  /** Another width or font: what was measured holds no more. */
  forget(): void {
    this.measured.clear();
    this.stale = true;
  }

  /** Answers whether that is news. */
  measure(key: string, height: number): boolean {
    if (Math.abs((this.measured.get(key) ?? -1) - height) < 0.5) {
      return false;
    }
    this.measured.set(key, height);
    this.shift(this.indexOf(key), height);
    return true;
  }

  get height(): number {
    return this.top(this.keys.length);
  }

  indexOf(key: string): number {
    return this.indices.get(key) ?? -1;
  }

  /** The distance from the list's top. */
  top(index: number): number {
    this.sum();
    return this.tops[Math.min(index, this.keys.length)] ?? 0;
  }

  /** The row at this distance from the top; the nearest where there is none, -1 in an empty list. */
  at(y: number): number {
    this.sum();
    let low = 0;
    let high = this.keys.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.tops[middle] ?? 0) <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? -1 : low;
  }

  /** The rows between two distances from the top. */
  between(from: number, to: number): Span {
    const first = this.at(from);
    return first < 0 ? { from: 0, to: 0 } : { from: first, to: this.at(to) + 1 };
  }

  /** Moves what is below a row that is as high as was not known; to add all up again takes a hundred times as long. */
  private shift(index: number, height: number): void {
    if (this.stale || index < 0) {
      return;
    }
    const { tops } = this;
    const by = height - ((tops[index + 1] ?? 0) - (tops[index] ?? 0));
    for (let below = index + 1; below < tops.length; below++) {
      tops[below] = (tops[below] ?? 0) + by;
    }
  }

  private sum(): void {
    if (!this.stale) {
      return;
    }
    this.stale = false;
    const { keys } = this;
    const tops = new Float64Array(keys.length + 1);
    for (let index = 0; index < keys.length; index++) {
      const height = this.measured.get(keys[index] ?? "") ?? this.reckon(index);
      tops[index + 1] = (tops[index] ?? 0) + height;
    }
    this.tops = tops;
  }
}
