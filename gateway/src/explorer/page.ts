/** The page as HTML. The nonce lets GraphiQL's own style elements pass the content security policy. */
export const explorerPage = (nonce: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>联盟数据枢纽 Alliance Hub · GraphiQL</title>
    <link rel="icon" href="/graphiql/icon.svg" />
    <link rel="stylesheet" href="/graphiql/graphiql.css" />
    <link rel="stylesheet" href="/graphiql/explorer.css" nonce="${nonce}" />
    <script defer src="/graphiql/react.js"></script>
    <script defer src="/graphiql/react-dom.js"></script>
    <script defer src="/graphiql/graphiql.js"></script>
    <script type="module" src="/graphiql/explorer.js"></script>
  </head>
  <body>
    <div id="explorer">
      <p class="message">正在打开 … <span lang="en">Opening …</span></p>
    </div>
    <noscript><p class="message">此页面需要 JavaScript。 <span lang="en">This page needs JavaScript.</span></p></noscript>
  </body>
</html>
`;
