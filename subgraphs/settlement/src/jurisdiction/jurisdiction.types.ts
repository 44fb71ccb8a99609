import { JurisdictionLevel } from '@alliance-hub/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType({
  description: 'A nation, province, city or district by its division code (GB/T 2260). 行政区划',
})
export class Jurisdiction {
  @Field(() => ID, { description: 'Division code, 460000. 区划代码' }) code: string;
  @Directive('@shareable')
  @Field({ description: 'Name from the division table, equal in every subgraph. 名称' })
  name: string;
  @Directive('@shareable')
  @Field(() => JurisdictionLevel, { description: 'Level in the division table. 行政层级' })
  level: JurisdictionLevel;
}
