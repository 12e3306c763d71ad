import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en/lawCompare.json';
import ja from '../../locales/ja/lawCompare.json';
import { law } from '../../machines';
import { compareTexts } from '../../scripts/lawText/compare';
import { placesOf } from '../../scripts/lawText/designators';
import { readEcfr } from '../../scripts/lawText/ecfr';
import { readEgov } from '../../scripts/lawText/egov';
import { placesIn } from '../../scripts/lawText/places';
import { readLawText } from '../../scripts/lawText/read';
import { article, ecfr, egov, item, paragraph, part, section, subitem, supplement } from './downloads';

describe('the place of a paragraph', () => {
  const places = (...texts: string[]) =>
    placesOf(texts).map((path) => path.map((step) => `(${step})`).join(''));

  test('follows from the paragraphs before it', () => {
    expect(
      places(
        '(a) Licence requirements.',
        '(1) First.',
        '(6)(i) RS.',
        '(ii) More.',
        '(iii) Advanced computing—(A) To Macau.',
        '(B) To others.',
        'It goes on.',
        '(\ue0001\ue001) Deep.',
        '(\ue000i\ue001) Deeper.',
        '(7) Next.',
        '(b) Policy.',
      ),
    ).toEqual([
      '(a)',
      '(a)(1)',
      '(a)(6)(i)',
      '(a)(6)(ii)',
      '(a)(6)(iii)(A)',
      '(a)(6)(iii)(B)',
      '(a)(6)(iii)(B)',
      '(a)(6)(iii)(B)(1)',
      '(a)(6)(iii)(B)(1)(i)',
      '(a)(7)',
      '(b)',
    ]);
  });

  test('tells the letter i from the first of the Roman figures', () => {
    expect(places('(g) One.', '(h) Two.', '(1) Below.', '(i) Three.', '(j) Four.')).toEqual([
      '(g)',
      '(h)',
      '(h)(1)',
      '(i)',
      '(j)',
    ]);
    expect(places('(h) Two.', '(1) Below.', '(i) First.', '(ii) Second.', '(i) Three.')).toEqual([
      '(h)',
      '(h)(1)',
      '(h)(1)(i)',
      '(h)(1)(ii)',
      '(i)',
    ]);
  });

  test('goes on after what was reserved, behind headings, and beyond z', () => {
    expect(places('(a) \ue000Scope.\ue001 (1) First.', '(b)-(d) [Reserved]', '(e) Last.')).toEqual([
      '(a)(1)',
      '(b)',
      '(e)',
    ]);
    expect(places('(y) One.', '(z) Two.', '(aa) Three.', '(1) Below.', '(bb) Four.')).toEqual([
      '(y)',
      '(z)',
      '(aa)',
      '(aa)(1)',
      '(bb)',
    ]);
  });
});

const title = (a1: string, more = '') =>
  readEcfr(
    ecfr(
      part(
        '742',
        section('742.6', [
          '(a) <I>Licence requirements.</I> The following apply.',
          '(1) Other.',
          '(6)(i) RS.',
          '(iii) Advanced computing.',
          `(A) ${a1}`,
          '(B) To D:1, D:4 and D:5 &amp; not to A:5.',
          '(b) Policy.',
        ]) + more,
      ),
    ),
  );

