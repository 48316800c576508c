import type { FormTarget } from '../preference-forms';
import { type Taal, uiWords } from '../words';

/** Log-out as a form: a link could be followed by a browser that fetches ahead. */
export function LogoutForm({ target, taal }: { target: FormTarget; taal: Taal }) {
  const form = typeof target === 'string' ? { action: target, method: 'post' } : { action: target };
  return (
    <form {...form}>
      <button type="submit" className="min-h-8 cursor-pointer rounded-sm px-1 underline underline-offset-4">
        {uiWords(taal)('logout')}
      </button>
    </form>
  );
}
