/**
 * Numbers as people type them. Nothing that has two readings anywhere in the world is taken for one of them,
 * unless both readings are known and the graver one is meant (`takesComma`).
 *
 * Only the digits 0 to 9 and their full-width forms are digits. A power, a number in a circle, a fraction or a
 * numeral of another script would come out as another number if it were made plain.
 */

export type NumberReading =
  | { readonly value: number }
  /** Both, as they can be written so that each has one reading. */
  | { readonly readings: readonly [string, string] }
  | undefined;

export interface NumberOptions {
  /** A comma before three digits, as in "4,800", sets thousands apart: where the larger figure is the graver. */
  readonly takesComma?: boolean;
  /** A reading beyond this is no reading. */
  readonly most?: number;
}

const separators = [',', '.', "'", ' ', '_'] as const;

/** Full-width digits and marks as ASCII, one mark for each kind of space, apostrophe and minus. */
const narrow = (text: string): string =>
  text
    .trim()
    .replace(/[０-９，．－＇＿]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/−/g, '-')
    .replace(/’/g, "'")
    .replace(/\s/g, ' ');

/** What a text says where one mark sets thousands apart and another begins the decimals. */
const readBy = (text: string, group: string, decimal: string): number | undefined => {
  const grouped = `[1-9]\\d{0,2}(?:[${group}]\\d{3})+`;
  return new RegExp(`^(?:${grouped}|\\d+)?(?:[${decimal}]\\d+)?$`).test(text)
    ? Number(text.replaceAll(group, '').replace(decimal, '.'))
    : undefined;
};

/** Every number that a text can be, by the marks that people use. */
const readingsOf = (text: string, decimal: string): readonly number[] => [
  ...new Set(
    separators.filter((group) => group !== decimal).flatMap((group) => readBy(text, group, decimal) ?? []),
  ),
];

/** Written without an exponent, and so that `readNumber` reads it as this number and no other. */
export const writeNumber = (value: number): string => {
  const text = String(value);
  const tiny = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (tiny) {
    const [, sign, first, rest = '', power] = tiny;
    return `${sign}0.${'0'.repeat(Number(power) - 1)}${first}${rest}`;
  }
  // "1.234" is 1,234 in half of Europe; "1.2340" is that nowhere.
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
};

/** Reads a number; `undefined` for what is none, or has a part that cannot be read. */
export const readNumber = (
  text: string,
  { takesComma = false, most = Number.POSITIVE_INFINITY }: NumberOptions = {},
): NumberReading => {
  const typed = narrow(text);
  const isNegative = typed.startsWith('-');
  const body = isNegative ? typed.slice(1) : typed;
  if (!/\d/.test(body)) return undefined;
  const taken = (value: number): NumberReading => ({ value: isNegative ? -value : value });
  const either = (one: number, other: number): NumberReading => ({
    readings: [one, other].map((value) => writeNumber(isNegative ? -value : value)) as [string, string],
  });

  const [byPoint] = readingsOf(body, '.');
  const [byComma] = readingsOf(body, ',');
  if (byPoint === undefined) {
    if (byComma === undefined) return undefined;
    // A comma alone may be one for decimals or a slip; points in groups before it settle that.
    const [whole = ''] = body.split(',');
    return whole.includes('.') ? taken(byComma) : either(byComma, Number(body.replace(/\D/g, '')));
  }
  if (byComma === undefined || byComma === byPoint) return taken(byPoint);
  if (body.includes(',')) return takesComma && byPoint <= most ? taken(byPoint) : either(byComma, byPoint);
  return byComma > most ? taken(byPoint) : either(byPoint, byComma);
};
