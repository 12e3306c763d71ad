/** The bytes of a text in an encoding, by finding what each sign is read from. */
export const encoded = (text: string, label: string): Uint8Array => {
  // Not every decoder knows the signs of 0x80 to 0x9f.
  if (label === 'windows-1252')
    return Uint8Array.from([...text].map((sign) => ({ '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)));
  const decoder = new TextDecoder(label, { fatal: true });
  const known = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !known.has(sign)) known.set(sign, bytes);
    } catch {
      // No sign.
    }
  };
  for (let one = 0; one < 256; one += 1) learn([one]);
  for (let one = 0x81; one < 0xff; one += 1) for (let two = 0x40; two < 0xff; two += 1) learn([one, two]);
  return Uint8Array.from([...text].flatMap((sign) => known.get(sign) ?? sign.charCodeAt(0)));
};
export const utf16 = (text: string, isBig: boolean, mark = false): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};
