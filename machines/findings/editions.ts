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
