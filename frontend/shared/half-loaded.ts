/**
 * A page whose first half came when the server, or its database, went away: Vaadin shows an empty frame in its place,
 * and leaves it there. It says so instead, and is loaded again as soon as anything answers: that is the page, or one
 * that says what is the matter (U2).
 */
const stub = "/offline-stub.html";
const pause = 3_000;

const words = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Disputatio</title>
<style>
:root { color-scheme: light dark }
body { font: 1.1rem/1.5 system-ui; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }
h1 { font-size: 1.4rem }
</style>
<main><h1>Disputatio does not answer</h1>
<p>Its server is not reachable at the moment. Nothing is lost. This page tries again by itself every few seconds.</p>
</main></html>`;

/** Begins to look out for such a frame; `again` loads the page. */
export function watchHalves(
  again: () => void = () => {
    location.reload();
  },
): void {
  const watch = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement && target.src.endsWith(stub)) {
      document.removeEventListener("load", watch, true);
      document.title = target.title = "Disputatio does not answer";
      target.srcdoc = words;
      void answers().then(again);
    }
  };
  document.addEventListener("load", watch, true);
}

/** Asks for this page until anything is answered. */
async function answers(): Promise<void> {
  for (;;) {
    await new Promise((done) => setTimeout(done, pause));
    try {
      await fetch(location.href, { cache: "no-store" });
      return;
    } catch {
      // Nobody is there yet.
    }
  }
}