describe('two downloads of the eCFR', () => {
  test('that say the same differ in nothing', () => {
    expect(compareTexts(title('To Macau.'), title('To Macau.'))).toEqual([]);
  });

  test('name the paragraph that changed, and all that rests on it or around it', () => {
    const [unit, ...more] = compareTexts(title('To Macau or D:5.'), title('To Macau alone.'));
    expect(more).toEqual([]);
    expect(unit?.unit).toBe('742.6');
    expect(unit?.differences).toEqual([
      {
        kind: 'changed',
        part: 'text',
        path: ['a', '6', 'iii', 'A'],
        before: '(A) To Macau or D:5.',
        after: '(A) To Macau alone.',
      },
    ]);
    const ids = unit?.touched.map(({ evidence }) => evidence);
    // Its own place, the one that it stands in, and none beside it.
    expect(ids).toContain('REQ-A1');
    expect(ids).toContain('FAB-01');
    expect(ids).not.toContain('REQ-B1');
    expect(ids).not.toContain('POL-02');
    expect(unit?.level).toBe('licence');
    expect(unit?.touched.flatMap(({ resting }) => resting.map(({ kind }) => kind))).toContain('finding');
  });

  test('tell what was added, taken out, or has another designator', () => {
    const of = (...texts: string[]) => readEcfr(ecfr(part('764', section('764.5', texts))));
    const [unit] = compareTexts(
      of(
        '(a) The first paragraph stays.',
        '(b) The second one says something of its own.',
        '(c) The third one is gone.',
      ),
      of(
        '(a) The first paragraph stays.',
        '(b) This came in between.',
        '(c) The second one says something of its own.',
      ),
    );
    expect(unit?.differences.map(({ kind, path, from }) => [kind, path.join(), from?.join()])).toEqual([
      ['added', 'b', undefined],
      ['renumbered', 'c', 'b'],
      ['removed', 'c', undefined],
    ]);
  });

  test('put the section with the gravest findings first, and those that nothing rests on last', () => {
    const of = (word: string) =>
      readEcfr(
        ecfr(
          part('700', section('700.1', [`(a) ${word}.`])) +
            part('762', section('762.6', [`(a) ${word}.`])) +
            part('744', section('744.11', [`(a) ${word}.`])),
        ),
      );
    const compared = compareTexts(of('One'), of('Another'));
    expect(compared.map(({ unit, level, touched }) => [unit, level, touched.length > 0])).toEqual([
      ['744.11', 'stop', true],
      ['762.6', expect.anything(), true],
      ['700.1', undefined, false],
    ]);
  });

  test('hear a note of the editors, and not the list of the printings', () => {
    const of = (after: string) => readEcfr(ecfr(part('744', section('744.11', ['(a) Text.'], after))));
    const note = '<EDNOTE><HED>Effective Date Note:</HED><PSPACE>At 90 FR 50857, stayed.</PSPACE></EDNOTE>';
    expect(compareTexts(of(''), of(note))[0]?.touched.length).toBeGreaterThan(3);
    const history = '<CITA TYPE="N">[91 FR 1]</CITA>';
    expect(compareTexts(of(''), of(history))[0]).toMatchObject({
      differences: [{ part: 'history' }],
      touched: [],
    });
  });

  test('follow the entries, notes and groups of supplements', () => {
    const list = (limit: string, country: string) =>
      readEcfr(
        ecfr(
          part(
            '774',
            supplement(
              1,
              '774',
              `<FP-2><B>3A090 Integrated circuits as follows (see List of Items Controlled).</B></FP-2>
               <P>a. Integrated circuits having:</P><P>a.1. A TPP of ${limit}; or</P><P>b. Others.</P>
               <NOTE><HED>Note 2 to 3A090:</HED><P>Not for data centres.</P></NOTE>
               <FP-2><B>4A090 Computers as follows.</B></FP-2><P>a. Computers.</P>`,
            ),
          ) +
            part(
              '740',
              supplement(
                1,
                '740',
                `<HD1>Country Group A</HD1><DIV><TABLE><TR><TD>Laos</TD><TD/></TR></TABLE></DIV>
                 <HD1>Country Group D</HD1><DIV><TABLE><TR><TD>Laos</TD><TD>${country}</TD></TR></TABLE></DIV>`,
              ),
            ),
        ),
      );
    const compared = compareTexts(list('4800', ''), list('9600', 'X'));
    const of = (unit: string) => compared.find((one) => one.unit === unit);
    const entries = of('Supp. No. 1 to Part 774');
    expect(entries?.differences.map(({ path }) => path)).toEqual([['3A090', 'a', '1']]);
    const cited = entries?.touched.map(({ evidence }) => evidence) ?? [];
    expect(cited).toContain('CLS-01');
    expect(cited).not.toContain('CLS-02');
    expect(cited).not.toContain('CLS-04');
    const groups = of('Supp. No. 1 to Part 740');
    expect(groups?.differences.map(({ part, path }) => [part, path.join()])).toEqual([['row', 'D,Laos']]);
    const named = groups?.touched.flatMap(({ resting }) => resting.filter(({ kind }) => kind === 'group'));
    expect([...new Set(named?.map(({ id }) => id))]).toEqual(['D1', 'D3', 'D4', 'D5']);
  });
});

