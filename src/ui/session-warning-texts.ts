import type { SessionWarningTexts } from './session-warning';
import { type Taal, uiWords } from './words';

/** The words of the session warning, made on the server. */
export function sessionWarningTexts(taal: Taal, warnSeconds: number): SessionWarningTexts {
  const words = uiWords(taal);
  return {
    title: words('session.title'),
    body: words('session.body', { minuten: Math.round(warnSeconds / 60) }),
    remaining: words.raw('session.remaining'),
    stay: words('session.stay'),
    leave: words('session.leave'),
  };
}
