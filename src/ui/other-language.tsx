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
        className="min-h-8 rounded-sm px-2.5 py-1 text-sm cursor-pointer underline underline-offset-4"
      >
        {label}
      </button>
    </form>
  );
}
