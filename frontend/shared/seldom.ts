/** At once, and then at most once in so many milliseconds; what is asked for meanwhile is done at the end. */
export function seldom(act: () => void, milliseconds: number): () => void {
  let resting = false;
  let asked = false;
  const rest = (): void => {
    resting = true;
    asked = false;
    setTimeout(() => {
      resting = false;
      if (asked) {
        act();
        rest();
      }
    }, milliseconds);
  };
  return () => {
    if (resting) {
      asked = true;
    } else {
      act();
      rest();
    }
  };
}
