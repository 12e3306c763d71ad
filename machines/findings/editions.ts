/**
 * The editions of the law in this tool, newest first: the name, what it changed for whoever is judged by it, and its
 * seal. Nothing judges by them but the name of the first, which is printed on every report.
 */
import { isIsoDate } from '../law/days';
import type { Text } from '../law/types';

export interface Edition {
  /** The day on which the data was last checked, and a number that rises with each change until that day moves. */
  readonly id: string;
  /** The hash of all that judges. `npm run law:seal` writes it, once and last. */
  readonly seal?: string;
  readonly changes: readonly Text[];
}

const table = [
  {
    id: '2026-11-29.1',
    seal: '93449207f0b5c3bc441fb374ab590ebbce7ec3cbf54988d1eb5a4fb46d546e13',
    changes: [
      {
        en: 'The text of the regulation was read again, as it stood on 24 September 2026.',
        ja: '規則の条文を、2026年9月24日時点の内容で読み直しました。',
      },
      {
        en: 'Any question about the world takes several answers of which one is true, and a country can be told by what it is not.',
        ja: '取引の事実についての質問では、候補を複数選べます。国は「これらの国ではない」とも答えられます。',
      },
      {
        en: 'The planned date can be open: every day that is left is judged, and the days from which the level changes are listed.',
        ja: '予定日は未定のままにできます。可能性のある日をすべて判定し、結果の段階が変わる日を示します。',
      },
      {
        en: 'A request for false papers stops every deal; one that was refused and resolved calls for care.',
        ja: '虚偽の書類を求められた取引は、すべて「停止」とします。断って解消したものは「注意」とします。',
      },
      {
        en: 'What earlier deliveries to a customer showed is asked about, and a violation in an earlier deal is told from one with these goods.',
        ja: '顧客への過去の納入でわかったことを質問します。過去の取引での違反と、この品目についての違反を分けます。',
      },
      {
        en: 'Requests for false papers, earlier deliveries and knowledge of diversion that nobody looked into call for care on an item below the limits too.',
        ja: '虚偽の書類の依頼、過去の納入、迂回の認識を確認していない場合は、基準未満の品目でも「注意」とします。',
      },
      {
        en: 'A thing with a chip in it, such as a laptop, a car or a robot, is judged by the chip; a computer counts as a board everywhere.',
        ja: 'ノートパソコン、自動車、ロボットなど、半導体を内蔵した製品は、その半導体で判定します。コンピューターはすべてボードと同じに扱います。',
      },
      {
        en: 'Installed items of a group from Country Group D:5 or Macau are judged by how they came, and Chinese-designed chips among them are no longer tolerated.',
        ja: 'D:5またはマカオ系企業の設置済み品目は、搬入の経緯で判定します。中国設計の半導体は、容認の対象から外します。',
      },
      {
        en: 'A BIS letter that may exist is asked about for chips, what holds them and access to them only, and a known memory bandwidth settles it.',
        ja: 'BISの通知があり得るかどうかは、半導体、それを載せたもの、その利用だけについて判定し、メモリ帯域幅がわかればそれで決めます。',
      },
      {
        en: 'Model weights are asked for publication and for the operations of their training.',
        ja: 'モデルの重みについて、公開の有無と学習の演算回数を質問します。',
      },
      {
        en: 'A party seated in Cuba, Iran, North Korea, Syria, Russia or Belarus holds the deal wherever the goods go.',
        ja: 'キューバ、イラン、北朝鮮、シリア、ロシア、ベラルーシの当事者がいる取引は、品目の行き先にかかわらず「保留」とします。',
      },
      {
        en: 'Who logs in to computing power is asked; nationality alone decides nothing.',
        ja: '計算資源を誰が利用するかを質問します。国籍だけでは何も決まりません。',
      },
      {
        en: 'The presumption about Chinese-designed chips names its reason and all three limbs of General Prohibition Ten.',
        ja: '中国設計の半導体についての推定に、その理由と、一般禁止事項10の三つの場合をすべて示します。',
      },
    ],
  },
  {
    id: '2026-11-21.2',
    seal: 'd474669d2eb9ab1983300b66c0434dad5e63ab6f099b1e34a0c2548ab07c1828',
    changes: [
      {
        en: 'The text of the regulation was not read again. What follows corrects how this tool applies it.',
        ja: '規則の条文を読み直したものではありません。以下は、このツールでの当てはめ方を改めた点です。',
      },
      {
        en: 'What rests on BIS guidance alone is judged by the day of the decision: guidance that was not published by then is not applied.',
        ja: 'BISの指針だけを根拠とする論点は、判断日を基準に判定します。判断日までに公表されていない指針は適用しません。',
      },
      {
        en: 'For the end uses of § 744.23, refusal of a licence is presumed only where a party has its headquarters in Country Group D:5 or Macau.',
        ja: '§744.23の用途では、当事者の本社がカントリーグループD:5またはマカオにある場合に限り、許可申請は不許可と推定されるものとして扱います。',
      },
      {
        en: 'A chip that a foundry or OSAT has to presume to be 3A090.a counts as 3A090.a for every rule, the lists of Part 744 among them.',
        ja: 'ファウンドリまたはOSATが3A090.aと推定しなければならない半導体は、Part 744のリストを含むすべての規則で3A090.aとして扱います。',
      },
      {
        en: 'Whether an item is EAR99 is read from the question that belongs to it: equipment by its own class, everything else by the class of the chip.',
        ja: 'EAR99に当たるかどうかは、品目に応じた質問で判定します。製造装置は装置の分類、それ以外は半導体の分類によります。',
      },
      {
        en: 'A red flag that nobody checked, on an item below the limits, now calls for care.',
        ja: '基準未満の品目で確認していないレッドフラグがある場合は、「注意」とします。',
      },
    ],
  },
  { id: '2026-11-21.1', changes: [{ en: 'The first edition.', ja: '最初の版です。' }] },
] as const satisfies readonly Edition[];

export const editions: readonly Edition[] = table;

/** The edition of the law in this build. */
export const edition: string = table[0].id;

/**
 * What this edition can tell of one that is named elsewhere: itself, one that came before, or one that it does not
 * know, which may be newer by its name. A name proves nothing.
 */
export type Naming = 'present' | 'earlier' | 'newer' | 'unknown';

const parts = (id: string): readonly [string, number] | undefined => {
  const [, day = '', number] = /^(\d{4}-\d\d-\d\d)\.([1-9]\d{0,3})$/.exec(id) ?? [];
  return isIsoDate(day) ? [day, Number(number)] : undefined;
};

export const editionNamed = (id: string): Naming => {
  if (id === edition) return 'present';
  if (editions.some((known) => known.id === id)) return 'earlier';
  const [named, present] = [parts(id), parts(edition)];
  if (!named || !present) return 'unknown';
  return named[0] > present[0] || (named[0] === present[0] && named[1] > present[1]) ? 'newer' : 'unknown';
};
