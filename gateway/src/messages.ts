import { messages } from '@alliance-hub/kernel';

/** What the hub says on the terminal when it starts and stops. */
export const say = messages('gateway.start', {
  hubDidNotStart: { en: 'The hub did not start.', zh: '枢纽未能启动。' },
  gatewayDidNotStart: { en: 'The gateway did not start.', zh: '网关未能启动。' },
  stackDidNotStart: { en: 'The stack did not start.', zh: '各进程未能启动。' },
  hub: {
    en: 'Alliance Hub 联盟数据枢纽 · data in {folder}',
    zh: '联盟数据枢纽 Alliance Hub · 数据目录 {folder}',
  },
  stores: {
    en: 'Stores are up to date; rules of {n} jurisdictions are loaded.',
    zh: '数据库已就绪；已加载{n}个地区的规则。',
  },
  sample: {
    en: 'Sample data is in place. Rows marked SYNTHETIC are made up; they name nobody.',
    zh: '样例数据已就绪。标记为 SYNTHETIC 的行系虚构，不指向任何主体。',
  },
  ready: {
    en: 'The graph is at http://localhost:{port}/graphql (ready in {seconds} s).',
    zh: '接口地址 http://localhost:{port}/graphql（{seconds} 秒就绪）。',
  },
  graphAt: { en: 'The graph is at {address}.', zh: '接口地址 {address}。' },
  explorer: {
    en: 'Look around in a browser: http://localhost:{port}/graphiql',
    zh: '用浏览器查看：http://localhost:{port}/graphiql',
  },
  demoTokens: {
    en: 'DEMONSTRATION MODE 演示模式: anybody with one of these tokens can read and write. Never use it with real data.',
    zh: '演示模式 DEMONSTRATION MODE：持有下列令牌者均可读写。切勿用于真实数据。',
  },
  demoStack: {
    en: 'DEMONSTRATION MODE 演示模式: the graph is at {address}.',
    zh: '演示模式 DEMONSTRATION MODE：接口地址 {address}。',
  },
  finishing: { en: 'Finishing what is being answered …', zh: '正在完成尚未答复的请求……' },
});
