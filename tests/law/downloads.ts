/** Downloads as the eCFR and e-Gov write them, with texts of the tests. */

export const ecfr = (body: string, day = '2026-09-24'): string => `<?xml version="1.0" encoding="UTF-8"?>
<DIV1 N="15" TYPE="TITLE" hierarchy_metadata="{&quot;path&quot;:&quot;/on/${day}/title-15&quot;,&quot;citation&quot;:&quot;15 CFR&quot;}">
<HEAD>Title 15—Commerce and Foreign Trade</HEAD>
<DIV3 N="VII" TYPE="CHAPTER"><HEAD>CHAPTER VII—BUREAU OF INDUSTRY AND SECURITY</HEAD>
${body}
</DIV3></DIV1>`;

export const part = (number: string, body: string): string =>
  `<DIV5 N="${number}" TYPE="PART" hierarchy_metadata="{&quot;path&quot;:&quot;/on/2026-09-24/title-15/part-${number}&quot;}">
<HEAD>PART ${number}—CONTROLS</HEAD>
<AUTH><HED>Authority:</HED><PSPACE>50 U.S.C. 4801-4852.</PSPACE></AUTH>
${body}
</DIV5>`;

export const section = (number: string, paragraphs: readonly string[], after = ''): string =>
  `<DIV8 N="${number}" TYPE="SECTION" hierarchy_metadata="{&quot;citation&quot;:&quot;15 CFR ${number}&quot;}">
<HEAD>§ ${number}   A section.</HEAD>
${paragraphs.map((text) => `<P>${text}</P>`).join('\n')}
${after}
<CITA TYPE="N">[61 FR 12802, Mar. 25, 1996]</CITA>
</DIV8>`;

export const supplement = (number: number, of: string, body: string): string =>
  `<DIV9 N="Supplement No. ${number} to Part ${of}" TYPE="APPENDIX">
<HEAD>Supplement No. ${number} to Part ${of}—A list</HEAD>
${body}
</DIV9>`;

export const egov = (articles: string, table = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<Law Era="Heisei" Lang="ja" LawType="MinisterialOrdinance" Num="049" Year="03">
<LawNum>平成三年通商産業省令第四十九号</LawNum>
<LawBody><LawTitle>貨物又は技術を定める省令</LawTitle>
<TOC><TOCLabel>目次</TOCLabel></TOC>
<MainProvision>${articles}</MainProvision>
<SupplProvision AmendLawNum="令和七年経済産業省令第一号"><SupplProvisionLabel>附　則</SupplProvisionLabel>
<Article Num="1"><ArticleTitle>第一条</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>この省令は、公布の日から施行する。</Sentence></ParagraphSentence></Paragraph></Article>
</SupplProvision>
${table}</LawBody></Law>`;

export const article = (number: string, title: string, body: string): string =>
  `<Article Num="${number}"><ArticleCaption>（定め）</ArticleCaption><ArticleTitle>${title}</ArticleTitle>${body}</Article>`;
export const paragraph = (number: number, sentence: string, body = ''): string =>
  `<Paragraph Num="${number}"><ParagraphNum>${number > 1 ? number : ''}</ParagraphNum><ParagraphSentence><Sentence>${sentence}</Sentence></ParagraphSentence>${body}</Paragraph>`;
export const item = (number: string, title: string, sentence: string, body = ''): string =>
  `<Item Num="${number}"><ItemTitle>${title}</ItemTitle><ItemSentence><Sentence>${sentence}</Sentence></ItemSentence>${body}</Item>`;
export const subitem = (number: string, title: string, sentence: string): string =>
  `<Subitem1 Num="${number}"><Subitem1Title>${title}</Subitem1Title><Subitem1Sentence><Sentence>${sentence}</Sentence></Subitem1Sentence></Subitem1>`;
