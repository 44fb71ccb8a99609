import { DateScalar, SourceDocumentInput } from '@alliance-hub/graphql';
import type { PlainDate } from '@alliance-hub/kernel';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The decision that a cycle goes on after its printed end. 采购周期延长决定' })
export class DecideCycleExtensionInput {
  @Field(() => ID, {
    description: 'The sender’s id of the request: the same again changes nothing. 请求编号',
  })
  requestId: string;
  @Field(() => ID, {
    description:
      '<division code>:<category code>, 500000:GUIDEWIRE, where its notice prints the category. 落地执行',
  })
  rollout: string;
  @Field(() => DateScalar, {
    description:
      'Last day of the extended cycle, included; a later decision takes the place of this one. 延长至',
  })
  extendedTo: PlainDate;
  @Field(() => SourceDocumentInput, { description: 'The document that decides. 依据文件' })
  source: SourceDocumentInput;
}
