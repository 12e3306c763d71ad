import { describe, expect, it } from 'vitest';
import { assess, readCase } from '../../machines';
import { complianceReport } from '../../src/document/compliance';
import { saidOf } from '../../src/document/findings';
import { citedPlaces, numbersFor } from '../../src/ui/citations';
import { dealOf, deals, english, japanese, NOT_TODAY } from './support';

const PARTS = ['text', 'printed', 'enforced', 'textA', 'textB'] as const;

describe.each([english, japanese])('the number after a sentence, $lang', (words) => {
  it('names a source of its finding wherever the sentence states law or fact', () => {
    const found = deals.flatMap(([name, data]) =>
      assess(readCase(data, NOT_TODAY)).findings.flatMap((finding) => {
        const places = citedPlaces(words, finding.sources).flat();
        return PARTS.flatMap((part) => saidOf(words, finding, part)).map(({ text, on }) => ({
          sentence: `${name} ${finding.key}: ${text}`,
          isOurs: on.includes('own'),
          numbers: numbersFor(places, on),
        }));
      }),
    );
    expect(found.length).toBeGreaterThan(2000);
    expect(found.filter(({ isOurs, numbers }) => isOurs !== (numbers.length === 0))).toEqual([]);
  });

  it('stands in the report as it stands in its list', () => {
    const theCase = readCase(dealOf('01'), NOT_TODAY);
    const { text } = complianceReport(theCase, assess(theCase), words, 'markdown');
    const sources = words.report('finding.sources');
    const told = text.split('\n### ').filter((section) => section.includes(sources));
    expect(told.length).toBeGreaterThan(10);
    for (const section of told) {
      const [passage = '', list = ''] = section.split(sources);
      const named = [...passage.matchAll(/ ?\[(\d+(?:, \d+)*)\]/g)].flatMap(([, one = '']) =>
        one.split(', '),
      );
      for (const number of named) expect(list, section).toContain(`- [${number}] `);
    }
    expect(text).not.toMatch(/\[own\]|\[[A-Z]+-/);
  });
});
