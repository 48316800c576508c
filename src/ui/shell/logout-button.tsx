'use client';

import { type FormTarget, formTarget } from '../form-target';

/** What `LogoutForm` looks like. */
export function LogoutButton({ target, label }: { target: FormTarget; label: string }) {
  return (
    <form {...formTarget(target)}>
      <button type="submit" className="min-h-8 cursor-pointer rounded-sm px-1 underline underline-offset-4">
        {label}
      </button>
    </form>
  );
}
