import { badInput } from '../hub-error';
import { type Text } from '../text';
import { say } from './messages';
import { written } from './written';

/** A unified social credit code 统一社会信用代码 (GB 32100-2015). */
export interface Uscc {
  readonly code: string;
  /** An old registration may lack a valid organisation check (character 17): said here, not refused. */
  readonly warnings: readonly Text[];
}

/** GB 32100 leaves out I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** GB 11714, for characters 9–16. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Reads a code and checks both check characters.
 * @throws HubError BAD_USER_INPUT: wrong length, a character that does not exist, or a wrong character 18
 */
export function parseUscc(text: string, field = 'USCC'): Uscc {
  const code = written(text).toUpperCase();
  if (code.length !== 18) {
    throw badInput(field, text, say('usccLength', { n: code.length }));
  }
  const strange = [...code].find(character => !ALPHABET.includes(character));
  if (strange !== undefined) {
    throw badInput(field, text, say('usccCharacter', { character: strange }));
  }
  if (!/^[0-9A-Y]{2}\d{6}/.test(code)) {
    throw badInput(field, text, say('usccDivision'));
  }
  const check = checkCharacter(code.slice(0, 17));
  if (code[17] !== check) {
    throw badInput(field, text, say('usccCheck', { check }));
  }
  const organisationCheck = organisationCheckCharacter(code.slice(8, 16));
  const warnings =
    code[16] === organisationCheck
      ? []
      : [say('usccOrganisation', { field, code, check: organisationCheck })];
  return { code, warnings };
}

/**
 * The whole code for its first 16 characters, both check characters computed.
 * @throws HubError BAD_USER_INPUT if the 16 are not of the alphabet
 */
export function completeUscc(first16: string): string {
  if (first16.length !== 16 || [...first16].some(character => !ALPHABET.includes(character))) {
    throw badInput('USCC', first16, say('usccFirst16'));
  }
  const first17 = first16 + organisationCheckCharacter(first16.slice(8));
  return first17 + checkCharacter(first17);
}

function checkCharacter(first17: string): string {
  const sum = weighted(first17, WEIGHTS, character => ALPHABET.indexOf(character));
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function organisationCheckCharacter(organisation: string): string {
  const sum = weighted(organisation, ORGANISATION_WEIGHTS, character => parseInt(character, 36));
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

function weighted(text: string, weights: number[], value: (character: string) => number): number {
  return weights.reduce((sum, weight, index) => sum + weight * value(text.charAt(index)), 0);
}
