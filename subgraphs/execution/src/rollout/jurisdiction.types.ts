import { JurisdictionLevel } from '@alliance-hub/graphql';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType({ description: 'An administrative division that procures, lists and pays. 行政区划' })
export class Jurisdiction {
  @Field(() => ID, { description: 'GB/T 2260 code, 460000. 区划代码' }) code: string;
  @Directive('@shareable')
  @Field({ description: 'Name from the division table. 名称' })
  name: string;
  @Directive('@shareable')
  @Field(() => JurisdictionLevel, { description: 'Level. 行政层级' })
  level: JurisdictionLevel;
}
