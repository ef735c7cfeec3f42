/**
 * Vaadin's menu items say whether they are selected, which a menuitem may not (WAI-ARIA 1.2, 6.6): in a menu nothing
 * is. So they are told to keep quiet about it.
 */
interface Item {
  _selectedChanged(selected: boolean): void;
}

for (const name of ["vaadin-context-menu-item", "vaadin-menu-bar-item"]) {
  void customElements.whenDefined(name).then((element) => {
    const item = element.prototype as HTMLElement & Item;
    item._selectedChanged = function (this: HTMLElement) {
      this.removeAttribute("aria-selected");
    };
  });
}
