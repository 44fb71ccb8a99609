import { completeUscc } from '@alliance-hub/kernel';

/** 产地属性: where the products of a company come from. */
export type Origin = '国产' | '合资' | '进口' | '港澳台';

interface CompanySeed {
  readonly name: string;
  /** Registering division in the code. */
  readonly place: string;
  /** The four digits after DEMA, the mark of every made-up code. */
  readonly serial: string;
  readonly role: '生产企业' | '国内总代理' | '配送企业';
  readonly origin: Origin;
}

const maker = (name: string, place: string, serial: string, origin: Origin = '国产'): CompanySeed => ({
  name,
  place,
  serial,
  role: '生产企业',
  origin,
});
const importer = (name: string, place: string, serial: string, origin: Origin = '进口'): CompanySeed => ({
  ...maker(name, place, serial, origin),
  role: '国内总代理',
});
const distributor = (name: string, place: string, serial: string): CompanySeed => ({
  ...maker(name, place, serial),
  role: '配送企业',
});

/** Fictitious companies. The order gives the company part of their product codes: append, never insert. */
const DEMO = {
  HAINAN: maker('海南演示医疗器械有限公司', '460100', '0001'),
  SHANGHAI: maker('上海演示介入医疗器械有限公司', '310115', '0002'),
  BEIJING: maker('北京演示血管器械有限公司', '110114', '0101'),
  BEIJING_NEURO: maker('北京演示神经介入器械有限公司', '110115', '0102'),
  LIAONING: maker('辽宁演示医用缝合材料有限公司', '210100', '0103'),
  DALIAN: maker('大连演示透析器材有限公司', '210200', '0104'),
  SHANDONG: maker('山东演示医疗器械股份有限公司', '370100', '0105'),
  WEIHAI: maker('威海演示医用制品有限公司', '371002', '0106'),
  JIANGSU: maker('江苏演示泌尿器械有限公司', '320100', '0107'),
  SUZHOU: maker('苏州演示植入器械有限公司', '320500', '0108'),
  CHANGZHOU: maker('常州演示吻合器械有限公司', '320400', '0109'),
  ZHEJIANG: maker('浙江演示医用塑料制品有限公司', '330100', '0110'),
  NINGBO: maker('宁波演示穿刺器械有限公司', '330200', '0111'),
  FUJIAN: maker('福建演示心脏器械有限公司', '350100', '0112'),
  JIANGXI: maker('江西演示输注器具有限公司', '360100', '0113'),
  HENAN: maker('河南演示医用敷料有限公司', '410100', '0114'),
  HUBEI: maker('湖北演示医用材料有限公司', '420100', '0115'),
  HUNAN: maker('湖南演示生物材料有限公司', '430100', '0116'),
  GUANGDONG: maker('广东演示医疗器械股份有限公司', '440100', '0117'),
  SHENZHEN: maker('深圳演示医疗电子有限公司', '440300', '0118'),
  GUANGXI: maker('广西演示中医器械有限公司', '450100', '0119'),
  CHONGQING: maker('重庆演示医疗器械有限公司', '500112', '0120'),
  SHAANXI: maker('陕西演示医用高分子制品有限公司', '610100', '0121'),
  VENTURE_SHANGHAI: maker('上海演示合资医疗器械有限公司', '310115', '0122', '合资'),
  VENTURE_SUZHOU: maker('苏州演示合资血管器械有限公司', '320500', '0123', '合资'),
  VENTURE_DALIAN: maker('大连演示合资血液净化有限公司', '210200', '0124', '合资'),
  IMPORTER_BEIJING: importer('北京演示进口器械代理有限公司', '110105', '0007'),
  IMPORTER_SHANGHAI: importer('上海演示进口器械代理有限公司', '310115', '0125'),
  IMPORTER_GUANGZHOU: importer('广州演示进口器械代理有限公司', '440100', '0126'),
  IMPORTER_HMT: importer('深圳演示港澳台器械代理有限公司', '440300', '0127', '港澳台'),
  DELIVERY_LIAONING: distributor('辽宁演示医药配送有限公司', '210100', '0003'),
  DELIVERY_HAINAN: distributor('海南演示医药配送有限公司', '460100', '0128'),
  DELIVERY_SHAANXI: distributor('陕西演示医药配送有限公司', '610100', '0129'),
  DELIVERY_CHONGQING: distributor('重庆演示医药配送有限公司', '500103', '0130'),
  DELIVERY_WEIHAI: distributor('威海演示医药配送有限公司', '371002', '0131'),
} as const satisfies Record<string, CompanySeed>;

/** The companies of the ten stents of 2020 (public record); the record gives no codes, so these are made up. */
const REAL = {
  JIWEI: maker('山东吉威', '100000', '0901'),
  YISHENG: maker('易生科技', '100000', '0902'),
  MICROPORT: maker('上海微创', '100000', '0903'),
  LEPU: maker('乐普医疗', '100000', '0904'),
  MEDTRONIC: maker('美敦力 Medtronic', '100000', '0905'),
  JINRUI: maker('金瑞凯利', '100000', '0906'),
  BOSTON: maker('波士顿科学 Boston Scientific', '100000', '0907'),
  WANRUI: maker('万瑞飞鸿', '100000', '0908'),
} as const satisfies Record<string, CompanySeed>;

export type CompanyKey = keyof typeof DEMO | keyof typeof REAL;

/** A company as companies.csv prints it. */
export interface Company extends CompanySeed {
  readonly uscc: string;
  /** Its two digits in the demo range 999xx of product codes. */
  readonly number: string;
  readonly note: string;
}

const complete = (seed: CompanySeed, index: number, note: string): Company => ({
  ...seed,
  uscc: completeUscc(`91${seed.place}DEMA${seed.serial}`),
  number: String(index + 1).padStart(2, '0'),
  note,
});

const register = new Map<string, Company>([
  ...Object.entries(DEMO).map(([key, seed], index) => [key, complete(seed, index, '演示企业')] as const),
  ...Object.entries(REAL).map(
    ([key, seed], index) => [key, complete(seed, 80 + index, '演示编码，非登记代码')] as const,
  ),
]);

export const companies: readonly Company[] = [...register.values()];

export function companyOf(key: CompanyKey): Company {
  const company = register.get(key);
  if (!company) throw new Error(`No company ${key}.`);
  return company;
}
