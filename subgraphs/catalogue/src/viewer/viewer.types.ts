import { DateTimeScalar } from '@alliance-hub/graphql';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Jurisdiction } from '../jurisdiction/jurisdiction.types';

export enum ViewerRole {
  ALLIANCE_OFFICE = 'ALLIANCE_OFFICE',
  BUREAU = 'BUREAU',
  TRADING_CENTRE = 'TRADING_CENTRE',
  INSURANCE_AGENCY = 'INSURANCE_AGENCY',
  INSTITUTION = 'INSTITUTION',
  COMPANY = 'COMPANY',
  PARTNER = 'PARTNER',
}
registerEnumType(ViewerRole, {
  name: 'ViewerRole',
  description: 'Who works with the hub. 角色',
  valuesConfig: {
    ALLIANCE_OFFICE: { description: 'Publishes what was won. 联采办' },
    BUREAU: { description: 'Healthcare security bureau of a province or city. 医保局' },
    TRADING_CENTRE: { description: 'Public trading centre. 公共资源交易中心、药品交易所' },
    INSURANCE_AGENCY: { description: 'Insurance agency. 医保经办机构' },
    INSTITUTION: { description: 'Hospital or other institution. 医疗机构' },
    COMPANY: { description: 'Maker, agent or distributor. 企业' },
    PARTNER: { description: 'System that acts for a company or an institution. 合作方系统' },
  },
});

export enum ViewerArea {
  OPEN = 'OPEN',
  VOLUMES = 'VOLUMES',
  MONEY = 'MONEY',
  AUDIT = 'AUDIT',
  WEBHOOKS = 'WEBHOOKS',
}
registerEnumType(ViewerArea, {
  name: 'ViewerArea',
  description: 'Part of the graph that rights tell apart (docs/rights.md). 数据范围',
  valuesConfig: {
    OPEN: {
      description: 'Lists, prices, standards, rules, linkage and its feed. 目录、价格、标准、规则与联动',
    },
    VOLUMES: { description: 'Agreements, volumes, progress. 协议、用量与进度' },
    MONEY: { description: 'Prepayments and payables. 预付与应付' },
    AUDIT: { description: 'Who did what, when, on which document’s ground. 审计记录' },
    WEBHOOKS: { description: 'Webhook endpoints and their ledgers. 回调端点与投递记录' },
  },
});

export enum ViewerReach {
  ALL = 'ALL',
  JURISDICTIONS = 'JURISDICTIONS',
  INSTITUTIONS = 'INSTITUTIONS',
  COMPANIES = 'COMPANIES',
  OWN = 'OWN',
  SUBJECT = 'SUBJECT',
  NONE = 'NONE',
}
registerEnumType(ViewerReach, {
  name: 'ViewerReach',
  description: 'How much of an area somebody sees. 可见程度',
  valuesConfig: {
    ALL: { description: 'All of it. 全部' },
    JURISDICTIONS: { description: 'What lies in the jurisdictions of the token, or below. 本辖区' },
    INSTITUTIONS: { description: 'What is of the institutions of the token. 本机构' },
    COMPANIES: { description: 'What is of the companies of the token. 本企业' },
    OWN: { description: 'What is of the institutions or companies of the token. 本机构或本企业' },
    SUBJECT: { description: 'What the bearer of the token made. 本人创建' },
    NONE: { description: 'Nothing. 不可见' },
  },
});

@ObjectType({ description: 'How much of an area of the graph the asker sees. 权限' })
export class ViewerRight {
  @Field(() => ViewerArea, { description: 'The area. 数据范围' }) area: ViewerArea;
  @Field(() => ViewerReach, { description: 'How much of it. 可见程度' }) reach: ViewerReach;
}

@ObjectType({ description: 'Who asks, by the token, and what that lets them see. 当前用户' })
export class Viewer {
  @Field(() => ID, { description: 'Bearer of the token (sub). 持有人' }) subject: string;
  @Field(() => ViewerRole, { description: 'Role. 角色' }) role: ViewerRole;
  @Field(() => [Jurisdiction], { description: 'Each with everything below it. 辖区' })
  jurisdictions: Jurisdiction[];
  @Field(() => [ID], { description: 'USCC of the companies acted for. 所代表企业' }) companies: string[];
  @Field(() => [ID], { description: 'Codes of the institutions acted for. 所代表机构' })
  institutions: string[];
  @Field(() => DateTimeScalar, {
    description: 'When the token runs out, and live connections on it end unless it is renewed. 令牌到期时间',
  })
  expiresAt: string;
  @Field(() => [ViewerRight], { description: 'What is seen of each area. 各范围权限' })
  rights: ViewerRight[];
}
