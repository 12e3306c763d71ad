/**
 * One word for one idea: the chosen term in both languages, and the forms that must not stand beside it.
 * A form is forbidden because a reader would take it for something else, or for a second thing.
 */
interface Term {
  readonly en: string;
  readonly ja: string;
  /** Forms that no word of the language may hold. */
  readonly never: { readonly en?: RegExp; readonly ja?: RegExp };
  /** Forms that only a label has the room for: a key that ends in `.short`. */
  readonly labels?: { readonly en?: RegExp; readonly ja?: RegExp };
  /** Why, where it is more than that one word is enough. */
  readonly why?: string;
}

export const terms: readonly Term[] = [
  { en: 'chip', ja: '半導体', never: { ja: /チップ/ } },
  { en: 'guidance', ja: 'ガイダンス', never: { ja: /指針/ } },
  { en: 'policy statement', ja: '政策声明', never: { ja: /ポリシー・ステートメント/ } },
  { en: 'computer', ja: 'コンピューター', never: { ja: /コンピュータ(?!ー)/ } },
  { en: 'server', ja: 'サーバー', never: { ja: /サーバ(?!ー)/ } },
  { en: 'limit', ja: '基準値', never: { ja: /規制値/ } },
  {
    en: 'class, ECCN',
    ja: 'ECCNの分類',
    never: { ja: /ECCN証明|ECCNの該非|区分/ },
    why: '該非 is the word of the Japanese law for its own lists',
  },
  {
    en: 'maker of the wafer: foundry',
    ja: 'ファウンドリ',
    never: { ja: /製造業者/ },
  },
  { en: 'supplier', ja: '仕入先', never: { ja: /供給者/ } },
  { en: 'operator', ja: '運営者', never: { ja: /運用者/ } },
  { en: 'dense', ja: '密行列', never: { ja: /デンス/ } },
  { en: 'total processing performance', ja: '合計処理性能', never: { ja: /総合処理性能/ } },
  { en: 'Unverified List', ja: '未検証エンドユーザーリスト（UVL）', never: { ja: /未検証者?リスト/ } },
  {
    en: 'UVL statement',
    ja: 'UVLステートメント',
    never: { ja: /陳述書/ },
    why: '陳述書 belongs in a court',
  },
  { en: 'denied person', ja: '取引禁止顧客', never: { ja: /取引禁止者/ } },
  { en: 'case-by-case review', ja: 'ケースバイケース審査', never: { ja: /個別審査/ } },
  {
    en: 'on Supplement No. 8 to Part 740',
    ja: '740部補遺8の掲載者',
    never: { ja: /UAEの承認|承認を受けた者|承認(UAE)?事業体/, en: /Approved in UAE/ },
    why: 'an approval of the UAE reads as one that its government gave',
  },
  { en: '"is informed" letter', ja: 'is informedレター（個別通知）', never: { ja: /is informed」?通知/ } },
  {
    en: 'affiliates rule',
    ja: '関連事業体ルール（50%ルール）',
    never: { ja: /関連会社ルール/ },
    why: '関連会社 is a company of which 20 to 50 per cent is owned',
  },
  {
    en: 'not enforced by BIS',
    ja: '執行しない',
    never: { ja: /黙認/, en: /\btolerance\b/ },
    why: '黙認 reads as "allowed while nobody says anything"',
  },
  {
    en: 'printed',
    ja: '条文あり',
    never: { ja: /執行なし/ },
    why: 'reads as "need not be kept"',
  },
  {
    en: 'no trigger within the range of the questions',
    ja: '範囲内に該当なし',
    never: { ja: /論点なし/ },
    why: 'reads as "no problem"',
  },
  { en: 'this tool', ja: '本ツール', never: { ja: /当ツール|このツール/ } },
  { en: 'where goods are delivered', ja: '納入先', never: { ja: /届け先/ } },
  {
    en: 'Country Group D:5 or Macau',
    ja: 'D:5国またはマカオ',
    never: {
      ja: /D:5(?:または|と|・)マカオ|D:5国(?:（[^）]*）)?(?:や|もしくは|と(?!マカオ(?:以外|の(?:域?外|全体)|です)))マカオ/,
    },
    labels: { ja: /D:5国(?:（[^）]*）)?・マカオ/ },
    why: 'the same rule in two forms reads as two; と is for both together: outside them, or all of them',
  },
  {
    en: 'could become',
    ja: '最も重い場合',
    never: { ja: /なり得る(?:結果|段階)/ },
    why: 'a literal translation that readers pass over',
  },
  { en: 'known', ja: 'わかる', never: { ja: /分か(?:[るりらっ]|れば)/ } },
  { en: 'country tied by an arms embargo', ja: '武器禁輸の対象とする国', never: { ja: /米国の武器禁輸国/ } },
];

/** What is not ours to word: what others published is told as they said it, and a name stays a name. */
export const quoted = /^japanese\.said/;
