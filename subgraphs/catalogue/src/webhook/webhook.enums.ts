import { registerEnumType } from 'type-graphql';

export enum WebhookStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  DISABLED = 'DISABLED',
}
registerEnumType(WebhookStatus, {
  name: 'WebhookStatus',
  description: 'Whether changes are delivered to an endpoint. 推送端点状态',
  valuesConfig: {
    PENDING: { description: 'It has still to answer the handshake. 待握手' },
    ACTIVE: { description: 'It answered the handshake; changes are delivered. 推送中' },
    PAUSED: { description: 'Nothing is delivered; its place in the feed is kept. 已暂停' },
    DISABLED: { description: 'It answered 410 Gone; resuming begins with a handshake. 已停用' },
  },
});

export enum WebhookPause {
  OWNER = 'OWNER',
  OFFICE = 'OFFICE',
  FAILING = 'FAILING',
  RIGHTS_EXPIRED = 'RIGHTS_EXPIRED',
}
registerEnumType(WebhookPause, {
  name: 'WebhookPause',
  description: 'Why an endpoint is paused. 暂停原因',
  valuesConfig: {
    OWNER: { description: 'Its owner paused it. 所有者暂停' },
    OFFICE: { description: 'The alliance office paused it, and alone resumes it. 联采办暂停' },
    FAILING: { description: 'Nothing reached it for five days. 连续五天失败' },
    RIGHTS_EXPIRED: { description: 'Its owner has not renewed the rights it hears with. 授权到期' },
  },
});

export enum WebhookDeliveryKind {
  EVENT = 'EVENT',
  REPLAY = 'REPLAY',
  HANDSHAKE = 'HANDSHAKE',
  TEST = 'TEST',
}
registerEnumType(WebhookDeliveryKind, {
  name: 'WebhookDeliveryKind',
  description: 'What is delivered. 推送类型',
  valuesConfig: {
    EVENT: { description: 'A change of the feed. 变动' },
    REPLAY: { description: 'A change of the feed once more, because its owner asked. 重放' },
    HANDSHAKE: { description: 'The question whether the endpoint takes part. 握手' },
    TEST: { description: 'A test, tried once. 测试' },
  },
});

export enum WebhookDeliveryStatus {
  PENDING = 'PENDING',
  DELIVERED = 'DELIVERED',
  FAILED = 'FAILED',
  WITHHELD = 'WITHHELD',
}
registerEnumType(WebhookDeliveryStatus, {
  name: 'WebhookDeliveryStatus',
  description: 'How far a delivery has come. 推送状态',
  valuesConfig: {
    PENDING: { description: 'Still to be delivered, for the first time or again. 待推送' },
    DELIVERED: { description: 'The endpoint answered with a 2xx status. 已送达' },
    FAILED: { description: 'A test that did not reach the endpoint. 失败' },
    WITHHELD: { description: 'The owner may not hear this change (any more). 不予推送' },
  },
});
