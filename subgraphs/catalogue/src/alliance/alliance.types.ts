import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

export enum AllianceKind {
  NATIONAL = 'NATIONAL',
  INTERPROVINCIAL = 'INTERPROVINCIAL',
  PROVINCIAL = 'PROVINCIAL',
  CITY = 'CITY',
}
registerEnumType(AllianceKind, {
  name: 'AllianceKind',
  description: 'How far an alliance reaches. 联盟类型',
  valuesConfig: {
    NATIONAL: { description: 'Organised for the whole country. 国家组织' },
    INTERPROVINCIAL: { description: 'Several provinces. 省际联盟' },
    PROVINCIAL: { description: 'One province. 省级' },
    CITY: { description: 'Cities. 市级联盟' },
  },
});

@Directive('@key(fields: "code")')
@ObjectType({ description: 'Jurisdictions that buy together. 采购联盟' })
export class Alliance {
  @Field(() => ID, { description: 'Code within the hub. 联盟代码' }) code: string;
  @Field({ description: 'Name as printed. 名称' }) name: string;
  @Field(() => AllianceKind, { description: 'How far it reaches. 类型' }) kind: AllianceKind;
  leadCode: string | null;
}
