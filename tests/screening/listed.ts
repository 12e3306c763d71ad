/** Four hundred names in the manner of public lists, the same at each run, and what people make of them. */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const words = (text: string) => text.trim().split(/\s+/);
const cities = words(
  'Beijing Shanghai Shenzhen Tianjin Chengdu Xian Wuhan Harbin Nanjing Hefei Tehran Moscow Dubai Istanbul Minsk Karachi',
);
const stems = words(
  'Haiguang Lingyun Kaida Huatai Yunhai Tengfei Changfeng Xinrui Jinhang Ruisheng Qingfeng Baosheng Zhenhua Tianyi Guowei Dahua ' +
    'Parsgharb Kavoshyar Fanavaran Sarvestan Mahtab Danesh Rayan Pishgam Sepahan Azaran Vektor Uraltekh Radiopribor Kvant Almaz Rubezh ' +
    'Zenit Granit Elektron Signal Teknokom Savunma Anadolu Karadeniz Zephyr Orchid Falconbay Meridian Crescent Sapphire Golden Bridgeport',
);
const trades = words(
  'Electronics Technology Optoelectronics Trading Machinery Aviation Shipping Semiconductor Instruments Logistics Chemical Petrochemical Communications Engineering Microelectronics Materials',
);
const forms = [
  'Co., Ltd.',
  'Company Limited',
  'LLC',
  'GmbH',
  'Inc.',
  'FZE',
  'S.A.',
  'JSC',
  'Pte. Ltd.',
  'Sdn Bhd',
  'A.S.',
  'Corporation',
];
const given = words(
  'Ivan Sergei Mohammad Ahmad Ali Hassan Reza Karim Dmitri Pavel Yusuf Omar Jong Wei Jian Viktor Andrei Mehdi Hamid Farid',
);
const families = words(
  'Sidorenko Morozkin Baryshnikov Shcherbakov Daneshjou Harithi Qasimi Rahimi Karimov Zubkov Khomyakov Bakhshi Mansouri Volkonsky Dzhabrailov Ganiyev Tahmasebi Esfandiari Kovalchuk Petrenko',
);

export interface Listed {
  readonly name: string;
  /** Without its legal form; the name itself where it has none. */
  readonly bare: string;
}
export const listed = (seed = 11): readonly Listed[] => {
  const next = random(seed);
  const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const made = new Map<string, Listed>();
  while (made.size < 400) {
    const kind = next();
    let bare: string;
    let form = one(forms);
    if (kind < 0.4) bare = `${one(cities)} ${one(stems)} ${one(trades)}`;
    else if (kind < 0.55) bare = `${one(stems)} ${one(trades)} ${one(trades)}`;
    else if (kind < 0.65) bare = `${one(stems)} ${one(stems)} International ${one(trades)}`;
    else if (kind < 0.72) bare = `${one(stems)} ${one(trades)}`;
    else if (kind < 0.8) {
      bare = `No. ${Math.ceil(next() * 90)} Research Institute of ${one(cities)} ${one(trades)}`;
      form = '';
    } else if (kind < 0.9) {
      bare = `${one(given)} ${one(given)} ${one(families)}`;
      form = '';
    } else {
      bare = `${one(given)} al-${one(families)} ${one(families)}`;
      form = '';
    }
    made.set(bare, { name: form ? `${bare} ${form}` : bare, bare });
  }
  return [...made.values()];
};

/** Two of its words, wherever they stand, have changed places. */
export const swapped = ({ bare }: Listed, seed: number): string => {
  const parts = bare.split(' ');
  const next = random(seed);
  const at = Math.floor(next() * (parts.length - 1));
  const other = at + 1 + Math.floor(next() * (parts.length - at - 1));
  [parts[at], parts[other]] = [parts[other] ?? '', parts[at] ?? ''];
  return parts.join(' ');
};
/** Two neighbouring letters that differ, in a word of four letters or more, have changed places. */
export const transposed = ({ name }: Listed, seed: number): string => {
  const next = random(seed);
  for (;;) {
    const at = Math.floor(next() * (name.length - 1));
    const [one = '', two = ''] = [name[at], name[at + 1]];
    if (!/[a-z]/i.test(one) || !/[a-z]/i.test(two) || one.toLowerCase() === two.toLowerCase()) continue;
    const [word] = /[a-z]+$/i.exec(name.slice(0, at + 1)) ?? [''];
    const [rest] = /^[a-z]+/i.exec(name.slice(at + 1)) ?? [''];
    if (word.length + rest.length < 4) continue;
    return name.slice(0, at) + two + one + name.slice(at + 2);
  }
};

/** Well-known firms that stand on no such list. */
export const clean = [
  'Toyota Motor Corporation',
  'Honda',
  'Nissan Motor Co., Ltd.',
  'Sony',
  'Panasonic',
  'Hitachi, Ltd.',
  'Toshiba',
  'Mitsubishi Electric',
  'Fujitsu',
  'NEC Corporation',
  'Canon Inc.',
  'Tokyo Electron',
  'Keyence',
  'Fanuc',
  'Kyocera',
  'Murata Manufacturing',
  'SoftBank',
  'Rakuten',
  'Siemens AG',
  'Bosch',
  'SAP',
  'BASF',
  'Bayer',
  'Volkswagen',
  'BMW',
  'Deutsche Telekom',
  'Infineon Technologies',
  'Samsung Electronics',
  'SK hynix',
  'LG Electronics',
  'Hyundai Motor',
  'TSMC',
  'Foxconn',
  'MediaTek',
  'ASUS',
  'Microsoft',
  'Apple',
  'Google',
  'Amazon',
  'Meta Platforms',
  'NVIDIA',
  'Intel',
  'AMD',
  'IBM',
  'Oracle',
  'Cisco Systems',
  'General Electric',
  'Boeing',
  'Airbus',
  'Nestlé',
  'Novartis',
  'Roche',
  'Philips',
  'ASML',
  'Ericsson',
  'Nokia',
  'Volvo',
  'Tata Consultancy Services',
  'Infosys',
  'Reliance Industries',
  'Unilever',
  'TotalEnergies',
] as const; // prettier-ignore
