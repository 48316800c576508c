import type { InputHTMLAttributes } from 'react';
import { classNames } from './class-names';
import { Field, type FieldProps, fieldIds } from './field';

const WIDTHS = { full: '', half: 'max-w-72', short: 'max-w-40', tiny: 'max-w-20' } as const;

type Native = Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'name' | 'id' | 'required' | 'disabled' | 'placeholder' | 'width'
>;

/** One line of text. The width hints at the length of the answer. No placeholder, no native validation. */
export function TextInput({
  name,
  id,
  label,
  hint,
  error,
  optional,
  taal,
  width = 'full',
  className,
  type = 'text',
  ...native
}: FieldProps & Native & { width?: keyof typeof WIDTHS }) {
  const field = { name, id, label, hint, error, optional, taal };
  const ids = fieldIds(field);
  return (
    <Field {...field}>
      <input
        {...native}
        {...ids.aria}
        type={type}
        id={ids.id}
        name={name}
        aria-required={!optional}
        className={classNames('control', WIDTHS[width], className)}
      />
    </Field>
  );
}
