/**
 * Pairs of names, invented in the manner of public lists: `=` the same firm or person written otherwise, `!` near
 * in writing and somebody else. Each kind says which scripts stand against each other.
 */
const written = {
  'Latin, legal form and punctuation': `
    Huatai Precision Machinery Co., Ltd. = HUATAI PRECISION MACHINERY COMPANY LIMITED
    Rheinwerk Optik GmbH & Co. KG = Rheinwerk Optik
    Nordhaven Shipping A/S = Nordhaven Shipping
    Société Générale de Câblage S.A. = Societe Generale de Cablage
    Bumi Sakti Trading Sdn Bhd = Bumi Sakti Trading
    Orchid Marine Pte. Ltd. = Orchid Marine
    Kaplan Makina Sanayi ve Ticaret A.Ş. = Kaplan Makina Sanayi Ticaret
    Zephyr Aero FZE = Zephyr Aero
    O'Malley Instruments Inc = OMalley Instruments
    L.T.K. Electronics LLC = LTK Electronics
    L T K Electronics = L.T.K. Electronics, LLC
    Müller & Söhne Metallbau AG = Muller Sohne Metallbau
    Ostrava Kovo spol. s r.o. = Ostrava Kovo s.r.o.
    Wisla Stocznia Sp. z o.o. = Wisla Stocznia
    Pt. Samudra Jaya Tbk = Samudra Jaya
    Al-Noor General Trading L.L.C. = Al Noor General Trading
    ＨＵＡＴＡＩ　ＰＲＥＣＩＳＩＯＮ = Huatai Precision
    Huatai Precision Machinery ! Huatong Precision Machinery
    Rheinwerk Optik GmbH ! Rheinberg Optik GmbH
    Orchid Marine Pte Ltd ! Orion Marine Pte Ltd
    Zephyr Aero FZE ! Zenith Aero FZE
    Nordhaven Shipping ! Südhaven Shipping
    LTK Electronics ! LXM Electronics
    Bumi Sakti Trading ! Bumi Indah Trading`,
  'Latin, order, abbreviation and joined words': `
    Tianhe Institute of Applied Physics = Applied Physics Institute of Tianhe
    Beijing Lingyun Technology = Lingyun Technology Beijing
    Shenzhen Kaida International Trading = Shenzhen Kaida Intl Trading
    Sevastyan Science and Technology Center = Sevastyan Sci. & Tech. Ctr.
    Univ. of Karavan = University of Karavan
    Sinotrans Hightech Group = Sino Trans High Tech Group
    Tian Jin Hai Guang Electronics = Tianjin Haiguang Electronics
    North East Marine Engineering = Northeast Marine Eng.
    Micro Vision Semiconductor = Microvision Semiconductors
    Global Air Logistics = Logistics Global Air
    Kuznetsk Mfg. Plant = Kuznetsk Manufacturing Factory
    Pacific Star Industries = Pacific Star Industry
    National Institute of Rocket Propulsion Research = NIRPR
    Beijing Lingyun Technology ! Beijing Lingfeng Technology
    Shenzhen Kaida International Trading ! Shenzhen Kangda International Trading
    University of Karavan ! University of Samarin
    Pacific Star Industries ! Pacific Sun Industries
    North Marine Engineering ! South Marine Engineering
    Micro Vision Semiconductor ! Micro Photon Semiconductor
    Kuznetsk Manufacturing Plant ! Kirov Manufacturing Plant
    China Aviation Industry ! China Aerospace Industry
    Hong Yi Electronics = Hongyi Electronics
    Intl. Maritime Svcs. of Karsund = International Maritime Services of Karsund
    Falcon Wing Log. = Falcon Wing Logistics
    Govt. Optical Works = Government Optical Works
    Ladoga Dept. of Defense Engrg. = Ladoga Department of Defence Engineering
    St. Lazarus Marine = Saint Lazarus Marine
    NPO Kasatka = Scientific Production Association Kasatka
    Northern Tarim University ! Southern Tarim University
    United Technology Group ! United Energy Group
    Delta Microwave ! Delta Machinery`,
  'Latin, slips of the keyboard': `
    Parsgharb Electronics = Parsghrab Electronics
    Sarvestan Petrochemical = Sarvestan Petrochemcial
    Nordhaven Shipping = Nordahven Shipping
    Kavoshyar Composite = Kavoshyar Composit
    Lingyunhai Optoelectronics = Lingyuhnai Optoelectronics
    Vostochny Pribor = Vostohcny Pribor
    Majmoe Rayan Sanat = Majmoe Rayna Sanat
    Rostelmash Holding = Rostlemash Holding
    Ghadir Shipbuilding = Gahdir Shipbuilding
    Teknokom Savunma = Teknkoom Savunma
    Azarpajoh Industries = Azarpajouh Industries
    Fanavaran Moj Khavar = Fanavaran Moj Kavar
    Sergei Baryshnikov = Sergei Baryshnkov
    Parsgharb Electronics ! Parsshargh Electronics
    Rostelmash Holding ! Uralmash Holding
    Sarvestan Petrochemical ! Lorestan Petrochemical
    Teknokom Savunma ! Elektrokom Savunma
    Kavoshyar Composite ! Danashyar Composite
    Hassan Ali Rezvani = Hassan Lai Rezvani
    Omid Tech = Omdi Tech
    Kasatka = Kastaka`,
  'Latin, numbers': `
    No. 27 Research Institute = 27th Research Institute
    Twenty-Seventh Research Institute = Research Institute No. 27
    Factory 404 = Factory No. 404
    Brigade Forty-Four = Brigade 44
    China Electronics Technology Group Corporation 38th Research Institute = CETC No. 38 Research Institute of China Electronics Technology Group
    Shipyard No 5 Vladivar = Shipyard 5 Vladivar
    No. 27 Research Institute ! No. 29 Research Institute
    China Electronics Technology Group Corporation No. 38 Research Institute ! China Electronics Technology Group Corporation No. 55 Research Institute
    Factory 404 ! Factory 405
    Ocean Storm 1 ! Ocean Storm 2
    Aircraft Repair Plant 121 ! Aircraft Repair Plant 123
    Third Construction Bureau ! Fifth Construction Bureau
    Plant No. 12 Tulagorsk ! Plant No. 21 Tulagorsk`,
  'Latin, persons': `
    Ivan Petrovich Sidorenko = Sidorenko, Ivan
    John Michael Carver = John Carver
    CARVER, John M. = John Michael Carver
    J. M. Carver = John Michael Carver
    Usama bin Awad al-Harithi = Osama Awad Al Harithi
    Mohammed Reza Daneshjou = Mohammad Reza Daneshju
    Abd al-Rahman al-Qasimi = Abdulrahman Al-Qasimi
    Abdelrahman Qassimi = Abd al-Rahman al-Qasimi
    Yevgeniy Vasilyevich Morozkin = Evgeny Vasilevich Morozkin
    Dmitri Shcherbakov = Dmitry Scherbakov
    Bill Thornbury = William Thornbury
    Hajji Karim Bakhshi = Karim Bakhshi
    Nguyen Van Thanh = Van Thanh Nguyen
    Kim Song-chol = Kim Song Chol
    José María Ibáñez = Jose Maria Ibanez
    Muammar al-Khadafi = Moammar Kadhafi
    Jean-Pierre Dumont-Lacroix = Jean Pierre Dumont Lacroix
    Sergey Aleksandrovich Zubkov = Sergei Zubkov
    Karimova Gulnara Islamovna = Gulnara Karimova
    John Carver ! Juan Carver
    John Carver ! John Cramer
    Ivan Sidorenko ! Ivan Simonenko
    Mohammed Reza Daneshjou ! Mohammed Reza Davari
    Kim Song-chol ! Kim Yong-nam
    Sergei Zubkov ! Sergei Zubarev
    Ahmad Hassan Karimi ! Ahmad Hussein Rahimi
    Dmitri Shcherbakov ! Dmitri Shevchenko
    Yevgeny Morozkin ! Yevgeny Moroshkin-Belov
    Nguyen Van Thanh ! Nguyen Van Binh
    Wang Wei ! Wang Lei
    Li Jun ! Li Jing
    John Smith = Jon Smith
    Saif Eddin Mansur = Sayf al-Din Mansour
    Nurol-Din Karami = Noureddin Karami
    Wang Fang ! Wang Feng
    Ivan Petrov ! Ivan Petrenko`,
  'Latin, writings of Chinese': `
    Tsinghua Chemical = Qinghua Chemical
    Hsinchu Photonics = Xinzhu Photonics
    Peking Steel Works = Beijing Steel Factory
    Chunghua Telecom Parts = Zhonghua Telecom Parts
    Chou Tse-lin = Zhou Zelin
    Kwangtung Machinery = Guangdong Machinery
    Tung Fang Electric = Dongfang Electric
    Szechwan Aerospace = Sichuan Aerospace
    Chiangnan Shipyard = Jiangnan Shipyard
    Ningpo Optics = Ningbo Optics
    Teng Hsiao-ming = Deng Xiaoming
    Zhongxin Optics ! Zhongxing Optics
    Jiangnan Shipyard ! Jiangbei Shipyard
    Dongfang Electric ! Dongfeng Electric
    Haitian Precision ! Haidian Precision
    Deng Xiaoming ! Deng Xiaoping
    Huaxin Semiconductor ! Huaxing Semiconductor
    Chiang Ching-yuan = Jiang Jingyuan`,
  'Latin, writings of Japanese and Korean': `
    Tohkai Seiki = Tokai Seiki
    Syouwa Kagaku = Showa Kagaku
    Mituyama Kogyo = Mitsuyama Kogyo
    Ohtsuka Densi = Otsuka Denshi
    Hujimoto Jidosya = Fujimoto Jidosha
    Tyuou Butsuryu = Chuo Butsuryu
    Taedong Trading = Daedong Trading
    Tokai Seiki ! Tokyo Seiki
    Mitsuyama Kogyo ! Matsuyama Kogyo
    Otsuka Denshi ! Otsuki Denshi
    Fujimoto Jidosha ! Fujikawa Jidosha
    Showa Kagaku ! Meiji Kagaku`,
  'Han simplified, Han simplified': `
    华泰精密机械有限公司 = 华泰精密机械股份有限公司
    北京凌云科技有限公司 = 凌云科技（北京）有限公司
    中国电子科技集团公司第二十七研究所 = 中国电子科技集团公司第27研究所
    深圳市凯达国际贸易有限公司 = 深圳凯达国际贸易有限公司
    天津海光电子集团 = 天津海光电子集团有限公司
    哈尔滨工程学院 = 哈尔滨工程学院
    西安光电技术研究所 = 西安光电技术研究院
    华泰精密机械有限公司 ! 华通精密机械有限公司
    北京凌云科技有限公司 ! 北京凌峰科技有限公司
    中国电子科技集团公司第二十七研究所 ! 中国电子科技集团公司第二十九研究所
    中国航空工业集团 ! 中国航天工业集团
    上海微电子装备有限公司 ! 上海光电子装备有限公司
    中星通讯 ! 中兴通讯
    东方电气集团 ! 南方电气集团
    王伟 ! 王磊
    李建国 ! 李建华
    武汉大学 ! 武汉海大学
    长江存储 ! 长鑫存储`,
  'Han traditional, Han simplified': `
    華泰精密機械有限公司 = 华泰精密机械有限公司
    臺灣積電股份有限公司 = 台湾积电股份有限公司
    廣東東方電氣集團 = 广东东方电气集团
    國際貿易發展有限公司寶豐 = 国际贸易发展有限公司宝丰
    長樂實業有限公司 = 长乐实业有限公司
    聯豐電子 = 联丰电子
    鄧曉明 = 邓晓明
    龍騰衛星通訊 = 龙腾卫星通讯
    張偉國 = 张伟国
    新竹凱達半導體 = 新竹凯达半导体
    葉錦豐 = 叶锦丰
    華泰精密機械 ! 华通精密机械
    聯豐電子 ! 联峰电子
    鄧曉明 ! 邓晓平
    龍騰衛星通訊 ! 龙翔卫星通讯
    長樂實業 ! 长安实业
    凱達半導體 ! 凯盛半导体`,
  'Han, Latin': `
    华泰精密机械有限公司 = Huatai Precision Machinery Co., Ltd.
    北京凌云科技有限公司 = Beijing Lingyun Technology
    深圳市凯达国际贸易有限公司 = Shenzhen Kaida International Trading
    天津海光电子 = Tianjin Hai Guang Electronics
    哈尔滨工业大学 = Harbin University of Industry
    中国电子科技集团公司第五十五研究所 = China Electronics Technology Group Corporation No. 55 Research Institute
    王伟国 = Wang Weiguo
    王伟国 = Weiguo Wang
    鄧曉明 = Deng Xiaoming
    重庆长安重工 = Chongqing Changan Heavy Industry
    西安微电子研究所 = Xi'an Microelectronics Institute
    東方電氣 = Tung Fang Electric
    南京云海半导体 = Nanjing Yunhai Semiconductor
    華泰半導體 = Huatai Semiconductor
    华泰精密机械 ! Huatong Precision Machinery
    北京凌云科技 ! Beijing Lingfeng Technology
    王伟国 ! Wang Weihua
    邓晓明 ! Deng Xiaoping
    中国电子科技集团公司第五十五研究所 ! China Electronics Technology Group Corporation No. 58 Research Institute
    重庆长安重工 ! Chongqing Changjiang Heavy Industry
    南京云海半导体 ! Nanjing Yunfeng Semiconductor
    天津海光电子 ! Tianjin Haihe Electronics
    李明 ! Li Ning
    西北工业研究院 = Northwest Industrial Research Institute`,
  'Kana and kanji, the same': `
    株式会社東海精機 = ㈱東海精機
    株式会社東海精機 = 東海精機（株）
    東海精機株式会社 = 東海精機
    有限会社藤本自動車 = (有)藤本自動車
    ソフトリンク株式会社 = ｿﾌﾄﾘﾝｸ㈱
    国立大学法人北都大学 = 北都大学
    株式会社大澤電機 = 大沢電機
    學校法人櫻井學園 = 学校法人桜井学園
    昭和光学工業株式会社 = 昭和光學工業
    渡邊製作所 = 渡辺製作所
    日新エレクトロニクス株式会社 = 日新エレクトロニクス
    東海精機株式会社 ! 東洋精機株式会社
    藤本自動車 ! 藤川自動車
    大沢電機 ! 大島電機
    渡辺製作所 ! 渡部製作所
    日新エレクトロニクス ! 日進エレクトロニクス
    ソフトリンク ! ソフトバンド
    昭和光学工業 ! 明治光学工業
    北都大学 ! 南都大学
    第一精工株式会社 ! 第二精工株式会社
    山田太郎 ! 山田次郎
    タカラ精密 ! タカダ精密
    ヴェガシステムズ = ベガシステムズ`,
  'Kana and kanji, Latin': `
    東海精機株式会社 = Tokai Seiki
    株式会社トウカイ = Tokai Co., Ltd.
    藤本自動車 = Fujimoto Motors
    三原重工業 = Mihara Heavy Industries
    パナリンク株式会社 = Panalink Corporation
    山田電機株式会社 = Yamada Electric
    渡辺製作所 = Watanabe Manufacturing
    サクラ電子 = Sakura Electronics
    大塚電子 = Otsuka Electronics
    田中商事 = Tanaka Trading
    藤本自動車 ! Fujikawa Motors
    山田電機 ! Yamane Electric
    サクラ電子 ! Sasaki Electronics
    渡辺製作所 ! Watase Manufacturing
    大塚電子 ! Otake Electronics
    高橋一郎 = Takahashi Ichiro
    高橋一郎 = Ichirō Takahashi
    佐藤真理子 = Mariko Sato
    高橋一郎 ! Takahashi Jiro`,
  'Kanji, Han': `
    東海電気技術 = 东海电气技术
    大沢電機 = 大泽电机
    広東伝媒 = 广东传媒
    桜井気象研究所 = 樱井气象研究所
    東海電気技術 ! 东洋电气技术
    大沢電機 ! 大岛电机`,
  'Hangul, Hangul': `
    주식회사 한빛전자 = 한빛전자(주)
    ㈜한빛전자 = 한빛전자 주식회사
    대동무역 유한회사 = 대동무역
    조선 광명 무역회사 = 조선광명무역회사
    동해 조선소 = 동해조선소
    평양 과학기술대학교 = 평양과학기술대학교
    한빛전자 ! 한솔전자
    대동무역 ! 대성무역
    조선광명무역회사 ! 조선광성무역회사
    동해조선소 ! 남해조선소
    김철수 ! 김철호
    박영희 ! 박영미
    금강은행 ! 금성은행
    삼정전자 ! 삼성전자`,
  'Hangul, Latin': `
    한빛전자 = Hanbit Electronics
    대동무역 = Daedong Trading
    대동은행 = Taedong Bank
    금강은행 = Kumgang Bank
    김정철 = Kim Jong Chol
    박영수 = Park Young-soo
    이명철 = Ri Myong Chol
    최민호 = Choi Min-ho
    광명무역 = Kwangmyong Trading
    한빛전자 ! Hansol Electronics
    대동무역 ! Daesong Trading
    금강은행 ! Kumsong Bank
    김정철 ! Kim Jong Nam
    박영수 ! Park Young-mi
    최민호 ! Choi Min-ji
    최은희 = Choi Eun-hee
    최은희 = Choe Un Hui
    조선광명무역회사 = Korea Kwangmyong Trading Corporation`,
  'Cyrillic, Cyrillic': `
    ООО «Вектор-Прибор» = Вектор-Прибор, ООО
    Акционерное общество «Уралтехмаш» = АО "Уралтехмаш"
    Сидоренко Иван Петрович = Иван Петрович Сидоренко
    Сидоренко Иван Петрович = Иван Сидоренко
    Научно-исследовательский институт «Полёт» = НИИ исследовательский институт Полет
    Вектор Прибор ! Спектр Прибор
    Уралтехмаш ! Волгатехмаш
    Иван Сидоренко ! Иван Симоненко
    Завод № 12 ! Завод № 21
    Сергей Зубков ! Сергей Зубарев`,
  'Cyrillic, Latin': `
    ООО «Вектор-Прибор» = Vektor-Pribor LLC
    АО "Уралтехмаш" = Uraltekhmash JSC
    Сидоренко Иван Петрович = Ivan Sidorenko
    Евгений Морозкин = Yevgeny Morozkin
    Дмитрий Щербаков = Dmitri Shcherbakov
    Публичное акционерное общество Стройгазкомплект = PAO Stroygazkomplekt
    Юрий Хомяков = Yuri Khomyakov
    Лев Цветков = Lev Tsvetkov
    Київський завод Маяк = Kyivskyi Zavod Mayak
    Торговый дом Кедр = Kedr Trading Dom
    Сергей Жуковский = Sergey Zhukovskiy
    Вектор Прибор ! Spektr Pribor
    Евгений Морозкин ! Yevgeny Marinin
    Дмитрий Щербаков ! Dmitri Shchukin
    Уралтехмаш ! Volgatekhmash
    Юрий Хомяков ! Yuri Khlebnikov
    Фёдор Чернышёв = Fyodor Chernyshev
    Фёдор Чернышёв = Fedor Chernyshov`,
  'Arabic, Arabic': `
    محمد بن سالم الحارثي = محمد سالم الحارثي
    شركة النور للتجارة = النور للتجارة
    أحمد الكريمي = احمد الكريمي
    عبد الرحمن القاسمي = عبدالرحمن القاسمي
    محمد الحارثي ! محمد الحربي
    شركة النور للتجارة ! شركة الفجر للتجارة
    أحمد الكريمي ! أحمد الرحيمي`,
  'Arabic, Latin': `
    محمد الحارثي = Mohammed al-Harithi
    أحمد الكريمي = Ahmad Al-Karimi
    عبد الرحمن القاسمي = Abdul Rahman al-Qasimi
    خالد منصور = Khalid Mansour
    حسن روحاني زاده = Hassan Rouhani Zadeh
    یوسف ابراهیمی = Yousef Ebrahimi
    محمود درویش = Mahmoud Darvish
    محمد الحارثي ! Mohammed al-Shammari
    خالد منصور ! Khalid Nasser
    أحمد الكريمي ! Ahmad al-Tamimi
    محمود درویش ! Mahmoud Rashidi
    یوسف ابراهیمی ! Yousef Esmaili
    حسن رضوانی = Hassan Rezvani
    شرکت الکترونیک زرین = Zarrin Electronic Company
    شركة النسر الذهبي للتجارة = Al Nisr Al Dhahabi Trading Company
    حسن رضوانی ! Hassan Rouhani`,
  'Greek and Thai': `
    Ναυπηγεία Αιγαίου Α.Ε. = Ναυπηγεία Αιγαίου
    Παπαδόπουλος Γεώργιος = Γεώργιος Παπαδόπουλος
    Γεώργιος Παπαδόπουλος = Georgios Papadopoulos
    Ελληνική Μεταφορική = Elliniki Metaforiki
    Νίκος Βασιλείου = Nikos Vasileiou
    Δημήτρης Μαυρίδης = Dimitris Mavridis
    บริษัท สยามทอง จำกัด = สยามทอง
    บริษัท สยามทอง จำกัด (มหาชน) = บริษัท สยามทอง จำกัด
    สมชาย = Somchai
    Γεώργιος Παπαδόπουλος ! Georgios Papandreou
    Γεώργιος Παπαδόπουλος ! Γεώργιος Παπανδρέου
    Δημήτρης Μαυρίδης ! Dimitris Makris
    Νίκος Βασιλείου ! Nikos Georgiou
    สยามทอง ! สยามเงิน`,
  'Latin, legal forms of many countries': `
    Baltijas Dzelzs SIA = Baltijas Dzelzs
    Tallinna Mehaanika OÜ = Tallinna Mehaanika
    Skagerrak Instrument AB (publ) = Skagerrak Instrument
    Balaton Műszer Kft. = Balaton Muszer
    Thai Sakorn Electronics Public Company Limited = Thai Sakorn Electronics PCL
    Cong ty TNHH Hong Ha Dien Tu = Hong Ha Dien Tu
    Federal State Unitary Enterprise Ladoga Research Plant = FGUP Ladoga Research Plant
    Industrias Quetzal S.A. de C.V. = Industrias Quetzal
    Baltijas Dzelzs SIA ! Baltijas Varsh SIA
    Tallinna Mehaanika OÜ ! Tallinna Optika OÜ`,
  'Latin, a name within a name': `
    Hongyi Electronics (a.k.a. HYE) = Hongyi Electronics
    Hongyi Electronics (formerly Redstone Circuits) = Redstone Circuits
    Hongyi Electronics (Hong Kong) Limited = Hongyi Electronics
    Kasatka Radio Electronics (KRE) = KRE
    Orchid Gulf LLC d/b/a Falcon Wing = Falcon Wing Logistics
    Falcon Wing Logistics dba FW Cargo = Falcon Wing Logistics
    Hongyi Electronics (宏毅电子) = 宏毅电子
    水原製作所 (Mizuhara Works) = 水原製作所
    Hongyi Electronics (Hong Kong) Limited ! Kaida Textiles (Hong Kong) Limited
    Kasatka Radio (formerly Rubezh) ! Zenit Radio (formerly Almaz)`,
  'Trades that differ, legal forms of more languages': `
    Huaxin Precision Optics ! Huaxin Food Optics
    东海精密机械 ! 东海食品机械
    대원전자 ! 대원항공
    Dongyang Electric ! Dongyang Foods
    Ural Optic Works = Ural Optical Plant
    Elektron Sp. z o.o. = Elektron
    Kamal Gen. Contracting Est. = Kamal General Contracting Establishment
    مؤسسه الكمال = مؤسسة الكمال
    ห้างหุ้นส่วนจำกัด ไทยสมุทร = ไทยสมุทร
    Haneul Jeongmil Jusikhoesa = Haneul Jeongmil Co., Ltd.`,
  'Korean as the North writes it, kana of both kinds, short Arabic names': `
    Ri Yong-chol = Lee Young-chul
    Pak Sung-il = Park Seong-il
    Choe Myong-su = Choi Myung-soo
    Kang Chol-nam = Gang Cheol-nam
    Ri Yong-chol ! Ri Myong-su
    Kang Chol-nam ! Kang Song-il
    さくら電機 = サクラ電機
    サクラテック = Sakuratech
    さくら電機 ! サクラ食品
    Hassan Ali al-Mousawi = حسن علي الموسوي
    Hassan Ali al-Mousawi ! حسن زكي الجبوري`,
  'Georgian, Armenian and Hebrew, Latin': `
    დავით ბერიძე = Davit Beridze
    Արամ Պետրոսյան = Aram Petrosyan
    גליל פוטוניקה בע"מ = Galil Photonica Ltd
    יצחק ברוך = Yitzhak Baruch
    Shahar Technologiot = שחר טכנולוגיות
    დავით ბერიძე ! Davit Beruashvili
    Արամ Պետրոսյան ! Aram Poghosyan`,
} as const;

export type PairKind = keyof typeof written;
export interface NamePair {
  readonly kind: PairKind;
  readonly one: string;
  readonly two: string;
  readonly isSame: boolean;
}
export const pairs: readonly NamePair[] = Object.entries(written).flatMap(([kind, text]) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, one = '', sign, two = ''] = /^\s*(.*?) ([=!]) (.*?)\s*$/.exec(line) ?? [];
      if (!one || !two) throw new Error(`No pair: ${line}`);
      return { kind: kind as PairKind, one, two, isSame: sign === '=' };
    }),
);
