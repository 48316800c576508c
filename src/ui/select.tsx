import type { SelectHTMLAttributes } from 'react';
import { Field, type FieldProps, fieldIds } from './field';

export interface SelectOption {
  value: string;
  label: string;
}

type Native = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id' | 'required' | 'disabled'>;

/** A choice out of more than six. `empty` is the first line ("Maak een keuze"), so that nothing is chosen by accident. */
export function Select({
  name,
  id,
  label,
  hint,
  error,
  optional,
  taal,
  options,
  empty,
  ...native
}: FieldProps & Native & { options: readonly SelectOption[]; empty?: string }) {
  const field = { name, id, label, hint, error, optional, taal };
  const ids = fieldIds(field);
  return (
    <Field {...field}>
      <select
        {...native}
        {...ids.aria}
        id={ids.id}
        name={name}
        aria-required={!optional}
        className="control max-w-full"
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
