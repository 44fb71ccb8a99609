import { registerEnumType } from 'type-graphql';

export enum Ownership {
  PUBLIC = 'PUBLIC',
  MILITARY = 'MILITARY',
  PRIVATE = 'PRIVATE',
}
registerEnumType(Ownership, {
  name: 'Ownership',
  description: 'Who owns an institution. 所有制',
  valuesConfig: {
    PUBLIC: { description: 'Public. 公立' },
    MILITARY: { description: 'Of the armed forces. 军队' },
    PRIVATE: { description: 'Run by society, if designated for insurance. 社会办' },
  },
});

export enum InstitutionTier {
  TERTIARY = 'TERTIARY',
  SECONDARY = 'SECONDARY',
  PRIMARY = 'PRIMARY',
  UNGRADED = 'UNGRADED',
}
registerEnumType(InstitutionTier, {
  name: 'InstitutionTier',
  description: 'Tier of an institution. 医疗机构等级',
  valuesConfig: {
    TERTIARY: { description: 'Third tier, the highest. 三级' },
    SECONDARY: { description: 'Second tier. 二级' },
    PRIMARY: { description: 'First tier. 一级' },
    UNGRADED: { description: 'Without a tier. 未定级' },
  },
});

export enum Participation {
  OBLIGED = 'OBLIGED',
  VOLUNTARY = 'VOLUNTARY',
  NONE = 'NONE',
}
registerEnumType(Participation, {
  name: 'Participation',
  description: 'Whether an institution must, may or does not take part in a rollout. 参加方式',
  valuesConfig: {
    OBLIGED: { description: 'Must take part. 应当参加' },
    VOLUNTARY: { description: 'May take part. 自愿参加' },
    NONE: { description: 'Outside the scope of the notice. 不在范围' },
  },
});
