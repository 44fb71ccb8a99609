import { DateScalar, SourceDocumentInput, YuanScalar } from '@alliance-hub/graphql';
import { type PlainDate, type Yuan } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '《定点医疗机构非挂网采购耗材备案表》 as it is sent (WH-3.3). 非挂网采购备案表' })
export class RecordFilingInput {
  @Field(() => ID, { description: 'The sender’s id: the same id again changes nothing. 请求编号' })
  requestId: string;
  @Field(() => ID, { description: 'Designated institution code. 定点医疗机构代码' }) institution: string;
  @Field(() => ID, { description: 'NHSA code. 医保医用耗材代码' }) product: string;
  @Field(() => ID, { description: 'Division code of the bureau that it is filed with. 备案地区区划代码' })
  jurisdiction: string;
  @Field(() => YuanScalar, {
    description: 'Purchase price on the form, CNY for one unit (A-50). 备案采购价（元）',
  })
  unitPrice: Yuan;
  @Field(() => ID, {
    nullable: true,
    description: 'Group on the form; it counts once the catalogue has classified the product (A-49). 分组',
  })
  bidGroup?: string | null;
  @Field(() => DateScalar, { description: 'Day of filing, not after today. 备案日期' }) filedOn: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'The form. 依据文件' }) source: SourceDocumentInput;
}
