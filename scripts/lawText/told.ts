/** The comparison as a document, for people. */
import { edition, law, type RestingOnLaw, weightOfResting } from '../../machines';
import type { Block, Document, Point } from '../../src/document/document';
import { questionOfFlag } from '../../src/library/flags';
import type { GlossaryKey, LibraryKey, Words } from '../../src/words/words';
import type { ComparedUnit, Difference, Touched } from './compare';
import type { LawText } from './text';
import type { Say } from './words';

/** Words before and after what differs. */
const AROUND = 12;
/** A new or lost paragraph is known by so many characters. */
const LONGEST = 300;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

/** Two texts without what both begin and end with, but for some words. */
const whatDiffers = (before: string, after: string): readonly [string, string] => {
  // Japanese has no spaces: each character is a word of its own there.
  const cut = (text: string) =>
    text.match(/[\u3040-\u30ff\u3400-\u9fff]|[^\s\u3040-\u30ff\u3400-\u9fff]+|\s+/g) ?? [];
  const [old, now] = [cut(before), cut(after)];
  const least = Math.min(old.length, now.length);
  let head = 0;
  while (head < least && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const of = (parts: readonly string[]) => {
    const from = Math.max(0, head - AROUND * 2);
    const to = Math.min(parts.length, parts.length - tail + AROUND * 2);
    return `${from > 0 ? '… ' : ''}${parts.slice(from, to).join('').trim()}${to < parts.length ? ' …' : ''}`;
  };
  return [of(old), of(now)];
};

/** A lettered group by its mark; one that conditions speak of as they say it. */
const groupName = (words: Words, say: Say, id: string): string => {
  if (/^[A-E]\d$/.test(id)) return say('group', { group: `${id.charAt(0)}:${id.charAt(1)}` });
  return ['MIL_21_ITEMS', 'MIL_21_ALL', 'IAAS'].includes(id)
    ? say(`group.${id}`)
    : words.conditions(`group.${id}`);
};

const restingIn = (words: Words, say: Say, entry: RestingOnLaw): string => {
  const { kind, id } = entry;
  const titled = (title: string) => say(`resting.${kind}`, { title });
  switch (kind) {
    case 'finding':
      return say('resting.finding', {
        level: words.finding(`level.${weightOfResting(entry)}.short`),
        title: words.finding(`${id}.title`),
      });
    case 'flag':
      return titled(words.question(`${questionOfFlag(id)}.line.${id}`));
    case 'check':
      return titled(words.question(`dueDiligence.line.${id}`));
    case 'term':
      return titled(words.glossary(`${id}.term` as GlossaryKey));
    case 'change':
      return say('resting.change', {
        date: words.date(law.dateOf(id as law.DateId)),
        title: words.finding(`change.${id}`),
      });
    case 'lane':
      return titled(words.library(`lane.${id.slice(0, id.lastIndexOf('.'))}` as LibraryKey));
    case 'document':
      return titled(words.library(`document.${id}` as LibraryKey));
    case 'question':
      return titled(words.question(`${id}.short`));
    case 'group':
      return titled(groupName(words, say, id));
  }
};

/** A path as lawyers write it. */
export const written = (format: LawText['format'], unit: string, path: readonly string[]): string => {
  if (format === 'egov')
    return path
      .map((step) =>
        /^\d.*[項号]/.test(step) && !step.endsWith('の項')
          ? `第${step.replace(/^(\d+)((?:の\d+)*)([項号])$/, '$1$3$2')}`
          : step,
      )
      .join('');
  const isSection = /^\d/.test(unit);
  if (isSection) return path.map((step) => (/^[0-9A-Za-z]{1,5}$/.test(step) ? `(${step})` : step)).join('');
  const [first = '', ...rest] = path;
  return /^\d[A-E]\d{3}$/.test(first)
    ? [first, ...rest].join('.').replace(/\.((?:Technical |Related )?Note)/, ', $1')
    : path.map((step) => (/^[0-9A-Za-z]{1,5}$/.test(step) ? `(${step})` : step)).join(' ');
};

const placeOf = (
  say: Say,
  format: LawText['format'],
  unit: string,
  { part, path }: Pick<Difference, 'part' | 'path'>,
): string => {
  if (part === 'heading' || part === 'note' || part === 'history') return say(`place.${part}`);
  const place = written(format, unit, path) || say('place');
  return part === 'row' ? say('place.row', { place }) : place;
};

const differenceTold = (say: Say, format: LawText['format'], unit: string, one: Difference): Point => {
  const { kind, before = '', after = '', from } = one;
  const place = placeOf(say, format, unit, one);
  if (kind === 'renumbered')
    return {
      text: say('difference.renumbered', {
        place,
        from: placeOf(say, format, unit, { ...one, path: from ?? [] }),
        text: shortened(after),
      }),
    };
  if (kind !== 'changed')
    return { text: say(`difference.${kind}`, { place, text: shortened(after || before) }) };
  const [old, now] = whatDiffers(before, after);
  return {
    text: say('difference.changed', { place, text: '' }).trimEnd(),
    under: [{ text: say('before', { text: old }) }, { text: say('after', { text: now }) }],
  };
};

const touchedTold = (words: Words, say: Say, { evidence, isWide, resting }: Touched): Point => {
  const { locator, source } = law.evidenceOf(evidence);
  return {
    text: say(isWide ? 'evidence.wide' : 'evidence', {
      id: evidence,
      locator: locator || law.sourceOf(source).title,
    }),
    under:
      resting.length > 0
        ? // Variants of a finding are told alike.
          [...new Set(resting.map((one) => restingIn(words, say, one)))].map((text) => ({ text }))
        : [{ text: say('evidence.unused') }],
  };
};

/** Whole units that nothing rests on are named, and what changed in the others is told. */
export const comparisonDocument = (
  words: Words,
  say: Say,
  [before, after]: readonly [LawText, LawText],
  compared: readonly ComparedUnit[],
): Document => {
  const heading = (text: string): Block => ({ kind: 'heading', depth: 2, text });
  const day = ({ date }: LawText) =>
    date === undefined ? say('undated') : law.isIsoDate(date) ? words.date(date) : date;
  const ours = compared.filter(({ touched }) => touched.length > 0);
  const others = compared.filter(({ touched }) => touched.length === 0);
  const list = (points: readonly Point[]): Block => ({ kind: 'list', points });
  return {
    subject: say('subject', { scope: after.scope, before: day(before), after: day(after), edition }),
    blocks: [
      {
        kind: 'paragraph',
        text:
          compared.length === 0
            ? say('nothing', { units: after.units.size })
            : words.passage([
                say('changed', { count: compared.length }),
                say('rests', { count: ours.length }),
              ]),
      },
      ...ours.flatMap(({ unit, kind, level, differences, touched }): Block[] => [
        heading(
          say('unit', {
            unit,
            kind: say(`unit.${kind}`),
            level: level
              ? say('level.findings', { level: words.finding(`level.${level}.short`) })
              : say('level.other'),
          }),
        ),
        list(differences.map((one) => differenceTold(say, after.format, unit, one))),
        { kind: 'paragraph', text: say('rests') },
        list(touched.map((one) => touchedTold(words, say, one))),
      ]),
      ...(others.length > 0
        ? [
            {
              kind: 'paragraph' as const,
              text: say('others', { units: words.list(others.map(({ unit }) => unit)) }),
            },
          ]
        : []),
    ],
  };
};
