export * from './counting';
export {
  ancestry,
  childrenOf,
  division,
  requireDivision,
  subtree,
  type Division,
  type DivisionKind,
  type DivisionLevel,
} from './divisions';
export {
  badInput,
  HUB_ERROR_CODES,
  HubError,
  type HubErrorCode,
  type HubErrorDetails,
  internalError,
  type LineAtFault,
  wrongValue,
} from './hub-error';
export {
  parseCertificateNumber,
  type CertificateForm,
  type CertificateNumber,
} from './identifiers/certificate';
export { parseInstitutionCode, type InstitutionCode } from './identifiers/institution-code';
export { parseNhsaCode, type NhsaCode } from './identifiers/nhsa-code';
export { normaliseTenderNumber } from './identifiers/tender-number';
export { completeUscc, parseUscc, type Uscc } from './identifiers/uscc';
export { allMessages, type Message, messages, placesOf, type Say } from './messages';
export {
  addDays,
  addMonths,
  chinaToday,
  daysBetween,
  isPlainDate,
  monthEnd,
  monthOf,
  monthStart,
  plainDate,
  type PlainDate,
} from './plain-date';
export { ceilShare, quantity, type Quantity } from './quantity';
export { Ratio } from './ratio';
export { inLanguage, type Language, LANGUAGES, Text, type TextPart } from './text';
export { readWorkdayCalendar } from './workday-file';
export { stateCouncilCalendar, type WorkdayCalendar } from './workdays';
export { Yuan } from './yuan';
