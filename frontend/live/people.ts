/** Who else is at the map: their pictures, and who is typing. */
import { css, html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Participant } from "./presence.js";
import { colourOf, initials, typingWords } from "./words.js";

const shown = 6;

/** `followed` is an account; `follow` is called with whoever's picture was pressed. */
export function peopleTemplate(
  people: readonly Participant[],
  followed: string | null,
  follow: (account: string) => void,
): TemplateResult | typeof nothing {
  if (people.length === 0) {
    return nothing;
  }
  const more = people.length - shown;
  return html`<ul class="people" aria-label="Also here">
      ${people.slice(0, shown).map(
        ({ account, name }) =>
          html`<li>
            <button
              class="person"
              style="--person: ${colourOf(account)}"
              title="Follow ${name}"
              aria-label="Follow ${name}"
              aria-pressed=${account === followed}
              @click=${() => {
                follow(account);
              }}
              data-initials=${initials(name)}
            ></button>
          </li>`,
      )}
      ${more > 0 ? html`<li>and ${more} more</li>` : nothing}
    </ul>
    <span class="typing"
      >${typingWords(people.filter(({ typing }) => typing).map(({ name }) => name))}</span
    >`;
}

export const peopleStyles = css`
  footer .people {
    display: flex;
    align-items: center;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  footer .people .person {
    min-width: 24px;
    min-height: 24px;
    margin: 0;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: var(--person);
    color: var(--d-on-person);
    font-size: 11px;
    font-weight: 700;
  }
  /* Drawn, since it is no part of the name by which one calls the button. */
  footer .people .person::before {
    content: attr(data-initials);
  }
  footer .people .person:hover {
    color: var(--d-on-person);
    text-decoration: none;
  }
  footer .people .person[aria-pressed="true"] {
    outline: 2px solid var(--person);
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    footer .people .person {
      min-width: 44px;
    }
  }
`;
