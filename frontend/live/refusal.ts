/** What can be done about a change that was refused because of what somebody else did. */
import type { Occurrence } from "../map/occurrence.js";
import type { MapClient, Submitted } from "../map/map-client.js";
import type { MapToast, ToastAction } from "../map/map-toast.js";

/** Tells why a change was refused, if it was, and offers to bring back or show what it is about. */
export async function tellRefusal(
  submitted: Promise<Submitted> | undefined,
  client: MapClient | null,
  toast: MapToast,
  choose: (occurrence: Occurrence) => void,
): Promise<void> {
  const answer = await submitted;
  if (answer && !answer.ok) {
    toast.show(answer.detail, remedy(answer, client, toast, choose));
  }
}

function remedy(
  { clash }: Submitted & { readonly ok: false },
  client: MapClient | null,
  toast: MapToast,
  choose: (occurrence: Occurrence) => void,
): ToastAction | null {
  if (!clash || !client?.tree) {
    return null;
  }
  if (clash.gone) {
    const bringBack = (): void => {
      void tellRefusal(client.bringBack(clash.revision), client, toast, choose);
    };
    return { label: "Bring it back", act: bringBack };
  }
  const found = client.tree.homes.get(clash.node) ?? client.tree.steps.get(clash.node)?.premises[0];
  return found
    ? {
        label: "Show it",
        act: () => {
          choose(found);
        },
      }
    : null;
}
