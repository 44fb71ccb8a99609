import { type Clause, type PolicyDocument } from './clause';

/** One category carried out in one jurisdiction (落地执行), as the notices print it. */
export interface RolloutRule {
  /** `<division code>:<category code>`, "610305:DCB". */
  readonly id: string;
  /** Division code of the jurisdiction that carries it out. */
  readonly jurisdiction: string;
  readonly category: string;
  /** The category as the notice in force there prints it: 血管结扎夹 in Liaoning, 血管组织闭合用结扎夹类 in Chongqing. */
  readonly name: string;
  /** The clause that prints the category. */
  readonly clause: Clause;
  /** The nearest notice in force there: Fengxiang's own, which forwards Baoji's, which forwards Shaanxi's. */
  readonly document: PolicyDocument;
  /** Division code of the jurisdiction whose notice prints the category. */
  readonly carriedBy: string;
}
