import { type Text } from '@alliance-hub/kernel';
import { type z } from 'zod';

/** The domain of a parameter is also the name of the file that holds it: execution.yaml. */
export type ParameterDomain = 'catalogue' | 'execution' | 'settlement';

/** Every domain, in the order in which rules are listed. */
export const PARAMETER_DOMAINS: readonly ParameterDomain[] = ['catalogue', 'execution', 'settlement'];

/**
 * How far an entry without `categories` reaches. ROLLOUT: to the categories carried out in the jurisdiction, as the
 * notices speak of those alone. ANY: to every consumable, whether or not it was procured by volume.
 */
export type ParameterReach = 'ROLLOUT' | 'ANY';

/** A rule parameter: what it is called, what its values look like and how one reads in words. */
export interface Parameter<S extends z.ZodType = z.ZodType> {
  readonly domain: ParameterDomain;
  readonly reach: ParameterReach;
  /** English title. */
  readonly title: string;
  /** Chinese title 中文名. */
  readonly chinese: string;
  /** From the YAML value to kernel types. */
  readonly schema: S;
  /** The rule in words. */
  describe(value: z.output<S>): Text;
}

/** Declares a parameter with the value type that its schema gives. */
export function parameter<S extends z.ZodType>(definition: Parameter<S>): Parameter<S> {
  return definition;
}
