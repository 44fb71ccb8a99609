/**
 * The page may load from this server alone and may not be framed; scripts are files. GraphiQL's dialogs add a style
 * element while they are open, hence the nonce; icons and fonts stand inside its style sheet as data.
 */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
