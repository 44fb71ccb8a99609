import { messages } from '@alliance-hub/kernel';

export const say = messages('execution.obligation', {
  span: {
    en: 'it must be a day from {from} to {last}',
    zh: '应为 {from} 至 {last} 之间的日期',
  },
});