test('every statement on Title 15 has a place in it, so that no change passes by', () => {
  const text = title('To Macau.');
  const codified = law.evidenceIds.filter((id) =>
    law.sourceOf(law.evidenceOf(id).source).citation.startsWith('15 CFR'),
  );
  expect(codified.filter((id) => placesIn(text, id).length === 0)).toEqual([]);
  const places = codified.flatMap((id) => placesIn(text, id).map(({ unit }) => unit));
  expect(places.filter((unit) => !/^(?:\d+\.\d+|Supp\. No\. \d+ to Part \d+)$/.test(unit))).toEqual([]);
});

const ordinance = (limit: string, more = '') =>
  readEgov(
    egov(
      article(
        '6',
        '第六条',
        paragraph(
          1,
          '次のとおりとする。',
          item(
            '1',
            '一',
            '集積回路であって、次のいずれかに該当するもの',
            subitem('15', 'ヨ', `合計処理性能が${limit}以上のもの`),
          ) + item('2', '二', 'その他'),
        ),
      ) +
        article(
          '7_2',
          '第七条の二',
          paragraph(1, '一つ目') + paragraph(2, `<Ruby>二<Rt>ふた</Rt></Ruby>つ目${more}`),
        ),
      '<AppdxTable><AppdxTableTitle>別表第一</AppdxTableTitle><TableStruct><Table><TableRow><TableColumn><Sentence>七</Sentence></TableColumn><TableColumn><Sentence>集積回路</Sentence></TableColumn></TableRow></Table></TableStruct></AppdxTable>',
    ),
  );

describe('two downloads of a Japanese law', () => {
  test('name article, paragraph and item as lawyers do', () => {
    const [unit, ...more] = compareTexts(ordinance('六千'), ordinance('四千八百'));
    expect(more).toEqual([]);
    expect([unit?.unit, unit?.differences[0]?.path]).toEqual(['第6条', ['1号', 'ヨ']]);
    const [other] = compareTexts(ordinance('六千'), ordinance('六千', '。'));
    expect([other?.unit, other?.differences[0]?.path]).toEqual(['第7条の2', ['2項']]);
    expect(other?.differences[0]?.before).toBe('二つ目');
    expect([...ordinance('六千').units.keys()]).toEqual([
      '第6条',
      '第7条の2',
      '附則（令和七年経済産業省令第一号）第1条',
      '別表第1',
    ]);
    expect(
      ordinance('六千')
        .units.get('別表第1')
        ?.paragraphs.map(({ path }) => path),
    ).toEqual([['7の項']]);
  });
});

describe('a file that is not one of these', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chip-export-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const read = (data: string | Uint8Array) => {
    const path = join(folder, 'file.xml');
    writeFileSync(path, data);
    return readLawText(path);
  };

  test.each([
    ['', { refused: 'empty' }],
    ['{"a":1}', { refused: 'binary', what: 'json' }],
    ['<!DOCTYPE html><html></html>', { refused: 'binary', what: 'html' }],
    ['%PDF-1.7', { refused: 'binary', what: 'pdf' }],
    ['PK\u0003\u0004', { refused: 'binary', what: 'zip' }],
    ['Hello', { refused: 'binary', what: 'other' }],
    ['<?xml version="1.0"?><RULE/>', { refused: 'xml', root: 'RULE' }],
    [
      ecfr('')
        .replace('N="15"', 'N="22"')
        .replaceAll(/itle( |-)15/g, 'itle$122'),
      { refused: 'title', title: '22' },
    ],
  ])('is named: %s', (data, says) => {
    expect(read(data)).toEqual(says);
  });

  test('is told from one that is cut off, and from one in another encoding', () => {
    expect(read(ecfr(part('744', '')).slice(0, -20))).toMatchObject({ refused: 'broken' });
    expect(read(Buffer.from('<a>\xe9</a>', 'latin1'))).toEqual({ refused: 'binary', what: 'not-utf8' });
  });
});

test('the words of the command are there in both languages, and take the same variables', () => {
  const variables = (words: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(words).map(([key, text]) => [
        key,
        [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort(),
      ]),
    );
  expect(variables(ja)).toEqual(variables(en));
});
