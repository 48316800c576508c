import type { ReactNode } from 'react';
import { providerId, type Wereld } from '@/platform/login/wereld';
import { Button, type ButtonVariant } from '@/ui/button';

/** A plain form to the way out: works without JavaScript, and a log-in never starts by following a link. */
export function LoginForm({
  wereld,
  kantoor,
  terug,
  persoon,
  variant,
  children,
}: {
  wereld: Wereld;
  kantoor: string;
  terug?: string | undefined;
  persoon?: string;
  variant?: ButtonVariant;
  children: ReactNode;
}) {
  return (
    <form method="post" action={`/api/auth/signin/${providerId(wereld, kantoor)}`}>
      {terug && <input type="hidden" name="terug" value={terug} />}
      {persoon && <input type="hidden" name="persoon" value={persoon} />}
      <Button variant={variant} wide>
        {children}
      </Button>
    </form>
  );
}
