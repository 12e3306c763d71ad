/** Reads the XML of the eCFR: a title, or a part of one, as its point-in-time service gives it for a day. */
import { ITALIC, leadingTokens, placesOf, plain } from './designators';
import { inOneLine, type LawText, type Paragraph, type Part, type Unit } from './text';
import { type Attributes, walk } from './xml';

/** What stands within a line; all else ends the one before it. */
const inline = new Set('A AC B BR E EM FR FTREF I IMG SPAN STRONG SU SUB SUP U XREF'.split(' '));
const italics = new Set(['B', 'E', 'EM', 'I', 'STRONG']);
const notes = new Set(['EDNOTE', 'EFFDNOT', 'EFFDNOTP', 'CROSSREF']);

interface Raw {
  readonly part: Part;
  readonly text: string;
  readonly inNote: boolean;
  readonly isHeading: boolean;
}

/** `§ 744.11` as `744.11`, and a supplement as lawyers shorten it. */
const unitName = (type: string, number: string): string => {
  const name = inOneLine(number).replace(/^§+\s*/, '');
  if (type === 'SECTION') return name;
  if (type === 'APPENDIX') return name.replace(/^Supplement\b/i, 'Supp.').replace(/ to part /i, ' to Part ');
  return `${type.charAt(0)}${type.slice(1).toLowerCase()} ${name}`;
};

/** The paragraph that a note says it is to. */
const noteTo = (text: string): readonly string[] | undefined => {
  const [, named] =
    /\bNotes?\b[^.:]*?paragraphs?\s+((?:\([0-9A-Za-z]{1,5}\))+)/.exec(plain(text).slice(0, 120)) ?? [];
  return named === undefined ? undefined : leadingTokens(named).map(({ value }) => value);
};

