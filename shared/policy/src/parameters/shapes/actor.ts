import { choice } from './choice';

/** Who has something to do 责任主体. */
export const ACTORS = choice(
  {
    ALLIANCE_OFFICE: ['the alliance office', '省际联盟采购办公室'],
    PROVINCE_BUREAU: ['the provincial bureau', '省级医保局'],
    CITY_BUREAU: ['the city bureau', '市级医保局'],
    DISTRICT_BUREAU: ['the district or county bureau', '区县医保局'],
    INSURANCE_AGENCY: ['the insurance agency', '医保经办机构'],
    MONITORING_CENTRE: ['the monitoring centre', '医保基金监测中心'],
    TRADING_CENTRE: ['the trading centre', '采购交易机构'],
    INSTITUTION: ['the institution', '医疗机构'],
    LEAD_INSTITUTION: ['the lead institution', '牵头医院'],
    COMPANY: ['the winning company', '中选企业'],
    DISTRIBUTOR: ['the distributor', '配送企业'],
    MARKET_REGULATOR: ['the market regulator', '市场监管部门'],
    HEALTH_AUTHORITY: ['the health authority', '卫生健康部门'],
  },
  { id: 'actor', description: 'Who has something to do 责任主体.' },
);

/** How strictly a notice binds 约束力. */
export const FORCE = choice(
  {
    BINDING: ['binding', '须'],
    IN_PRINCIPLE: ['in principle', '原则上'],
  },
  { id: 'force', description: 'How strictly a notice binds 约束力.' },
);

/** Per whom a quantity or amount is reckoned 计算层级. */
export const LEVELS = choice(
  {
    INSTITUTION: ['institution', '医疗机构'],
    INSTITUTION_PRODUCT: ['institution and product', '医疗机构及产品'],
    INSTITUTION_COMPANY: ['institution and company', '医疗机构及中选企业'],
    INSTITUTION_CATEGORY: ['institution and category', '医疗机构及品种'],
    INSTITUTION_COMPANY_CATEGORY: ['institution, company and category', '医疗机构、中选企业及品种'],
    POOLING_AREA: ['pooling area', '统筹区'],
  },
  { id: 'level', description: 'Per whom a quantity or amount is reckoned 计算层级.' },
);

/** How often something is done 频次. */
export const PERIODS = choice(
  {
    DAY: ['every day', '每日'],
    MONTH: ['every month', '每月'],
    QUARTER: ['every quarter', '每季度'],
    YEAR: ['every year', '每年'],
  },
  { id: 'period', description: 'How often something is done 频次.' },
);
