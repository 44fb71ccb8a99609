import { registerEnumType } from 'type-graphql';

export enum AgreementStatus {
  DRAFT = 'DRAFT',
  PARTLY_SIGNED = 'PARTLY_SIGNED',
  SIGNED = 'SIGNED',
  CLOSED = 'CLOSED',
}
registerEnumType(AgreementStatus, {
  name: 'AgreementStatus',
  description: 'How far an agreement has come, today. 协议状态',
  valuesConfig: {
    DRAFT: { description: 'Nobody has signed. 待签' },
    PARTLY_SIGNED: { description: 'A party has still to sign. 部分签署' },
    SIGNED: { description: 'Every party has signed. 已签署' },
    CLOSED: { description: 'Signed, and its agreement year is over. 已到期' },
  },
});

export enum AgreementParty {
  INSTITUTION = 'INSTITUTION',
  COMPANY = 'COMPANY',
  DISTRIBUTOR = 'DISTRIBUTOR',
  LEAD_INSTITUTION = 'LEAD_INSTITUTION',
}
registerEnumType(AgreementParty, {
  name: 'AgreementParty',
  description: 'Who signs. 签约方',
  valuesConfig: {
    INSTITUTION: { description: 'The purchasing institution. 医疗机构' },
    COMPANY: { description: 'The winning company. 中选企业' },
    DISTRIBUTOR: { description: 'Its distributor. 配送企业' },
    LEAD_INSTITUTION: { description: 'The lead hospital, for its members (WH-2.1a). 采购联合体牵头医院' },
  },
});

export enum SignMode {
  ELECTRONIC = 'ELECTRONIC',
  PAPER = 'PAPER',
}
registerEnumType(SignMode, {
  name: 'SignMode',
  description: 'How an agreement is signed. 签订方式',
  valuesConfig: {
    ELECTRONIC: { description: 'Signed online as an electronic contract. 电子合同网签' },
    PAPER: { description: 'Signed on paper. 纸质签订' },
  },
});
