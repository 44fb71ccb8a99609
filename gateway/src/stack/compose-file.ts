import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const COMPOSE_FILE = join(__dirname, '..', '..', '..', 'docker-compose.yml');

const file = z.object({
  services: z.record(
    z.string(),
    z.object({
      command: z.union([z.string(), z.array(z.string())]),
      environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
      depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
    }),
  ),
});

/** A service of the compose file that is a process of ours. */
export interface HubService {
  name: string;
  /** The built entry that the container runs, e.g. `gateway/dist/main.js`. */
  entry: string;
  environment: Record<string, string>;
  /** Services of ours that must be ready before it starts. */
  after: string[];
}

/**
 * The processes that docker-compose.yml describes, in the order in which they can start, with their environment
 * filled in from `variables`.
 * @throws Error when a variable that the file demands is missing.
 */
export function readHubServices(variables: Record<string, string>, path = COMPOSE_FILE): HubService[] {
  const { services } = file.parse(parse(readFileSync(path, 'utf8'), { merge: true }));
  const ours = Object.entries(services).filter(([, { command }]) => Array.isArray(command));
  const names = new Set(ours.map(([name]) => name));
  return ours.map(([name, { command, environment, depends_on }]) => ({
    name,
    entry: command[1] ?? '',
    environment: Object.fromEntries(
      Object.entries(environment).map(([key, value]) => [key, interpolate(String(value), variables)]),
    ),
    after: Object.keys(depends_on).filter(other => names.has(other)),
  }));
}

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as the compose specification has them. */
function interpolate(value: string, variables: Record<string, string>): string {
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_whole, name: string, kind?: string, rest = '') => {
      const given = variables[name];
      if (given) return given;
      if (kind === '-') return rest as string;
      throw new Error(`${name} is not set: ${rest || 'docker-compose.yml needs it'}.`);
    },
  );
}
