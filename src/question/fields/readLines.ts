/** Reads a quotation a little at a time, so that the page goes on answering. */
import { law, type QuotationLine, readQuotation } from '../../../machines';

/** So long the page may stand still, in milliseconds. */
const SLICE = 30;

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
    let since = performance.now();
    const isTime = (): boolean => performance.now() - since >= SLICE;
    const pause = async (): Promise<void> => {
      tell(lines.length);
      await new Promise((go) => setTimeout(go));
      since = performance.now();
    };
    await pause();
    for (const _ of law.namesInSteps()) if (isTime()) await pause();
    for (const line of readQuotation(text)) {
      lines.push(line);
      if (isTime()) await pause();
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
