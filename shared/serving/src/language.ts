import { type Language, LANGUAGES } from '@alliance-hub/kernel';
import Negotiator from 'negotiator';

/** The language of an answer, by the client's Accept-Language header; English where nothing of ours is asked for. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = new Negotiator({ headers: { 'accept-language': header } }).language([...LANGUAGES]);
  return header !== undefined && wanted === 'zh' ? 'zh' : 'en';
}
