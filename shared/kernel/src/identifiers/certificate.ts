import { badInput } from '../hub-error';
import { say } from './messages';
import { written } from './written';

/** 注册证编号, 备案号 (class I), or the form of a number given before October 2014. */
export type CertificateForm = 'REGISTRATION' | 'FILING' | 'LEGACY';

/**
 * A registration certificate or filing number (terms.md 3.2). A renewal 延续 keeps the number. There is no check
 * digit, and the origin cannot be read from it: a joint venture's device made in China is 准 like any other.
 */
export interface CertificateNumber {
  /** Without white space and with half-width forms. */
  readonly number: string;
  readonly form: CertificateForm;
  /** The year of the first registration or filing. */
  readonly year: number;
  /** 管理类别: class I, II or III. */
  readonly deviceClass: 1 | 2 | 3;
}

const PROVINCES = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新';
const REGISTRATION = new RegExp(`^(国|[${PROVINCES}])械注(准|进|许)(\\d{4})(\\d)(\\d{2})(\\d{4})$`);
const FILING = new RegExp(`^(?:国|[${PROVINCES}][\\u4e00-\\u9fa5]?)械备((?:19|20)\\d{2})\\d{4}号?$`);
const LEGACY = new RegExp(
  `^(?:国|[${PROVINCES}][\\u4e00-\\u9fa5]?)食药监械\\(?(?:准|进|许)\\)?字((?:19|20)\\d{2})第([123])\\d{6}号$`,
);
const EXAMPLES = say('certificateExamples');

/**
 * Reads a certificate or filing number.
 * @throws HubError BAD_USER_INPUT saying which part is wrong
 */
export function parseCertificateNumber(text: string, field = 'Certificate number'): CertificateNumber {
  const number = written(text);
  const registration = REGISTRATION.exec(number);
  if (registration) return readRegistration(text, number, registration, field);
  const filing = FILING.exec(number);
  if (filing) return { number, form: 'FILING', year: Number(filing[1]), deviceClass: 1 };
  const legacy = LEGACY.exec(number);
  if (legacy) {
    return { number, form: 'LEGACY', year: Number(legacy[1]), deviceClass: Number(legacy[2]) as 1 | 2 | 3 };
  }
  const digits = /械注(?:准|进|许)(\d*)$/.exec(number)?.[1];
  if (digits !== undefined && digits.length !== 11) {
    throw badInput(field, text, say('certificateDigits', { n: digits.length, examples: EXAMPLES }));
  }
  throw badInput(field, text, say('certificate', { examples: EXAMPLES }));
}

function readRegistration(
  text: string,
  number: string,
  match: RegExpExecArray,
  field: string,
): CertificateNumber {
  const [, prefix = '', route = '', year = '', deviceClass = ''] = match;
  const national = prefix === '国';
  const wrong = !/^(19|20)/.test(year)
    ? say('certificateYear', { year })
    : deviceClass !== '2' && deviceClass !== '3'
      ? say('certificateClass', { class: deviceClass })
      : route !== '准' && !national
        ? say('certificateRoute', { route })
        : route === '准' && deviceClass === '3' && !national
          ? say('certificateClassThree')
          : route === '准' && deviceClass === '2' && national
            ? say('certificateClassTwo')
            : undefined;
  if (wrong) throw badInput(field, text, wrong);
  return { number, form: 'REGISTRATION', year: Number(year), deviceClass: deviceClass === '2' ? 2 : 3 };
}
