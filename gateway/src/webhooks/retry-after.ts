/** What an endpoint asked for: seconds, or an instant (RFC 9110). Milliseconds from `now`; null for nothing we know. */
export function retryAfter(header: string | undefined, now: number): number | null {
  const given = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1_000;
  const at = /^[A-Z]/i.test(given) ? Date.parse(given) : NaN;
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}
