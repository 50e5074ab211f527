/** A condition of the Matterhorn Protocol 1.02 that a file fails. */
export interface Finding {
  /** Its number there, as in `01-005`; `structure` for what ISO 32000-1, 14.7 asks for, and `nesting` for 14.6.1. */
  readonly condition: string;
  /** Where: `page 3`, `object 45`, or nothing where it is about the whole file. */
  readonly at: string;
  readonly about: string;
}

/** Takes findings down. */
export type Report = (condition: string, at: string, about?: string) => void;
