import type { DateId } from './days';
import type { SourceId } from './sources';
import type { DocumentId, LaneId } from './timeline';

/** Where a reader finds in the tool what a statement says: a finding by its key, a day, a period, a document. */
export type Place =
  | { readonly finding: string }
  | { readonly date: DateId }
  | { readonly lane: LaneId }
  | { readonly document: DocumentId }
  | { readonly source: SourceId };

/**
 * Why something stays out: it is no law on exports, a comment on the market, somebody's view from which no duty
 * follows, or a number of the press where the tool has that of a licence.
 */
export const omissions = ['no-export-law', 'market', 'view', 'reported-number'] as const;
export type Omission = (typeof omissions)[number];

interface Entry {
  readonly id: string;
  /** Either where it stands, or why it does not. */
  readonly at: readonly Place[] | Omission;
}

const finding = (...keys: string[]): Place[] => keys.map((key) => ({ finding: key }));
const date = (...ids: DateId[]): Place[] => ids.map((id) => ({ date: id }));
const lane = (id: LaneId): Place => ({ lane: id });
const documents = (...ids: DocumentId[]): Place[] => ids.map((id) => ({ document: id }));
const source = (...ids: SourceId[]): Place[] => ids.map((id) => ({ source: id }));

const publications = [
  {
    source: 'jetro-2025-05-15',
    statements: [
      {
        id: 'rescission',
        at: [...finding('licence.printed-worldwide'), ...date('non-enforcement'), lane('diffusion')],
      },
      { id: 'rule-days', at: [...date('diffusion', 'diffusion-compliance'), lane('diffusion')] },
      { id: 'step-by-step', at: [...date('first-controls'), lane('thresholds')] },
      { id: 'h20', at: [...finding('item.informed-unknown'), ...date('h20-letter')] },
      { id: 'three-guidances', at: finding('gp10.presumed', 'training.red-flag', 'diversion.open-flag') },
      { id: 'train-or-run', at: finding('training.red-flag', 'training.inference') },
      { id: 'reasons', at: finding('outlook.replacement-rule') },
      { id: 'trusted-countries', at: finding('outlook.replacement-rule') },
    ],
  },
  {
    source: 'pillsbury-jp-2025-06',
    statements: [
      { id: 'two-days-before', at: date('non-enforcement', 'diffusion-compliance') },
      { id: 'replacement', at: finding('outlook.replacement-rule') },
      {
        id: 'addresses',
        at: source('bis-policy-statement-2025', 'bis-gp10-guidance-2025', 'bis-counter-diversion-2025'),
      },
      { id: 'no-new-control', at: finding('training.no-hook') },
      { id: 'supply', at: finding('training.prohibited', 'training.red-flag') },
      { id: 'held-already', at: finding('training.prohibited', 'training.red-flag') },
      { id: 'us-person', at: finding('training.prohibited', 'training.red-flag') },
      { id: 'uses', at: finding('training.prohibited', 'enduse.wmd-mi') },
      { id: 'nearly-any-act', at: finding('gp10.presumed', 'gp10.no-exception') },
      { id: 'presumed', at: finding('gp10.presumed') },
      { id: 'risk-of-penalties', at: finding('gp10.presumed', 'note.penalties') },
      { id: 'ascend-list', at: finding('gp10.presumed') },
      { id: 'flags', at: finding('diversion.open-flag', 'diversion.resolved') },
      { id: 'due-diligence', at: finding('diversion.unchecked', 'diversion.new-customer') },
      { id: 'tell-customers', at: finding('diversion.unchecked') },
      { id: 'mofcom', at: finding('note.conflict-of-laws') },
      { id: 'bullying', at: 'view' },
      { id: 'countermeasures', at: finding('note.conflict-of-laws') },
      {
        id: 'trade-laws',
        at: [...finding('note.conflict-of-laws'), ...date('foreign-trade-law')],
      },
      { id: 'foundries', at: [...finding('foundry.presumed'), lane('foundry')] },
      { id: 'chinese-cloud', at: finding('outlook.chinese-cloud') },
      { id: 'keep-checking', at: finding('diversion.unchecked', 'note.records') },
    ],
  },
  {
    source: 'xenospectrum-2025-05-15',
    statements: [
      {
        id: 'tiers',
        at: finding('note.diffusion-tier/first', 'note.diffusion-tier/second', 'note.diffusion-tier/third'),
      },
      { id: 'weights', at: finding('item.model-weights') },
      { id: 'use-anywhere', at: finding('gp10.presumed', 'gp10.no-exception') },
      { id: 'reason', at: finding('gp10.presumed') },
      { id: 'single-countries', at: finding('outlook.replacement-rule') },
      { id: 'humain', at: [...finding('note.gulf-licences'), ...date('gulf-licences')] },
      { id: 'humain-number', at: 'reported-number' },
      { id: 'sanctions', at: finding('note.penalties') },
      { id: 'states-reading', at: finding('gp10.presumed') },
      { id: 'not-new', at: 'view' },
      { id: 'two-laws', at: finding('note.conflict-of-laws') },
      { id: 'inference', at: finding('training.inference') },
      { id: 'supply-chains', at: finding('diversion.open-flag') },
      { id: 'location', at: finding('outlook.location-verification') },
      { id: 'clusters', at: 'market' },
      { id: 'tailwind', at: 'market' },
    ],
  },
  {
    source: 'jetro-ai-policy-2025-10',
    statements: [
      {
        id: 'orders',
        at: documents(
          'eo-13859',
          'eo-13960',
          'eo-14110',
          'eo-14148',
          'eo-14179',
          'eo-14275',
          'eo-14277',
          'eo-14318',
          'eo-14319',
          'eo-14320',
        ),
      },
      { id: 'action-plan', at: documents('action-plan') },
      { id: 'plan-location', at: finding('outlook.location-verification') },
      { id: 'plan-monitoring', at: finding('outlook.location-verification') },
      { id: 'plan-subsystems', at: finding('outlook.sub-systems') },
      { id: 'plan-why', at: finding('outlook.sub-systems') },
      { id: 'plan-allies', at: finding('outlook.backfill') },
      { id: 'plan-alliance', at: finding('outlook.backfill') },
      { id: 'japan-reports', at: finding('outlook.location-verification') },
      { id: 'japan-subsystems', at: finding('outlook.sub-systems') },
      { id: 'japan-align', at: [...finding('outlook.backfill'), ...date('japan-list')] },
      { id: 'exports-program', at: [...finding('outlook.exports-program'), ...date('exports-program')] },
      { id: 'revoked-orders', at: 'no-export-law' },
      { id: 'statutes', at: 'no-export-law' },
      { id: 'state-laws', at: 'no-export-law' },
      { id: 'frontier', at: 'no-export-law' },
      { id: 'bodies', at: 'no-export-law' },
      { id: 'data-centres', at: 'no-export-law' },
      { id: 'procurement', at: 'no-export-law' },
    ],
  },
] as const satisfies readonly { source: SourceId; statements: readonly Entry[] }[];

type StatementId = (typeof publications)[number]['statements'][number]['id'];
/** One statement of a publication: its words are in `locales/`, under the same id. */
export type JapaneseStatement =
  | { readonly id: StatementId; readonly at: readonly Place[] }
  | { readonly id: StatementId; readonly at: Omission };

/** The four Japanese publications that the tool starts from, and what became of each of their statements. */
export const japanesePublications: readonly {
  readonly source: SourceId;
  readonly statements: readonly JapaneseStatement[];
}[] = publications;
