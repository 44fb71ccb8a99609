import { division, requireDivision } from '../divisions';
import { badInput } from '../hub-error';
import { say } from './messages';
import { written } from './written';

/** A designated institution's code 定点医药机构代码 (`fixmedins_code`); no check digit (terms.md 3.6). */
export interface InstitutionCode {
  readonly code: string;
  readonly kind: 'HOSPITAL' | 'PHARMACY';
  /** The division in force: a code given under a division that has since been retired stays as it is. */
  readonly division: string;
}

/**
 * Reads an institution's code.
 * @throws HubError BAD_USER_INPUT for the form, UNKNOWN_JURISDICTION if the division does not exist
 */
export function parseInstitutionCode(text: string, field = 'Institution code'): InstitutionCode {
  const code = written(text).toUpperCase();
  if (!/^[HP]\d{11}$/.test(code)) {
    throw badInput(field, text, say('institution'));
  }
  const digits = code.slice(1, 7);
  const found =
    division(digits) ?? requireDivision(digits, field, say('institutionDivision', { field, code }));
  return {
    code,
    kind: code.startsWith('H') ? 'HOSPITAL' : 'PHARMACY',
    division: found.successor ?? found.code,
  };
}
