import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import { institutionsInProgress } from '../progress/institutions-in-progress';
import type { ProgressPoint } from '../progress/progress-point';
import { InstitutionProgress } from '../progress/progress.types';
import type { Reads } from '../query/reads';

/** Stands after every institution code, so that a rollout whose rows were all shown gives none. */
const PASSED = '~';

interface Row {
  readonly point: ProgressPoint;
  readonly institution: string;
}

const keyOf = ({ point, institution }: Row): string => `${point.rollout.id} ${institution}`;

/**
 * Each institution of each rollout that agreed or bought, of those that the asker may see: rollouts in the order of the
 * notices, institutions by code. The lists of all rollouts are read in the same two statements.
 */
export async function monitoredInstitutions(
  known: Reads,
  points: readonly ProgressPoint[],
  first: number,
  after: string | null,
): Promise<Connection<InstitutionProgress>> {
  const page = pageRequest(first, after);
  const [lastRollout, lastInstitution] = (page.after ?? '').split(' ');
  const place = points.findIndex(({ rollout }) => rollout.id === lastRollout);
  const lists = await Promise.all(
    points.map((point, n) => {
      const from = n < place ? PASSED : n === place ? lastInstitution : undefined;
      const request = { first: page.first, ...(from !== undefined && { after: from }) };
      return known.page.load(institutionsInProgress(point, known.sight, request, known.knownAt));
    }),
  );
  const rows = points
    .flatMap((point, n) => (lists[n]?.keys ?? []).map((institution): Row => ({ point, institution })))
    .slice(0, page.first + 1);
  const total = lists.reduce((sum, list) => sum + list.total, 0);
  const shown = await Promise.all(
    rows.map(async row => {
      const progress = await known.institutionProgress.load(row);
      const { point, institution: institutionCode } = row;
      const node = Object.assign(new InstitutionProgress(), {
        institutionCode,
        progress,
        point,
        knownAt: known.knownAt,
      });
      return { node, key: keyOf(row) };
    }),
  );
  const connection = toConnection(shown, page, total, ({ key }) => key);
  const edges = connection.edges.map(({ cursor, node }) => ({ cursor, node: node.node }));
  return { ...connection, edges, nodes: edges.map(({ node }) => node) };
}
