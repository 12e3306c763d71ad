import { CASE_FORMAT } from './case';
import { CASES_FORMAT } from './caseFile';
import { COURSE_FORMAT } from './courseFile';
import { isRecord } from './gate';
import { REPORT_FORMAT } from './report';
import { isTelling, SCENARIOS_FORMAT } from './scenarioFile';

const kinds = {
  [CASE_FORMAT]: 'case',
  [CASES_FORMAT]: 'cases',
  [REPORT_FORMAT]: 'report',
  [SCENARIOS_FORMAT]: 'deals',
  [COURSE_FORMAT]: 'course',
} as const;
/** The kinds of file that the tool writes. */
export type FileKind = (typeof kinds)[keyof typeof kinds] | 'deal';

/** What a file says that it is; a gate says whether that is so. A deal is a case with a story. */
export const fileKindOf = (data: unknown): FileKind | undefined => {
  if (!isRecord(data)) return undefined;
  const { format } = data;
  const kind =
    typeof format === 'string' && Object.hasOwn(kinds, format)
      ? kinds[format as keyof typeof kinds]
      : undefined;
  return kind === 'case' && isTelling(data) ? 'deal' : kind;
};
