/** Reads a Japanese law in the XML of e-Gov: articles with their paragraphs, items and what is below them. */
import { japaneseNumber } from './japanese';
import { inOneLine, type LawText, type Paragraph, type Part } from './text';
import { type Attributes, walk } from './xml';

/** `6_2` is 6の2. */
const numbered = (attributes: Attributes): string => (attributes.Num ?? '').replaceAll('_', 'の');

const articleName = (attributes: Attributes): string => {
  const [first = '', ...branches] = numbered(attributes).split('の');
  return `第${first}条${branches.map((branch) => `の${branch}`).join('')}`;
};

/** Elements that hold running text. */
const holdsText =
  /^(?:Sentence|Column|ArticleCaption|EnactStatement|Preamble|Remarks?|RemarksLabel|NoteSentence|ListSentence|SupplNote|RelatedArticleNum|Class|LawTypeName)$/;

export const readEgov = (xml: string): LawText => {
  const units = new Map<string, Paragraph[]>();
  const open: string[] = [];
  /** What an element adds to where text stands: the unit, or a step of the path. */
  const places: { depth: number; unit?: string; step?: string }[] = [];
  let number = '';
  let title = '';
  let date: string | undefined;
  let buffer = '';
  let row: string[] | undefined;
  let skipped = 0;

  const unit = () => places.flatMap((place) => place.unit ?? []).join('') || '本則';
  const path = () => places.flatMap((place) => place.step ?? []);
  const put = (part: Part, text: string, own = path()) => {
    if (text === '') return;
    const known = units.get(unit()) ?? [];
    units.set(unit(), known);
    const last = known.at(-1);
    // A paragraph of two sentences is one, and so is one that is set in columns.
    if (part === 'text' && last?.part === 'text' && last.path.join() === own.join())
      known[known.length - 1] = { ...last, text: `${last.text}${text}` };
    else known.push({ path: own, part, text });
  };
  const placeOf = (name: string, attributes: Attributes): { unit?: string; step?: string } | undefined => {
    if (name === 'Article') return { unit: articleName(attributes) };
    if (name === 'SupplProvision')
      return { unit: attributes.AmendLawNum ? `附則（${attributes.AmendLawNum}）` : '附則' };
    if (/^Appdx/.test(name) && !/Title$/.test(name)) return { unit: '' };
    if (name === 'Paragraph') return { step: `${numbered(attributes)}項` };
    if (name === 'Item') return { step: `${numbered(attributes)}号` };
    if (/^Subitem\d+$/.test(name)) return { step: '' };
    return undefined;
  };
  const titled = (name: string, text: string): boolean => {
    const last = places.at(-1);
    if (/^Appdx\w*Title$/.test(name) && last) last.unit = japaneseNumber(text);
    else if (/^Subitem\d+Title$/.test(name) && last) last.step = japaneseNumber(text);
    else if (name === 'LawTitle') title = text;
    else if (name === 'LawNum') number ||= text;
    else return /Title$|^ParagraphNum$/.test(name);
    return true;
  };

  walk(xml, {
    open: (name, attributes) => {
      if (name === 'TOC' || name === 'Rt') skipped += 1;
      open.push(name);
      const place = placeOf(name, attributes);
      if (place) places.push({ depth: open.length, ...place });
      if (name === 'TableRow') row = [];
      if (holdsText.test(name) || /Title$|Num$/.test(name)) buffer = row ? buffer : '';
    },
    text: (text) => {
      if (skipped === 0) buffer += text;
    },
    close: (name) => {
      if (name === 'TOC' || name === 'Rt') skipped -= 1;
      else if (name === 'amendment_enforcement_date') date ??= inOneLine(buffer);
      else if (row && name === 'TableColumn') {
        row.push(inOneLine(buffer));
        buffer = '';
      } else if (row && name === 'TableRow') {
        const [first = ''] = row;
        const text = row.join(' | ');
        row = undefined;
        put('row', text, first === '' ? path() : [...path(), `${japaneseNumber(first)}の項`]);
      } else if (!row && skipped === 0 && titled(name, inOneLine(buffer))) buffer = '';
      else if (!row && holdsText.test(name)) {
        put(name === 'ArticleCaption' ? 'heading' : 'text', inOneLine(buffer));
        buffer = '';
      }
      if (places.at(-1)?.depth === open.length) places.pop();
      open.pop();
    },
  });
  return {
    format: 'egov',
    scope: [title, number].filter((part) => part !== '').join(' '),
    date,
    law: { title, number },
    units: new Map([...units].map(([id, paragraphs]) => [id, { id, paragraphs: withoutOnly(paragraphs) }])),
  };
};

/** An article of one paragraph has no first one: lawyers cite 第6条第1号, not 第6条第1項第1号. */
const withoutOnly = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.some(({ path: [first] }) => first === '2項')
    ? paragraphs
    : paragraphs.map((paragraph) =>
        paragraph.path[0] === '1項' ? { ...paragraph, path: paragraph.path.slice(1) } : paragraph,
      );
