import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import express from 'express';
import { type ExplorerOptions } from './options';
import { explorerPage } from './page';
import { contentSecurityPolicy } from './security-policy';

const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

/** The files of packages that the page loads, each by the name it is served under. */
const LIBRARIES: Record<string, { root: string; file: string }> = {
  'react.js': { root: packageFolder('react'), file: 'umd/react.production.min.js' },
  'react-dom.js': { root: packageFolder('react-dom'), file: 'umd/react-dom.production.min.js' },
  'graphiql.js': { root: packageFolder('graphiql'), file: 'graphiql.min.js' },
  'graphiql.css': { root: packageFolder('graphiql'), file: 'graphiql.min.css' },
};

// The browser's files are served as they are written: there is no compiled copy of them beside the compiled routes.
const PAGE_FILES = join(__dirname, '..', '..', 'src', 'explorer', 'page');

/** The explorer of the graph at `/graphiql`: needs nothing from outside this server. */
export function explorerRoutes({ tokens, examples }: ExplorerOptions): express.Router {
  const router = express.Router();

  router.get('/graphiql', (_request, response) => {
    const nonce = randomBytes(16).toString('base64');
    response
      .set('content-security-policy', contentSecurityPolicy(nonce))
      .set('cache-control', 'no-store')
      .set('referrer-policy', 'no-referrer')
      .set('x-content-type-options', 'nosniff')
      .type('html')
      .send(explorerPage(nonce));
  });
  router.get('/graphiql/settings.json', (_request, response) => {
    response.set('cache-control', 'no-store').json({ tokens: tokens ?? [], examples });
  });
  for (const [name, { root, file }] of Object.entries(LIBRARIES)) {
    router.get(`/graphiql/${name}`, (_request, response) => response.sendFile(file, { root }));
  }
  router.use('/graphiql', express.static(PAGE_FILES, { index: false, redirect: false }));
  return router;
}
