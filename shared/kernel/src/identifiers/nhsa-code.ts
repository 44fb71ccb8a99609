import { badInput } from '../hub-error';
import { type Text } from '../text';
import { say } from './messages';
import { written } from './written';

/** The national code of a consumable 医保医用耗材分类与代码. There is no check digit (terms.md 3.1). */
export interface NhsaCode {
  readonly code: string;
  /** 20 digits name one company's product family, 27 one specification or model of it. */
  readonly length: 20 | 27;
  /** The first 20: what two specifications of one product have in common. */
  readonly family: string;
  /** The first 15: class, generic name, material and feature, without the company. */
  readonly classCode: string;
  /** Positions 16–20: the maker 生产企业. */
  readonly company: string;
  /** Positions 21–27 流水号; absent in a 20-digit code. */
  readonly serial?: string;
}

/**
 * Reads a 20- or 27-digit code.
 * @throws HubError BAD_USER_INPUT saying which part is wrong
 */
export function parseNhsaCode(text: string, field = 'Product code'): NhsaCode {
  const code = written(text).toUpperCase();
  const wrong = problem(code);
  if (wrong) throw badInput(field, text, wrong);
  return {
    code,
    length: code.length === 20 ? 20 : 27,
    family: code.slice(0, 20),
    classCode: code.slice(0, 15),
    company: code.slice(15, 20),
    ...(code.length === 27 && { serial: code.slice(20) }),
  };
}

function problem(code: string): Text | undefined {
  // What a spreadsheet makes of a code that was not stored as text.
  if (/^[\d.]+E\+\d+$/.test(code)) return say('nhsaSpreadsheet');
  if (!code.startsWith('C')) return say('nhsaStart');
  if (!/^C\d+$/.test(code)) return say('nhsaDigits');
  if (code.length !== 20 && code.length !== 27) return say('nhsaLength', { n: code.length });
  if (!/^C(0[1-9]|1[0-7])/.test(code)) return say('nhsaClass');
  return undefined;
}
