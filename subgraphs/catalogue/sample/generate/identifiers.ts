import {
  addDays,
  addMonths,
  parseCertificateNumber,
  parseNhsaCode,
  plainDate,
  type PlainDate,
} from '@alliance-hub/kernel';
import { type Company } from './companies';
import { type Kind, type Source } from './kind';

const PROVINCES = new Map([
  ['11', '京'],
  ['21', '辽'],
  ['31', '沪'],
  ['32', '苏'],
  ['33', '浙'],
  ['35', '闽'],
  ['36', '赣'],
  ['37', '鲁'],
  ['41', '豫'],
  ['42', '鄂'],
  ['43', '湘'],
  ['44', '粤'],
  ['45', '桂'],
  ['46', '琼'],
  ['50', '渝'],
  ['61', '陕'],
]);

/** A registration certificate of a list row; a filing has no end. */
export interface Certificate {
  readonly number: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Gives each product and certificate a made-up number of the right form, counting from one. */
export class IdentifierBook {
  private readonly counters = new Map<string, number>();
  private readonly families = new Set<string>();

  /** 医保耗材编码: 20 digits for a family, 27 for a specification of it. */
  code(kind: Kind, company: Company, wanted: 'FAMILY' | 'SPECIFICATION'): string {
    const family = `${kind.codeClass}999${company.number}`;
    const serial = this.next(`code ${family}`);
    if (this.families.has(family) || (wanted === 'FAMILY' && serial > 1)) {
      throw new Error(`${family} cannot stand for a family and for single specifications.`);
    }
    if (wanted === 'SPECIFICATION') return parseNhsaCode(family + String(serial).padStart(7, '0')).code;
    this.families.add(family);
    return parseNhsaCode(family).code;
  }

  /** 注册证编号 with the five years in which it is valid on the given day. */
  certificate(kind: Kind, company: Company, source: Source, on: PlainDate): Certificate {
    const number = this.certificateNumber(kind, company, source);
    parseCertificateNumber(number);
    if (kind.registration.deviceClass === 1) return { number, validFrom: '', validTo: '' };
    let from = source.validFrom ? plainDate(source.validFrom) : firstDay(company, source.year);
    while (addMonths(from, 60) <= on) from = addMonths(from, 60);
    return { number, validFrom: from, validTo: addDays(addMonths(from, 60), -1) };
  }

  private certificateNumber({ registration }: Kind, company: Company, { year }: Source): string {
    const province = PROVINCES.get(company.place.slice(0, 2));
    if (!province) throw new Error(`No short name for the province of ${company.name}.`);
    if (registration.deviceClass === 1) {
      const place = province + registration.city;
      return `${place}械备${String(year)}${this.demoSerial(`${place}${String(year)}`, company)}号`;
    }
    const { deviceClass, field } = registration;
    const route = company.origin === '进口' ? '进' : company.origin === '港澳台' ? '许' : '准';
    const prefix = route !== '准' || deviceClass === 3 ? '国' : province;
    const head = `${prefix}械注${route}${String(year)}${String(deviceClass)}${field}`;
    return head + this.demoSerial(head, company);
  }

  /** 9, the company's two digits, a counter: the 9 marks a made-up number. */
  private demoSerial(head: string, company: Company): string {
    const count = this.next(`certificate ${head} ${company.number}`);
    if (count > 9) throw new Error(`${company.name} has more than nine certificates ${head}.`);
    return `9${company.number}${String(count)}`;
  }

  private next(name: string): number {
    const value = (this.counters.get(name) ?? 0) + 1;
    this.counters.set(name, value);
    return value;
  }
}

/** Spreads first days of validity over the year, the same every time. */
function firstDay(company: Company, year: number): PlainDate {
  const seed = Number(company.number) * 7 + year;
  const month = String((seed % 12) + 1).padStart(2, '0');
  const day = String((seed % 27) + 1).padStart(2, '0');
  return plainDate(`${String(year)}-${month}-${day}`);
}
