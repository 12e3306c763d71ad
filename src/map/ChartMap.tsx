import type { Case } from '../../machines';
import { useWords } from '../app/words';

interface Props {
  /** The case that is open, whose path is lit. */
  readonly theCase: Case | undefined;
  /** The screen that is read. */
  readonly entry: string | undefined;
}

export const ChartMap = (_props: Props) => <p>{useWords().map('title')}</p>;
