import { obligationType, type ShownObligation } from '@alliance-hub/graphql';
import { type DatedTask } from '@alliance-hub/policy';

export const Obligation = obligationType<DatedTask>();
export type Obligation = ShownObligation<DatedTask>;
