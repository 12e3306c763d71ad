import type { IsoDate } from './days';

/** The same words in both languages of the product. */
export type Text = { en: string; ja: string };

/** What kind of publication a source is. A reader weighs a regulation and a news report differently. */
export type SourceKind =
  | 'regulation'
  | 'federal-register'
  | 'bis-guidance'
  | 'official-other'
  | 'bill'
  | 'company-statement'
  | 'law-firm'
  | 'trade-press'
  | 'dataset'
  | 'general-knowledge';

/** How much of the source itself was read when the data was written. */
export type Read = 'full' | 'excerpt' | 'abstract' | 'through-others' | 'not-read';

/** One publication in the register. */
export interface Source {
  id: string;
  /** In the language of the publication; a description where no title was kept. */
  title: string;
  lang: 'en' | 'ja' | 'zh';
  publisher: string;
  /** Published or announced. `null` for standing codified text, and where the day is not known. */
  date: IsoDate | null;
  /** `YYYY-MM` where only the month of publication is known; `date` is `null` then. */
  month?: string;
  /** First day of effect, where a rule took effect before it was printed. */
  effective?: IsoDate;
  /** For example `15 CFR 742.6` or `91 FR 1684`. */
  citation: string;
  /** `null` where no address was kept. */
  url: string | null;
  kind: SourceKind;
  read: Read;
  /** The day on which the source was last checked; for codified text, the edition that was read. */
  checked: IsoDate;
}

/** The parts that the user can play in a deal. */
export const roles = [
  'seller',
  'reexporter',
  'cloud',
  'buyer',
  'foundry',
  'service',
  'finance',
  'equipment',
] as const;
export type Role = (typeof roles)[number];
