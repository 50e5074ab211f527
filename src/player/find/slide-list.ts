/** How many options a key leads on; none where the key is not the list's. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const ID = 'go-to--option';

/**
 * The list that a field brings up: one option is selected while the focus stays in the field. The pattern is the combobox of the ARIA
 * Authoring Practices, https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SlideList {
  readonly element = document.createElement('ul');
  selected = -1;
  readonly #input: HTMLInputElement;
  readonly #onSelect: () => void;
  #options: readonly HTMLElement[] = [];

  /** @param onSelect hears of each change of what is selected */
  constructor(input: HTMLInputElement, onSelect: () => void) {
    this.#input = input;
    this.#onSelect = onSelect;
    this.element.id = 'go-to--list';
    this.element.className = 'choices';
    this.element.role = 'listbox';
    this.element.ariaLabel = 'Slides';
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', this.element.id);
    // The focus stays in the field.
    this.element.addEventListener('mousedown', (event) => {
      if (this.indexOf(event.target) >= 0) event.preventDefault();
    });
  }

  /** Shows options, and selects one, or none by -1. */
  show(options: readonly HTMLElement[], selected: number): void {
    this.#options = options;
    for (const [index, option] of options.entries()) {
      option.id = `${ID}-${index}`;
      option.ariaSelected = 'false';
    }
    this.element.replaceChildren(...options);
    this.element.hidden = options.length === 0;
    this.#input.ariaExpanded = String(options.length > 0);
    this.#select(selected);
  }

  /** The option that was pressed, or -1. */
  indexOf(target: EventTarget | null): number {
    const option = target instanceof Element ? target.closest('li') : null;
    return this.#options.findIndex((candidate) => candidate === option);
  }

  /** Selects another option where the key is one of the list's; Home and End are so while the field is empty. */
  move(key: string): boolean {
    const target = this.#target(key);
    if (target === undefined || this.#options.length === 0) return false;
    this.#select(Math.max(0, Math.min(target, this.#options.length - 1)));
    return true;
  }

  #target(key: string): number | undefined {
    if (this.#input.value === '' && key === 'Home') return 0;
    if (this.#input.value === '' && key === 'End') return this.#options.length - 1;
    if (key === 'PageDown') return this.selected + this.#page();
    if (key === 'PageUp') return this.selected - this.#page();
    const step = steps[key];
    return step === undefined ? undefined : this.selected + step;
  }

  /** How many options stand one below the other. */
  #page(): number {
    const height = this.#options[Math.max(0, this.selected)]?.offsetHeight ?? 0;
    return Math.max(1, Math.floor(this.element.clientHeight / Math.max(1, height)) - 1);
  }

  #select(index: number): void {
    const before = this.#options[this.selected];
    if (before) before.ariaSelected = 'false';
    this.selected = index;
    const option = this.#options[index];
    if (option) {
      option.ariaSelected = 'true';
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#input.removeAttribute('aria-activedescendant');
    this.#onSelect();
  }
}
