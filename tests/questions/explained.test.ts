import { expect, it } from 'vitest';
import en from '../../locales/en/questions.json';
import { type QuestionId, type ScreenId, screen, screenIds } from '../../machines';

/** How a word of the glossary stands in the English questions. */
const words = {
  eccn: /\bECCN\b/,
  'z-paragraph': /\.z\b/,
  'meu-list': /\bMEU\b/,
  'entity-list': /\bEntity List\b/,
  sdn: /\bSDN\b/,
  tpp: /\bTPP\b/,
  hbm: /\bHBM\b/,
  '3a090': /\b3A090\b/,
  '4a090': /\b4A090\b/,
  'foundry-osat': /\bOSAT\b/,
  'country-group-d5': /\bD:5\b/,
  'ultimate-parent': /\bultimate parent\b/i,
  'ultimate-consignee': /\bultimate consignee\b/i,
  'intermediate-consignee': /\bintermediate consignee\b/i,
  'nac-aca': /\b(?:NAC|ACA)\b/,
  'tmp-rpl': /\b(?:TMP|RPL)\b/,
  'gov-tsu': /\b(?:GOV|TSU)\b/,
  'is-informed': /\bis informed\b/,
  'unverified-list': /\bUnverified List\b/,
  'denied-person': /\bDenied Persons?\b/,
} as const;

/** What a person reads on a question before opening anything. */
const faceOf = (id: QuestionId): string =>
  Object.entries(en)
    .filter(([key]) =>
      new RegExp(`^${id}\\.(?:title|hint|option\\.[^.]+(?:\\.hint)?|line\\.[^.]+\\.short)$`).test(key),
    )
    .map(([, text]) => text)
    .join('\n');

const missing = (id: ScreenId): string[] => {
  const face = screen(id).questions.map(faceOf).join('\n');
  return Object.entries(words).flatMap(([term, word]) =>
    word.test(face) && !(screen(id).terms as readonly string[]).includes(term) ? [term] : [],
  );
};

it.each(screenIds)('the screen %s explains every word of the field that stands on it', (id) => {
  expect(missing(id)).toEqual([]);
});
