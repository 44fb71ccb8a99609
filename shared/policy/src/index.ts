export { type CaseResult, checkCases } from './cases';
export { checkPolicyFolder, type FolderCheck } from './check-folder';
export type { Citation, Clause, ClauseDomain, ClauseKind, PolicyDocument, Reading } from './clause';
export {
  type Coverage,
  COVERAGE_STATES,
  type CoverageRow,
  type CoverageState,
  readCoverage,
} from './coverage';
export { coverageTable } from './coverage-table';
export { loadPolicy, OWN_DATA, type PolicyOptions, type PolicyReading, readPolicy } from './load/load';
export { describeDue, type Due, type DueEvent } from './parameters/shapes/due';
export { dueDate, type DueDay, endOfMonthNumber, type EventDays } from './parameters/shapes/due-date';
export { describeDuty, type Duty } from './parameters/shapes/duty';
export { ACTORS } from './parameters/shapes/actor';
export { type RenewalFloor } from './parameters/execution/renewal';
export { BID_OUTCOMES, type ExemptionRule } from './parameters/catalogue/exemption';
export { type InstitutionScope, OWNERSHIPS, TIERS } from './parameters/execution/scope';
export {
  type Parameter,
  PARAMETER_DOMAINS,
  type ParameterDomain,
  type ParameterReach,
} from './parameters/parameter';
export {
  describeRule,
  isParameterKey,
  PARAMETER_KEYS,
  type ParameterKey,
  PARAMETERS,
  parametersOf,
  type ParameterValue,
} from './parameters/registry';
export { INSURANCE_CLASSES } from './parameters/settlement/standard';
export { Policy, type PolicyPoint, type PolicyScope } from './policy';
export { type Days, occurrencesOf } from './obligation/occurrence';
export { type DatedTask, type ObligationQuestion, obligationsOf } from './obligation/obligations';
export { type Done, lateFrom, type ObligationState, statusOn } from './obligation/status';
export { type Task, tasksOf } from './obligation/task';
export { nearest } from './yaml/nearest';
export { formatProblem, type PolicyProblem } from './yaml/problem';
export { type Cited, type Reason, type ReasonInput, reasonOf, reasonsOf } from './reason';
export type { Resolved, SpecifiedValue, UnspecifiedValue } from './resolved';
export type { RolloutRule } from './rollout-rule';
export { type RuleInForce, ruleInForce } from './rule-in-force';
