import express from 'express';

/**
 * `/health`: the process lives. `/ready`: what it needs answers; 503 with the reason when not, so that nobody sends
 * it work.
 */
export function healthRoutes(ready: () => Promise<void>): express.Router {
  const router = express.Router();
  router.get('/health', (_request, response) => void response.json({ status: 'up' }));
  router.get('/ready', (_request, response) => {
    ready().then(
      () => response.json({ status: 'ready' }),
      (error: unknown) =>
        response
          .status(503)
          .json({ status: 'not ready', reason: error instanceof Error ? error.message : String(error) }),
    );
  });
  return router;
}
