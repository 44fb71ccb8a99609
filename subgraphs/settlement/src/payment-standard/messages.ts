import { messages } from '@alliance-hub/kernel';

/** Why a product is paid as it is, and what went into it. */
export const say = messages('settlement.standard', {
  // What is silent.
  theWinning: { en: 'the payment standard of winning products', zh: '中选产品的医保支付标准' },
  theNonWinning: { en: 'the payment standard of non-winning products', zh: '非中选产品的医保支付标准' },
  theNotInVbp: {
    en: 'the payment standard outside volume-based procurement',
    zh: '非集采耗材的医保支付标准',
  },
  theOutOfArea: {
    en: 'the payment standard of an out-of-area charge that cannot be matched to a product',
    zh: '异地就医无法对应产品的医保支付标准',
  },
  theCopay: { en: 'the first self-pay', zh: '个人首先自付比例' },
  pending: { en: '{what} is announced and not issued yet.', zh: '{what}另行发文，尚未发布。' },
  notGiven: { en: 'The notice does not give {what}.', zh: '文件未规定{what}。' },
  noNotice: { en: 'No notice in the hub gives {what}.', zh: '平台内没有文件规定{what}。' },

  // Products that no rule of payment speaks of.
  suspended: {
    en: 'The listing is suspended, and no notice in the hub says what the fund pays meanwhile.',
    zh: '该产品已停止挂网执行，平台内没有文件规定其间基金如何支付。',
  },
  pendingCode: {
    en: 'The product waits for a valid insurance code, under which it would be paid; no notice in the hub says what the fund pays meanwhile.',
    zh: '该产品待赋医保编码，赋码后方可按编码支付；平台内没有文件规定其间基金如何支付。',
  },
  unlisted: {
    en: 'The product is not listed there on this day, and no notice in the hub says what is paid for such a product.',
    zh: '该产品当日在当地未挂网，平台内没有文件规定此类产品如何支付。',
  },
  unfiled: {
    en: 'The product is not listed there, and without a filing form of the institution it is not payable.',
    zh: '该产品在当地未挂网，医疗机构未备案的不予支付。',
  },
  filed: {
    en: 'The institution filed this unlisted product, so it is paid by the same principle, at the price on the form.',
    zh: '医疗机构已对该非挂网产品备案，按同一原则、以备案价格支付。',
  },
  noCopayUncovered: {
    en: 'The fund pays nothing, so there is no first self-pay.',
    zh: '基金不予支付，故无个人首先自付。',
  },
  noCopayUnknown: {
    en: 'It is not known what the fund pays, so neither is the first self-pay.',
    zh: '基金支付情况不明，个人首先自付亦不明。',
  },

  // The rules of the standard.
  outsideCatalogue: {
    en: 'The clause speaks of consumables inside the insurance catalogue alone; this product is outside it.',
    zh: '该条款仅适用于医保目录内耗材；该产品在目录外。',
  },
  capUnknown: {
    en: 'The standard is capped by the highest winning price of like products, and none is in force there on this day.',
    zh: '支付标准以同类产品最高中选价格为上限，而当地当日没有有效的中选价格。',
  },
  localBelowCap: {
    en: 'The local standard holds; it is below the highest winning price of like products, which caps it.',
    zh: '执行当地支付标准；其低于作为上限的同类产品最高中选价格。',
  },
  capsLocal: {
    en: 'The highest winning price of like products caps the local standard.',
    zh: '当地支付标准以同类产品最高中选价格为上限。',
  },
  capServes: {
    en: 'The highest winning price of like products caps the standard; no local standard is recorded, so the cap serves as the standard.',
    zh: '支付标准以同类产品最高中选价格为上限；未录入当地支付标准，以该上限作为支付标准。',
  },
  noEntry: {
    en: 'The hub has no insurance-catalogue entry for this product there on this day.',
    zh: '平台内没有该产品当地当日的医保目录条目。',
  },
  isOutside: { en: 'This product is outside the insurance catalogue.', zh: '该产品在医保目录外。' },
  noAmount: {
    en: 'The insurance catalogue gives no standard for this product.',
    zh: '医保目录未给出该产品的支付标准。',
  },
  catalogueStandard: {
    en: 'The payment standard is that of the insurance catalogue.',
    zh: '按医保目录支付标准支付。',
  },
  lowerOfTwo: {
    en: 'The payment standard is the lower of the winning price and the catalogue standard.',
    zh: '支付标准为中选价格与目录支付标准中的低者。',
  },
  noWinningPrice: { en: 'No winning price is in force on this day.', zh: '当日没有有效的中选价格。' },
  existingOutside: {
    en: 'Existing standards stay; this product is outside the insurance catalogue.',
    zh: '原支付标准继续执行；该产品在医保目录外。',
  },
  wholePrice: {
    en: 'The product is outside volume-based procurement and has no standard of its own, so its whole price counts.',
    zh: '该产品为非集采耗材且无支付标准，按全价计入。',
  },
  existingStays: {
    en: 'The product is outside volume-based procurement, and its existing standard stays.',
    zh: '该产品为非集采耗材，原支付标准继续执行。',
  },
  coveredAsClass: {
    en: 'Covered as class {class}; the standard stands in {document}, which the hub does not hold.',
    zh: '按{class}支付；支付标准见{document}，平台未收录。',
  },
  noClassLowest: {
    en: 'The lowest standard of like consumables holds, and none of them has a winning price there on this day.',
    zh: '按同类耗材最低支付标准执行，而当地当日同类均无中选价格。',
  },
  classLowest: {
    en: 'Out of area and not matched to a product: the lowest standard of like consumables holds.',
    zh: '异地就医无法对应到具体产品，按同类耗材最低支付标准支付。',
  },
  notCovered: { en: 'The fund does not pay for this category.', zh: '基金不支付该品种。' },
  winningUnknown: {
    en: 'The winning price is the payment standard, and none is in force on this day.',
    zh: '以中选价格作为支付标准，而当日没有有效的中选价格。',
  },
  winningPrice: { en: 'The winning price is the payment standard.', zh: '以中选价格作为支付标准。' },
  filedUngrouped: {
    en: 'The rule compares with the highest winning price of the group, and the catalogue has not put the filed product into one.',
    zh: '该规则与同组最高中选价格比较，而目录尚未将该备案产品归入分组。',
  },
  likeUnknown: {
    en: 'The rule compares with the highest winning price of like products, and none is in force there on this day.',
    zh: '该规则与同类产品最高中选价格比较，而当地当日没有有效的中选价格。',
  },
  listingUnknown: {
    en: 'The rule goes by the listing price, and none is known on this day.',
    zh: '该规则以挂网价为依据，而当日挂网价不明。',
  },
  withinThreshold: {
    en: 'The listing price is at most the threshold, so the highest winning price of like products is the standard.',
    zh: '挂网价不超过界限，以同类产品最高中选价格作为支付标准。',
  },
  stepsOver: {
    en: 'The listing price is above the threshold and every step is over: the standard has come down to the highest winning price.',
    zh: '挂网价超过界限且各步均已届满：支付标准已调整到最高中选价格。',
  },
  stepsNotBegun: { en: 'The steps have not begun on this day.', zh: '当日分步调整尚未开始。' },
  steppedDown: {
    en: 'The listing price is above the threshold: the standard comes down in steps and is a share of the listing price.',
    zh: '挂网价超过界限：支付标准分步调整到位，为挂网价的一定比例。',
  },

  // The rules of the first self-pay.
  ratioElsewhere: {
    en: 'The ratio stands in {document}, which the hub does not hold.',
    zh: '比例见{document}，平台未收录。',
  },
  noStandardToTest: {
    en: 'The first self-pay goes by the payment standard, and there is none to test.',
    zh: '个人首先自付以支付标准为依据，而没有可比较的支付标准。',
  },
  standardBelow: {
    en: 'The standard is at most the threshold: no first self-pay.',
    zh: '支付标准不超过界限：无个人首先自付。',
  },
  noRatioOfOrigin: {
    en: 'The standard is above the threshold, and the clause gives no ratio for this origin.',
    zh: '支付标准超过界限，而条款未给出该产地属性的比例。',
  },
  ratioOfOrigin: {
    en: 'The standard is above the threshold: the ratio of the origin holds on the whole price.',
    zh: '支付标准超过界限：按产地属性的比例，以全价计算。',
  },
  noUnitPrice: {
    en: 'The first self-pay goes by the unit price, and none is known.',
    zh: '个人首先自付以单价为依据，而单价不明。',
  },
  unitPriceBelow: {
    en: 'The unit price is at most the threshold: no first self-pay.',
    zh: '单价不超过界限：无个人首先自付。',
  },
  earlierRatioStays: {
    en: 'Above the threshold the earlier ratio stays, and the notice does not give it.',
    zh: '超过界限的仍按原比例，而文件未载明该比例。',
  },
});

