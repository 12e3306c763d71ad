import type { TFunction } from 'i18next';
import { type Assessment, type Citation, type Finding, rank } from '../../machines';

/** How a report is set: Markdown, or plain text for a mail. */
interface Setting {
  readonly heading: (text: string, depth: 1 | 2 | 3) => string;
  readonly item: (text: string) => string;
}
const settings: Readonly<Record<'markdown' | 'text', Setting>> = {
  markdown: {
    heading: (text, depth) => `${'#'.repeat(depth)} ${text}`,
    item: (text) => `- ${text}`,
  },
  text: {
    heading: (text, depth) => (depth === 1 ? text.toUpperCase() : depth === 2 ? `== ${text}` : `* ${text}`),
    item: (text) => `  - ${text}`,
  },
};

const verification = (t: TFunction, { verification: basis, count }: Citation): string =>
  basis === 'secondary'
    ? t(`findings:verification.secondary`, { count: count ?? 1 })
    : t(`findings:verification.${basis}`);

const citation = (t: TFunction, source: Citation): string =>
  [
    source.citation === ''
      ? source.title
      : source.locator && !source.citation.includes(source.locator)
        ? `${source.citation} (${source.locator})`
        : source.citation,
    verification(t, source),
    source.checked,
  ].join(' · ');

/** A text of a finding, with the sentences that belong to what it cites in this case. */
const passage = (t: TFunction, { key, sources }: Finding, part: string): string =>
  [part, ...sources.map(({ evidence }) => `${part}.${evidence}`)]
    .map((name) => t(`findings:${key}.${name}`, { defaultValue: '' }))
    .filter((text) => text !== '')
    .join(' ');

const finding = (t: TFunction, { item, heading }: Setting, found: Finding): string[] => [
  heading(
    `${t(`findings:${found.key}.title`)} [${t(`findings:level.${found.level}.short`)} · ${t(`findings:certainty.${found.certainty}`)} · ${t([`findings:${found.key}.force`, `findings:force.${found.force}`])}]`,
    3,
  ),
  passage(t, found, 'text'),
  ...['printed', 'enforced', 'textA', 'textB']
    .map((side) => passage(t, found, side))
    .filter((text) => text !== '')
    .map(item),
  ...found.lines.map(({ question, line }) => item(t(`questions:${question}.line.${line}`))),
  ...[...new Set(found.sources.map((source) => citation(t, source)))].map(item),
  '',
];

/** Writes an assessment as a report that a person can read or send. */
export const report = (
  t: TFunction,
  name: string,
  assessment: Assessment,
  format: 'markdown' | 'text',
): string => {
  const setting = settings[format];
  const { outcome, findings, missing } = assessment;
  const level = outcome.refusalPresumed ? 'level.licence.refused' : `level.${outcome.level}`;
  const steps = [
    ...new Set(
      findings
        .filter((found) => rank(found.level) > rank('none') || found.level === 'note')
        .map((found) => t(`findings:${found.key}.do`, { defaultValue: '' }))
        .filter((text) => text !== ''),
    ),
  ];
  return [
    setting.heading(`${t(`findings:${level}`)}`, 1),
    `${name} · ${assessment.decisionDate} → ${assessment.plannedDate} · ${assessment.edition}`,
    outcome.couldBecome ? `→ ${t(`findings:level.${outcome.couldBecome}`)}?` : '',
    '',
    ...findings.flatMap((found) => finding(t, setting, found)),
    ...missing.map((lack) => setting.item(t(`questions:${lack.question}.ask`))),
    '',
    ...steps.map(setting.item),
    '',
  ].join('\n');
};
