import type { EntityManager } from 'typeorm';
import { type InstitutionPlan, planInstitution } from './institution-plan';
import { readPasts, type RenewalPoint } from './read-pasts';
import type { RenewalRules } from './renewal-rules';

/** The plans of some institutions, by code, whoever asks; those with nothing before have none, and no floor. */
export async function readPlans(
  manager: EntityManager,
  point: RenewalPoint,
  rules: RenewalRules,
  institutions?: readonly string[],
): Promise<Map<string, InstitutionPlan>> {
  const nobody = new Set<string>();
  const sight = {
    all: true,
    jurisdictions: nobody,
    institutions: nobody,
    companies: nobody,
    subjects: nobody,
    today: point.today,
  };
  // Volumes are held by the institution, wherever the rollout was asked for.
  const whole = { ...point, rollout: point.carrying };
  const [pasts = []] = await readPasts({ manager, sight, ...(institutions && { institutions }) }, [whole]);
  return new Map(pasts.map(past => [past.institution, planInstitution(past, rules, point)]));
}
