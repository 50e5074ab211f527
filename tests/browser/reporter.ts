import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Ends the output with a line that says how many tests passed and failed, and nothing else. */
export default class Summary implements Reporter {
  readonly #outcomes = new Map<string, boolean>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    if (status !== 'skipped') this.#outcomes.set(test.id, status === test.expectedStatus);
  }

  onExit(): Promise<void> {
    const passed = [...this.#outcomes.values()].filter(Boolean).length;
    console.log(`${passed} passed, ${this.#outcomes.size - passed} failed`);
    return Promise.resolve();
  }
}
