import { type Text } from '@alliance-hub/kernel';
import { type z } from 'zod';
import { CATALOGUE } from './catalogue';
import { EXECUTION } from './execution';
import { type Parameter, type ParameterDomain } from './parameter';
import { SETTLEMENT } from './settlement';

/** Every rule parameter that a policy file may hold, by its key. */
export const PARAMETERS = { ...CATALOGUE, ...EXECUTION, ...SETTLEMENT };

/** Key of a parameter, "cycle.term". */
export type ParameterKey = keyof typeof PARAMETERS;

/** The value of a parameter after loading: money is Yuan, ratios Ratio, days PlainDate. */
export type ParameterValue<K extends ParameterKey> = z.output<(typeof PARAMETERS)[K]['schema']>;

type Registry = {
  readonly [K in ParameterKey]: Omit<Parameter, 'describe'> & { describe(value: ParameterValue<K>): Text };
};

const registry: Registry = PARAMETERS;

/** Every key, domain by domain. */
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as ParameterKey[];

/** Whether a text is the key of a parameter. */
export function isParameterKey(key: string): key is ParameterKey {
  return Object.hasOwn(PARAMETERS, key);
}

/** The keys of one domain, in the order of the registry. */
export function parametersOf(domain: ParameterDomain): ParameterKey[] {
  return PARAMETER_KEYS.filter(key => PARAMETERS[key].domain === domain);
}

/** A rule in words: "Cycle of 2 years from 2025-05-20, to 2027-05-19". */
export function describeRule<K extends ParameterKey>(key: K, value: ParameterValue<K>): Text {
  return registry[key].describe(value);
}
