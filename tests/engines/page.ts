import type { Edition } from '../browser/support';
import type { AnyPage } from '../browser/walker';

/** A window of any engine. */
export interface EnginePage extends AnyPage {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  evaluate<Result>(inPage: () => Result): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

export interface OpenedPage {
  readonly page: EnginePage;
  readonly url: string;
  /** Opens another window beside it, at the place that follows `#`. */
  another(hash: string): Promise<EnginePage>;
  /** Errors and warnings, and what the policy refused, as far as the protocol tells. */
  faults(): Promise<readonly string[]>;
  /** How many sheets of A4 it prints to; nothing where the protocol cannot print. */
  sheets(): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface Engine {
  readonly version: string;
  open(edition: Edition): Promise<OpenedPage>;
  close(): Promise<void>;
}
