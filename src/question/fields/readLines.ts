/** Reads a quotation a little at a time, so that the page goes on answering. */
import { type QuotationLine, readQuotation } from '../../../machines';

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
    for (const line of readQuotation(text)) {
      lines.push(line);
      if (performance.now() - since < SLICE) continue;
      tell(lines.length);
      await new Promise((go) => setTimeout(go));
      if (isStopped) break;
      since = performance.now();
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