const sectionPaths = (id: string, raws: readonly Raw[]): readonly (readonly string[])[] => {
  // A definition begins with its term, and what is listed below the one before it is over.
  const isTerm = ({ text }: Raw) => id === '772.1' && /^(?:\ue000|["“])/.test(text);
  const paths: (readonly string[])[] = [];
  for (let from = 0; from < raws.length; ) {
    const next = raws.findIndex((raw, index) => index > from && isTerm(raw));
    const chunk = raws.slice(from, next < 0 ? raws.length : next);
    const first = chunk[0];
    const term =
      first && isTerm(first)
        ? [plain(/^(?:\ue000[^\ue001]+|["“][^"”]+["”])/.exec(first.text)?.[0] ?? '').replace(/[.:\s]+$/, '')]
        : [];
    // Paragraphs of notes have letters of their own.
    const places = placesOf(chunk.map(({ text, inNote, part }) => (inNote || part !== 'text' ? '' : text)));
    let note: readonly string[] | undefined;
    chunk.forEach((raw, index) => {
      note = raw.inNote ? (noteTo(raw.text) ?? note) : undefined;
      paths.push(
        raw.part === 'text' || raw.part === 'row' ? [...term, ...(note ?? places[index] ?? [])] : [],
      );
    });
    from += chunk.length;
  }
  return paths;
};

const ECCN = /^[\ue000\s]*(\d[A-E]\d{3})\b/;
const isEntry = ({ text, isHeading }: Raw): boolean =>
  ECCN.test(text) &&
  (isHeading || text.startsWith(ITALIC[0]) || /\bas follows\b|\[Reserved\]|\(see List/i.test(text));
const NOTE = /^[\ue000\s"“]*((?:Technical |Related )?Note)s?\b\s*(\d+)?/;

/** A supplement: entries, groups, notes and lists, each with marks of its own. */
const supplementPaths = (raws: readonly Raw[]): readonly (readonly string[])[] => {
  const groupOf = ({ text }: Raw) => /^[\ue000\s]*Country Group ([A-E])\b/i.exec(text)?.[1]?.toUpperCase();
  const entryOf = (raw: Raw) => groupOf(raw) ?? (isEntry(raw) ? ECCN.exec(raw.text)?.[1] : undefined);
  // Each entry has letters of its own.
  const ends = raws.flatMap((raw, index) => (entryOf(raw) ? [index] : []));
  const places = [0, ...ends].flatMap((from, index) =>
    placesOf(
      raws.slice(from, ends[index] ?? raws.length).map(({ text, part }) => (part === 'text' ? text : '')),
    ),
  );
  let entry: readonly string[] = [];
  let inside: readonly string[] = [];
  let note: readonly string[] = [];
  return raws.map((raw, index) => {
    if (raw.part !== 'text' && raw.part !== 'row') return [];
    const text = plain(raw.text);
    if (raw.part === 'row') return [...entry, ...inside, text.split(' | ').find((cell) => cell !== '') ?? ''];
    const begun = entryOf(raw);
    const [, kind, number] = NOTE.exec(raw.text) ?? [];
    const [, item] = /^([a-z](?:\.(?:\d+|[a-z]{1,2}))*)\.\s/.exec(text) ?? [];
    const [, numbered] = /^(\d{1,2})\.\s/.exec(text) ?? [];
    const below = item?.split('.') ?? (numbered ? [numbered] : undefined);
    if (begun) [entry, inside, note] = [[begun], [], []];
    else if (kind) note = [number ? `${kind} ${number}` : kind];
    // A letter outside of a note ends it, a figure does not: entries begin with letters.
    else if (below && note.length > 0 && (numbered || raw.inNote)) return [...entry, ...note, ...below];
    else if (below) [inside, note] = [below, []];
    else if (leadingTokens(raw.text).length > 0) [inside, note] = [places[index] ?? [], []];
    return [...entry, ...(note.length > 0 ? note : inside)];
  });
};

const unitOf = (id: string, raws: readonly Raw[]): Unit => {
  const paths = id.startsWith('Supp.') ? supplementPaths(raws) : sectionPaths(id, raws);
  return {
    id,
    paragraphs: raws.map(
      ({ part, text }, index): Paragraph => ({ path: paths[index] ?? [], part, text: plain(text) }),
    ),
  };
};

export const readEcfr = (xml: string): LawText => {
  const raws = new Map<string, Raw[]>();
  const open: string[] = [];
  /** What text belongs to, innermost last. */
  const units: string[] = [];
  let scope: string | undefined;
  let date: string | undefined;
  let title = '';
  let buffer = '';
  let row: string[] | undefined;

  const partOf = (): Part =>
    open.some((name) => notes.has(name))
      ? 'note'
      : open.includes('CITA') || open.includes('SECAUTH')
        ? 'history'
        : open.at(-1) === 'HEAD'
          ? 'heading'
          : 'text';
  const put = (part: Part, text: string) => {
    const unit = units.at(-1);
    if (unit === undefined || plain(text) === '') return;
    const inNote = open.includes('NOTE') || open.includes('EXTRACT');
    const isHeading = /^H(?:D\d?|ED)$/.test(open.at(-1) ?? '');
    const own = raws.get(unit) ?? [];
    raws.set(unit, own);
    own.push({ part, text, inNote, isHeading });
  };
  const flush = () => {
    const text = inOneLine(buffer);
    buffer = '';
    if (row) {
      if (text !== '') buffer = `${text} `;
      return;
    }
    if (open.at(-1) === 'HEAD') title ||= /^Title (\d+)/i.exec(plain(text))?.[1] ?? '';
    if (open.at(-1) === 'AMDDATE') date ??= text;
    put(partOf(), text);
  };
  const begin = (name: string, attributes: Attributes) => {
    const type = attributes.TYPE?.toUpperCase();
    if (!/^DIV[1-9]$/.test(name) || !type) return;
    const unit = unitName(type, attributes.N ?? '');
    const { hierarchy_metadata: metadata = '' } = attributes;
    date ??= /\/on\/(\d{4}-\d\d-\d\d)\//.exec(metadata)?.[1];
    title ||= /\/title-(\d+)\b/.exec(metadata)?.[1] ?? '';
    scope ??= type === 'TITLE' ? 'Title' : unit;
    const isOwn = type === 'SECTION' || type === 'APPENDIX' || type === 'PART';
    units.push(isOwn ? unit : (units.at(-1) ?? unit));
  };

  walk(xml, {
    open: (given, attributes) => {
      const name = given.toUpperCase();
      if (inline.has(name)) {
        if (italics.has(name)) buffer += ITALIC[0];
        if (name === 'BR') buffer += ' ';
        return;
      }
      flush();
      open.push(name);
      if (name === 'TR') row = [];
      begin(name, attributes);
    },
    text: (text) => {
      buffer += text;
    },
    close: (given) => {
      const name = given.toUpperCase();
      if (inline.has(name)) {
        if (italics.has(name)) buffer += ITALIC[1];
        return;
      }
      if (row && (name === 'TD' || name === 'TH')) {
        row.push(inOneLine(plain(buffer)));
        buffer = '';
      } else if (row && name === 'TR') {
        const text = row.join(' | ');
        row = undefined;
        buffer = '';
        if (/[^ |]/.test(text)) put(partOf() === 'text' ? 'row' : partOf(), text);
      } else flush();
      open.pop();
      if (/^DIV[1-9]$/.test(name)) units.pop();
    },
  });
  return {
    format: 'ecfr',
    scope: scope === 'Title' ? `Title ${title}` : (scope ?? ''),
    date,
    law: { title, number: '' },
    units: new Map([...raws].map(([id, own]) => [id, unitOf(id, own)])),
  };
};
