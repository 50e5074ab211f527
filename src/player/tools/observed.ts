/** A value that this window sets, or another window of the talk. Listeners hear of each change, and whether it was ours. */
export class Observed<Value> {
  value: Value;
  readonly #listeners: ((value: Value, isOurs: boolean) => void)[] = [];

  constructor(value: Value) {
    this.value = value;
  }

  set(value: Value, isOurs = true): void {
    if (value === this.value) return;
    this.value = value;
    for (const listener of this.#listeners) listener(value, isOurs);
  }

  onChange(listener: (value: Value, isOurs: boolean) => void): void {
    this.#listeners.push(listener);
  }
}
