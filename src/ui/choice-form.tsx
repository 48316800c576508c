'use client';

import { classNames } from './class-names';
import { type FormTarget, formTarget } from './form-target';

interface ChoiceFormProps {
  target: FormTarget;
  returnTo: string;
  /** The field that carries the choice. */
  name: string;
  label: string;
  /** Value and words of each. */
  choices: readonly (readonly [string, string])[];
  current: string;
}

/** A few choices as buttons in a row; a plain form, works without JavaScript. Sends the choice and `terug`. */
export function ChoiceForm({ target, returnTo, name, label, choices, current }: ChoiceFormProps) {
  return (
    <form {...formTarget(target)} className="print:hidden">
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="float-left mr-2 text-sm text-ink-muted">{label}</legend>
        <input type="hidden" name="terug" value={returnTo} />
        {choices.map(([choice, words]) => (
          <button
            key={choice}
            type="submit"
            name={name}
            value={choice}
            aria-pressed={choice === current}
            className={classNames('pill', choice !== current && 'link')}
          >
            {words}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
