const digits = '〇一二三四五六七八九';
const worth: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const read = (numeral: string): number => {
  let sum = 0;
  let figure = 0;
  for (const character of numeral) {
    const digit = digits.indexOf(character);
    if (digit >= 0) figure = figure * 10 + digit;
    else {
      sum += (figure || 1) * (worth[character] ?? 1);
      figure = 0;
    }
  }
  return sum + figure;
};

/** A designator with its numbers as the citations write them: 第六条 as 第6条, （一） as (1). */
export const japaneseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〇一二三四五六七八九十百千]+/g, (numeral) => String(read(numeral)));
