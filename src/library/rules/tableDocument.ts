/** The table as a document of headings, paragraphs and lists, to be set as Markdown. */
import { edition, law } from '../../../machines';
import type { Block, Document, Point } from '../../document/document';
import { forceOf } from '../../document/findings';
import type { Clause } from '../../words/conditionWords';
import type { Words } from '../../words/words';
import type { DealUse, Exercised } from './exercised';
import { byRegime, type Definition, type Rule, type RuleSource, type RuleTable } from './model';
import {
  dealTitleOf,
  howToRead,
  membersOf,
  remarksOn,
  ruleSourceName,
  signLines,
  spokenIn,
  supportOf,
} from './ruleWords';

interface View {
  readonly words: Words;
  readonly table: RuleTable;
  readonly exercised: Exercised;
  readonly hash: string;
}

const heading = (depth: 2 | 3, text: string): Block => ({ kind: 'heading', depth, text });
const list = (points: readonly Point[]): readonly Block[] =>
  points.length > 0 ? [{ kind: 'list', points }] : [];

const numberOf = ({ table }: View, name: string): number =>
  table.definitions.find((definition) => definition.name === name)?.number ?? 0;

const pointOf = (view: View, clause: Clause): Point => {
  const { words } = view;
  switch (clause.kind) {
    case 'line':
      return { text: clause.text };
    case 'fact':
      return { text: words.rules('clause.fact', { text: clause.text, number: numberOf(view, clause.name) }) };
    case 'possible':
      return { text: words.rules('clause.possible'), under: [pointOf(view, clause.of)] };
    default: {
      const kind = clause.kind === 'none' && clause.of.length === 1 ? 'not' : clause.kind;
      return { text: words.rules(`clause.${kind}`), under: clause.of.map((part) => pointOf(view, part)) };
    }
  }
};

const sourcePoint = (view: View, source: RuleSource): Point => {
  const { words } = view;
  return {
    text: words.rules('source.line', {
      source: ruleSourceName(words, source),
      support: words.list(supportOf(words, source)),
    }),
    url: source.citation.url,
    ...(source.when
      ? { under: [{ text: words.rules('source.when'), under: [pointOf(view, source.when)] }] }
      : {}),
  };
};

const dealPoint = ({ words }: View, use: DealUse): Point => ({
  text: words.rules('deal.line', {
    id: use.id,
    title: dealTitleOf(words, use),
    use: spokenIn(words, use),
  }),
});

const ruleBlocks = (view: View, rule: Rule): readonly Block[] => {
  const { words, exercised } = view;
  const deals = exercised.get(rule.key) ?? [];
  const { refusalPresumed } = rule;
  return [
    heading(3, words.rules('row.heading', { number: rule.number, title: rule.title })),
    ...list([
      { text: words.rules('row.key.line', { key: rule.key }) },
      {
        text: words.rules('row.level.line', {
          level: words.finding(`level.${rule.level}`),
          force: forceOf(words, rule),
        }),
      },
      ...remarksOn(words, rule).map((text) => ({ text })),
      {
        text: words.rules('row.period'),
        under: [rule.period ? pointOf(view, rule.period) : { text: words.rules('row.throughout') }],
      },
      { text: words.rules('row.condition'), under: [pointOf(view, rule.condition)] },
      ...(typeof refusalPresumed === 'object'
        ? [{ text: words.rules('row.refusal-where'), under: [pointOf(view, refusalPresumed)] }]
        : []),
      { text: words.rules('row.sources'), under: rule.sources.map((source) => sourcePoint(view, source)) },
      {
        text: words.rules('row.deals'),
        under:
          deals.length > 0
            ? deals.map((use) => dealPoint(view, use))
            : [{ text: words.rules('row.no-deal') }],
      },
    ]),
  ];
};

const definitionBlocks = (
  view: View,
  { number, title, condition, sources }: Definition,
): readonly Block[] => {
  const { words } = view;
  return [
    heading(3, words.rules('definition.heading', { number, title })),
    ...list([
      { text: words.rules('definition.means'), under: [pointOf(view, condition)] },
      sources.length > 0
        ? { text: words.rules('row.sources'), under: sources.map((source) => sourcePoint(view, source)) }
        : { text: words.rules('definition.shared') },
    ]),
  ];
};

/** The whole table, with the edition and the hash at its head and a place to sign at its end. */
export const tableDocument = (view: View): Document => {
  const { words, table, hash } = view;
  return {
    subject: words.rules('subject', { edition }),
    blocks: [
      ...list([
        { text: words.ui('edition', { edition }) },
        { text: words.rules('hash', { hash }) },
        { text: words.rules('text-as-of', { date: words.date(law.EAR_TEXT_AS_OF) }) },
        { text: words.rules('checked', { date: words.date(law.LAW_CHECKED) }) },
        { text: words.ui('not-advice') },
      ]),
      heading(2, words.rules('how')),
      ...list(howToRead(words).map((text) => ({ text }))),
      ...byRegime(table.rules).flatMap(({ regime, rules }) => [
        heading(2, words.finding(`regime.${regime}`)),
        ...rules.flatMap((rule) => ruleBlocks(view, rule)),
      ]),
      heading(2, words.rules('definitions')),
      { kind: 'paragraph', text: words.rules('definitions.lead') },
      ...table.definitions.flatMap((definition) => definitionBlocks(view, definition)),
      heading(2, words.rules('groups')),
      { kind: 'paragraph', text: words.rules('groups.lead', { date: words.date(law.FIRST_DATE) }) },
      ...list(
        table.groups.map((group) => ({
          text: group.title,
          under: membersOf(words, group).map((text) => ({ text })),
        })),
      ),
      heading(2, words.rules('sign')),
      { kind: 'paragraph', text: words.rules('sign.text', { edition, hash }) },
      ...list(signLines(words).map((text) => ({ text: words.rules('sign.line', { text }) }))),
    ],
  };
};
