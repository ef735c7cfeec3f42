import { html } from "lit";
import type { TemplateResult } from "lit";
import type { MapClient } from "../map/map-client.js";
import type { Following } from "./following.js";
import "./people-list.js";
import "./waiting-edits.js";

/** In the line below a view: what is not saved, who else is here and what they do; pressing a picture follows them. */
export function companyTemplate(client: MapClient | null, following: Following): TemplateResult {
  return html`<waiting-edits .client=${client}></waiting-edits>
    <people-list
      .client=${client}
      .followed=${following.followed}
      @follow-wanted=${(event: CustomEvent<string>) => {
        following.toggle(event.detail);
      }}
    ></people-list>`;
}
