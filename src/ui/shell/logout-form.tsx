import type { FormTarget } from '../form-target';
import { type Taal, uiWords } from '../words';
import { LogoutButton } from './logout-button';

/** Log-out as a form: a link could be followed by a browser that fetches ahead. */
export function LogoutForm({ target, taal }: { target: FormTarget; taal: Taal }) {
  return <LogoutButton target={target} label={uiWords(taal)('logout')} />;
}