/** The figures that go into a reason, by name, and what is said where one is missing. */
export const sayInput = messages('settlement.inputs', {
  jurisdiction: { en: 'jurisdiction', zh: '行政区划' },
  day: { en: 'day', zh: '日期' },
  standing: { en: 'standing', zh: '产品身份' },
  institution: { en: 'institution', zh: '医疗机构' },
  filingForm: { en: 'filing form', zh: '备案表' },
  filedOn: { en: 'filed on', zh: '备案日期' },
  filedPrice: { en: 'price on the filing form', zh: '备案价格' },
  filedGroup: { en: 'group on the filing form', zh: '备案表所填分组' },
  catalogueGroup: { en: 'group in the catalogue', zh: '目录所归分组' },
  paymentStandard: { en: 'payment standard', zh: '支付标准' },
  threshold: { en: 'threshold', zh: '界限' },
  origin: { en: 'origin', zh: '产地属性' },
  unitPrice: { en: 'unit price', zh: '单价' },
  document: { en: 'document', zh: '文件' },
  likeHighest: { en: 'highest winning price of like products', zh: '同类产品最高中选价格' },
  localStandard: { en: 'local standard', zh: '当地支付标准' },
  existingStandard: { en: 'existing standard', zh: '原支付标准' },
  catalogue: { en: 'insurance catalogue', zh: '医保目录' },
  catalogueSource: { en: 'insurance catalogue source', zh: '医保目录来源' },
  catalogueStandard: { en: 'catalogue standard', zh: '目录支付标准' },
  insuranceClass: { en: 'insurance class', zh: '医保类别' },
  winningPrice: { en: 'winning price', zh: '中选价格' },
  classLowest: { en: 'lowest winning price of the class', zh: '同类最低中选价格' },
  matched: { en: 'matched to a product', zh: '能否对应产品' },
  listingPrice: { en: 'listing price', zh: '挂网价' },
  step: { en: 'step', zh: '分步' },
  shareOfListing: { en: 'share of the listing price', zh: '占挂网价比例' },
  firstListedOn: { en: 'first listed on', zh: '首次挂网日期' },
  firstStep: { en: 'first step begins', zh: '第1步起始日' },

  unknown: { en: 'not known', zh: '不明' },
  none: { en: 'none', zh: '无' },
  noneRecorded: { en: 'none recorded', zh: '未录入' },
  notGiven: { en: 'not given', zh: '未提供' },
  noneOnDay: { en: 'none on record on this day', zh: '当日无备案' },
  notLookedFor: { en: 'not looked for', zh: '未查询' },
  unclassified: { en: 'not classified yet', zh: '尚未归类' },
  noEntry: { en: 'no entry recorded', zh: '未录入' },
  readAsInside: { en: 'no entry recorded; read as inside', zh: '未录入，按目录内处理' },
  inside: { en: 'inside ({jurisdiction})', zh: '目录内（{jurisdiction}）' },
  outside: { en: 'outside ({jurisdiction})', zh: '目录外（{jurisdiction}）' },
  no: { en: 'no', zh: '否' },
  neverListed: { en: 'never listed', zh: '从未挂网' },
  timesHighest: { en: '{factor} times the highest winning price', zh: '最高中选价格的{factor}倍' },
  stepBefore: { en: 'before {day}', zh: '{day}之前' },
  stepOf: { en: '{n} of {all}, until {day} (excluded)', zh: '第{n}步，共{all}步，至{day}（不含）' },
  stepOver: { en: 'over since {day}', zh: '已于{day}届满' },
  classA: { en: 'A', zh: '甲类' },
  classB: { en: 'B', zh: '乙类' },
  classC: { en: 'C', zh: '丙类' },
});
