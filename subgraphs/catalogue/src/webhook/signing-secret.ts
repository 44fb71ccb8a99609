import { randomBytes } from 'node:crypto';

/** Standard Webhooks: 24 to 64 random bytes in base64, after `whsec_`. */
const SECRET_BYTES = 32;

export const newSigningSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
