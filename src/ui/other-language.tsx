'use client';

import { type FormTarget, formTarget } from './form-target';

interface OtherLanguageProps {
  target: FormTarget;
  returnTo: string;
  other: string;
  label: string;
}

/** What `LanguageSwitch` looks like. */
export function OtherLanguage({ target, returnTo, other, label }: OtherLanguageProps) {
  return (
    <form {...formTarget(target)} className="print:hidden">
      <input type="hidden" name="terug" value={returnTo} />
      <button
        type="submit"
        name="taal"
        value={other}
        lang={other}
        className="pill underline underline-offset-4"
      >
        {label}
      </button>
    </form>
  );
}
