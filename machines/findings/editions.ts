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
    id: '2026-11-29.5',
    seal: 'c5bcf00a23e91f81da8a684c401ddfb0e196d9a7f9812bb30e9b7224801cdf47',
    changes: [
      {
        en: 'Each sentence of a finding names the source that carries it. No level has changed by this; where a sentence said more than its source, it was corrected.',
        ja: '論点の各文に、根拠となる資料の番号を付けました。これによって変わった段階はありません。資料より言い過ぎていた文は改めました。',
      },
      {
        en: 'What is open for a replacement or a repair is told with its conditions: RPL (b)(3) is free of charge and, in Country Group D:1 other than China, ends with the warranty or after 12 months; RPL stays open as a whole.',
        ja: '交換・修理に使える許可例外を、要件とともに示します。RPL (b)(3)は無償の場合に限られ、中国以外のカントリーグループD:1では保証期間内または12か月以内です。RPLは全体が使えます。',
      },
      {
        en: 'What holds for Syria, for the United Arab Emirates or for software and technology alone is told only there.',
        ja: 'シリア、UAE、またはソフトウェア・技術だけに関わることは、それに当たる場合にだけ示します。',
      },
    ],
  },
  {
    id: '2026-11-29.4',
    seal: 'd1be620a5e8a085fdbcaa1a731472c24c2fc277b735be5113ff1c2bd264c55d2',
    changes: [
      {
        en: 'For advanced chips, a red flag marked “not present” counts as not checked while another answer leaves the same matter open.',
        ja: '先端半導体では、ほかの回答が同じ事項を未確認のまま残している場合、「該当なし」としたレッドフラグも未確認として扱います。',
      },
    ],
  },
  {
    id: '2026-11-29.3',
    seal: 'ca64d3d163e31a505fdc15f853e2b67634c01b4ac4bff76b31be1f7104df3f2d',
    changes: [
      {
        en: '“No match” on the lists is held where a party is not known: nobody can have screened it.',
        ja: '当事者の誰かが不明なのにリスト照合が「該当なし」の場合は、保留とします。不明な相手は照合できないためです。',
      },
    ],
  },
  {
    id: '2026-11-29.2',
    seal: '2adbb9c726c788949608c51108a8aa39f40cb7f0cd1f50127f1cdf60e4dba353',
    changes: [
      {
        en: 'For Syria, a confirmed licence exception that 746.9 leaves open covers what it covers.',
        ja: 'シリア向けでは、746.9が認める許可例外で、確認済みのものは、対象となる許可に代わります。',
      },
      {
        en: 'Technology developed with controlled items is judged by the country that it leaves.',
        ja: '規制品目を使って開発された技術は、それが出る国によって判定します。',
      },
      {
        en: 'Case-by-case review needs an end user in China or Macau too, not only a destination there.',
        ja: '個別審査の方針は、仕向地だけでなく需要者も中国またはマカオにある場合に限ります。',
      },
    ],
  },
  {
    id: '2026-11-29.1',
    seal: 'e6836a08a2c0c8ce408da57a66ad0608d4b852c1c6f7b126ef7fc5456048d146',
    changes: [
      {
        en: 'The text of the regulation was read again, as it stood on 24 September 2026.',
        ja: '規則の条文を、2026年9月24日時点の内容で読み直しました。',
      },
      {
        en: 'What leaves Japan is judged by Japan’s own list too, and the two results stand side by side; Malaysia and Taiwan have a remark.',
        ja: '日本から出るものは、日本のリスト規制でも判定し、2つの結果を並べて示します。マレーシアと台湾には注記があります。',
      },
      {
        en: 'A licence exception that compliance has confirmed in writing covers what it covers; one that does not fit is held, and a licence that is only claimed has a next step of its own.',
        ja: '輸出管理部門が書面で確認した許可例外は、対象となる許可に代わります。合わない許可例外は保留とし、言われているだけの許可には、別の次の手順を示します。',
      },
      {
        en: 'Each movement is asked for its purpose: what is open and what is shut for it is said.',
        ja: '移動の目的を聞き、その目的に使える許可例外と使えない許可例外を示します。',
      },
      {
        en: 'Syria leaves the embargoed countries on 2 September 2025; it stays in Country Groups D:4, D:5 and E:1.',
        ja: 'シリアは2025年9月2日に禁輸国から外れます。カントリーグループD:4、D:5、E:1には残ります。',
      },
      {
        en: 'Notes were added on the duty in force, routes, licences of others, promises and the Chinese side, and on bills and the rule that may come.',
        ja: '課されている関税、経路、他社の許可、表明された約束、中国側の規制、法案と今後の規則についての注記を加えました。',
      },
      {
        en: 'The notes on Chinese and Japanese law, on penalties and on the tiers of the Diffusion Rule say more, each with its source.',
        ja: '中国法と日本法、制裁、AI拡散規則のグループについての注記を、根拠とともに詳しくしました。',
      },
      {
        en: 'A finding that is only possible is called so in its heading, and the next steps are addressed to whoever answers.',
        ja: '可能性にとどまる論点は見出しでもそう示し、次の対応は回答者の立場に合わせて示します。',
      },
      {
        en: 'Each open answer that changes nothing is listed with the reason.',
        ja: '結果を左右しない未確認の点は、その理由とともに一覧にします。',
      },
      {
        en: 'A written analysis that an item is not subject to the EAR takes it out of the licence rules for items.',
        ja: 'EARの対象外とする書面の検討があれば、品目に基づく許可要件から外します。',
      },
      {
        en: 'An authorised designer counts by its seat and by the day of its application; the one customer of a host can be an end user; name, figures and ECCN are weighed together.',
        ja: '認定設計者は所在地と申請日で判定します。運用先の一社の顧客も需要者になり得ます。製品名、性能値、ECCNは合わせて判定します。',
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
      {
        en: 'Syria is no longer an embargo from 2 September 2025: items on the control list need a licence, EAR99 items are held.',
        ja: 'シリアは2025年9月2日から禁輸としては扱わず、規制品目リストの品目は「要許可」、EAR99は「保留」とします。',
      },
      {
        en: "A US person's support of a chip fab needs a licence, with refusal presumed; it is no longer a stop.",
        ja: '半導体工場への米国人の支援は、「停止」ではなく「要許可」（原則不許可）とします。',
      },
      {
        en: 'For listed equipment it counts who exports it and why the EAR reaches it, not where it was made.',
        ja: '規制対象の製造装置は、製造国ではなく、輸出者とEARの対象となる理由で判定します。',
      },
      {
        en: 'Chip technology developed in Country Group D:5 or Macau is judged by its developer and by the software that it comes from.',
        ja: 'D:5またはマカオの者が開発したチップ技術は、開発者と、使ったソフトウェアで判定します。',
      },
      {
        en: 'Fabs whose node nobody knows and chip-design software are asked about; a supercomputer needs a licence for chips and computers only.',
        ja: 'ノードがわからない工場と半導体設計用ソフトウェアについて質問します。スーパーコンピュータ向けで「要許可」となるのは、ICとコンピュータだけです。',
      },
      {
        en: 'Refusal under § 744.23 is presumed by place or by headquarters, and for military end users whatever the licence is needed for.',
        ja: '§744.23の不許可推定は、場所または本社によります。軍事需要者については、許可が必要な理由を問わず不許可推定です。',
      },
      {
        en: 'High-bandwidth memory outside Country Group D:5 and Macau is reviewed case by case; 5A992.z counts for the Military End-User List.',
        ja: 'D:5・マカオ域外へのHBMはケースバイケース審査とし、5A992.zは軍事エンドユーザー・リストの対象とします。',
      },
      {
        en: 'The catalogue has 520 products instead of 187, and the figures of 26 were corrected.',
        ja: 'カタログの製品を187から520に増やし、26製品の値を訂正しました。',
      },
      {
        en: 'A product is found by what orders and price lists call it: memory, form, quantity, servers, cloud instances, part numbers, and four scripts. A name of several products asks which, and a maker that did not design it is said.',
        ja: '注文書や価格表での呼び方（容量、形状、数量、サーバー、クラウドのインスタンス、型番、四つの文字体系）で製品を探せます。複数の製品を指す名前ではどれかを尋ね、設計者と異なるメーカー名があれば知らせます。',
      },
    ],
  },
  {
    id: '2026-11-21.2',
    seal: 'd474669d2eb9ab1983300b66c0434dad5e63ab6f099b1e34a0c2548ab07c1828',
    changes: [
      {
        en: 'The text of the regulation was not read again. What follows corrects how this tool applies it.',
        ja: '規則の条文を読み直したものではありません。以下は、本ツールでの当てはめ方を改めた点です。',
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
