/** Reads a quotation a little at a time, so that the page goes on answering. */
import { law, linesInSteps, type QuotationLine, readQuotation } from '../../../machines';
import { breath, isBreathless } from '../../ui/breathing';

export interface LinesBeingRead {
  /** What was read, once it is; what was read so far, where it was stopped. */
  readonly lines: Promise<readonly QuotationLine[]>;
  readonly stop: () => void;
}

/**
 * @param tell - is told after each slice how many lines are read.
 */
export const readLines = (text: string, tell: (done: number) => void): LinesBeingRead => {
  let isStopped = false;
  const read = async (): Promise<readonly QuotationLine[]> => {
    const lines: QuotationLine[] = [];
    const pause = (): Promise<void> => {
      tell(lines.length);
      return breath();
    };
    await pause();
    for (const _ of law.namesInSteps()) if (isBreathless()) await pause();
    for (const _ of linesInSteps()) if (isBreathless()) await pause();
    for (const line of readQuotation(text)) {
      lines.push(line);
      if (isBreathless()) await pause();
      if (isStopped) break;
    }
    return lines;
  };
  return {
    lines: read(),
    stop: () => {
      isStopped = true;
    },
  };
};
