import { describe, expect, it } from 'vitest';
import { coveredBy, ListError, matching, type ReadList } from '../../machines';
import { decodeText } from '../../src/store/encoding';

const { atOnce, noListBy, readingList, withOtherNames } = await matching();
const read = (text: string, nameColumn?: string): ReadList => atOnce(readingList(text, { nameColumn }));
const refusal = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ListError)
      return { problem: error.problem, detail: error.detail, headings: error.headings };
    throw error;
  }
  throw new Error('was not refused');
};
const bytes = (text: string) => new TextEncoder().encode(text);

const CSL_HEADINGS =
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,' +
  'standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,' +
  'vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,' +
  'places_of_birth,source_information_url,ids';
const csl = (source: string, name: string, addresses: string, other: string) =>
  `x1,${source},,,,"${name}",,"${addresses}",,,,,,,,,,,,,,,"${other}",,,,,,`;

describe('a list as it is published', () => {
  it('the Consolidated Screening List as CSV: names, other names, addresses, source and row', () => {
    const list = read(
      [
        CSL_HEADINGS,
        csl(
          'Entity List (EL) - Bureau of Industry and Security',
          'Huatai Machinery Co., Ltd.',
          'No. 9 Kexue Rd, Wuhan, CN; Hall 2, Hefei, CN',
          'HTM; 华泰机械',
        ),
        csl('Denied Persons List (DPL) - Bureau of Industry and Security', 'Carver, ""Jack"" John', '', ''),
        csl('Unverified List (UVL) - Bureau of Industry and Security', '', '', ''),
      ].join('\r\n'),
    );
    expect(list.kind).toBe('csl-csv');
    expect(list.rows).toEqual([
      {
        row: 2,
        name: 'Huatai Machinery Co., Ltd.',
        aliases: ['HTM', '华泰机械'],
        addresses: ['No. 9 Kexue Rd, Wuhan, CN', 'Hall 2, Hefei, CN'],
        source: 'Entity List (EL) - Bureau of Industry and Security',
      },
      {
        row: 3,
        name: 'Carver, "Jack" John',
        aliases: [],
        addresses: [],
        source: 'Denied Persons List (DPL) - Bureau of Industry and Security',
      },
    ]);
    expect(list.faults).toEqual([{ row: 4, field: 'name', problem: 'no-name' }]);
    expect(coveredBy(list)).toEqual(['entity', 'denied']);
  });
  it('the same as JSON, each entry by itself; one that is none is named', () => {
    const entry = {
      name: 'Huatai Machinery',
      source: 'Military End User (MEU) List - Bureau of Industry and Security',
      alt_names: ['HTM {"]'],
      addresses: [{ address: '9 Kexue Rd', city: 'Wuhan', state: null, postal_code: null, country: 'CN' }],
      programs: [],
    };
    const list = read(
      JSON.stringify({ sources: [{ a: 1 }], results: [entry, { name: 7 }, { alt_names: [] }] }),
    );
    expect(list.kind).toBe('csl-json');
    expect(list.rows).toEqual([
      {
        row: 1,
        name: entry.name,
        aliases: entry.alt_names,
        addresses: ['9 Kexue Rd, Wuhan, CN'],
        source: entry.source,
      },
    ]);
    expect(list.faults.map(({ row, field, problem }) => [row, field, problem])).toEqual([
      [2, 'name', 'not-a-row'],
      [3, 'name', 'no-name'],
    ]);
    expect(coveredBy(list)).toEqual(['meu']);
  });
  it('the three files of OFAC together; other names alone are refused', () => {
    const nothing = '"-0- "';
    const sdn = read(
      `36,"AEROMAR",${nothing},"CUBA"${`,${nothing}`.repeat(8)}\r\n173,"VOLKONSKY, Ivan","individual","RUSSIA"${`,${nothing}`.repeat(7)},"DOB 1970; a.k.a. 'VANYA'."\r\n\u001a`,
    );
    const alt = read(`173,9,"aka","VOLKONSKIY, I.",${nothing}`);
    const add = read(`36,4,"12 Calle Sur","Havana","Cuba",${nothing}`);
    expect([sdn.kind, alt.kind, add.kind]).toEqual(['ofac-sdn', 'ofac-alt', 'ofac-add']);
    const named = { sdn, alt, add };
    const lists = Object.entries(named).map(([name, list]) => ({ name, list }));
    const [one, ...more] = withOtherNames(lists);
    expect(more).toEqual([]);
    expect(one?.list.rows.map(({ row, aliases, addresses }) => ({ row, aliases, addresses }))).toEqual([
      { row: 1, aliases: [], addresses: ['12 Calle Sur, Havana, Cuba'] },
      { row: 2, aliases: ['VANYA', 'VOLKONSKIY, I.'], addresses: [] },
    ]);
    expect(coveredBy(sdn)).toEqual(['sdn']);
    expect(() => withOtherNames([{ name: 'ALT.CSV', list: alt }])).toThrow('without-sdn');
  });
  it('the list of METI, copied out of its table: two scripts in a cell, other names by dots', () => {
    const list = read(
      'No.\t"国名、地域名\nCountry or Region"\t"企業名、組織名\nCompany or Organization"\t"別名\nAlso Known As"\t"懸念区分\nType of WMD"\n' +
        '1\t"北朝鮮\nNorth Korea"\t"Korea Rungsan Trading\n(朝鮮綾山貿易会社)"\t"・Rungsan General\n・Rungsan 888\n(綾山総会社)"\t核\n',
    );
    expect(list).toMatchObject({
      kind: 'meti',
      rows: [
        {
          row: 2,
          name: 'Korea Rungsan Trading',
          aliases: ['朝鮮綾山貿易会社', 'Rungsan General', 'Rungsan 888', '綾山総会社'],
        },
      ],
    });
    expect(coveredBy(list)).toEqual([]);
  });
  it.each([
    ['取引先名;所在地\n株式会社東海精機;愛知県', '株式会社東海精機'],
    ['List of 2026\nCompany name,Address\nHuatai,Wuhan', 'Huatai'],
    ['Huatai\nOrchid Marine', 'Huatai'],
  ])('a table of the firm: %j', (text, name) => {
    expect(read(text)).toMatchObject({
      kind: 'own',
      rows: expect.arrayContaining([expect.objectContaining({ name })]),
    });
  });
  it('a table that does not say which column holds the names asks, and takes the one that is said', () => {
    const text = 'a;b\n1;Huatai\n2;Orchid';
    expect(refusal(text)).toEqual({ problem: 'which-column', detail: '', headings: ['a', 'b'] });
    expect(read(text, 'b').rows.map(({ name }) => name)).toEqual(['Huatai', 'Orchid']);
  });
  it.each([
    ['', 'not-a-list', 'empty'],
    ['<!DOCTYPE html><html>', 'not-a-list', 'page'],
    ['<?xml version="1.0"?><sdnList/>', 'not-a-list', 'xml'],
    ['{"format":"chip-export-check/case","answers":{}}', 'not-a-list', 'case'],
    ['{"a":1}', 'not-a-list', 'json'],
    ['name\n', 'no-names', ''],
    ['name,address\n"Huatai,Wuhan\nOrchid,Hefei', 'open-quote', '2'],
  ])('a file that is none says what it is: %j', (text, problem, detail) => {
    expect(refusal(text)).toMatchObject({ problem, detail });
  });
  it('a file that is no text is known by its first bytes', () => {
    expect(
      ['%PDF-1.7', 'PK\u0003\u0004 [Content_Types].xml', 'PK\u0003\u0004 a.csv', ''].map((text) =>
        noListBy(bytes(text)),
      ),
    ).toEqual(['pdf', 'workbook', 'zip', 'empty']);
    expect(noListBy(bytes('name\nHuatai'))).toBeUndefined();
  });
  it('a file is read in the encodings that spreadsheets write', () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'名,a'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]);
    expect(decodeText(utf16, 'en')).toMatchObject({ text: '名,a' });
    expect(decodeText(bytes('\ufeff名称'), 'en')).toMatchObject({ text: '名称' });
    // 株式会社東海精機 in Shift_JIS.
    const shiftJis = Uint8Array.from([
      0x8a, 0x94, 0x8e, 0xae, 0x89, 0xef, 0x8e, 0xd0, 0x93, 0x8c, 0x8a, 0x43, 0x90, 0xb8, 0x8b, 0x40,
    ]);
    expect(decodeText(shiftJis, 'en')).toMatchObject({
      text: '株式会社東海精機',
      readAs: { encoding: 'Shift_JIS' },
    });
    expect(decodeText(Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72]), 'en')).toMatchObject({
      text: 'Müller',
      readAs: { encoding: 'Windows-1252' },
    });
  });
});
