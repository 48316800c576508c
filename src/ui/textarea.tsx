import type { TextareaHTMLAttributes } from 'react';
import { Field, type FieldProps, fieldIds } from './field';

type Native = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'name' | 'id' | 'required' | 'disabled' | 'placeholder' | 'maxLength'
>;

/** Several lines of text. A limit is told in the hint and checked on the server: typing is never cut off. */
export function Textarea({
  name,
  id,
  label,
  hint,
  error,
  optional,
  taal,
  rows = 5,
  ...native
}: FieldProps & Native) {
  const field = { name, id, label, hint, error, optional, taal };
  const ids = fieldIds(field);
  return (
    <Field {...field}>
      <textarea
        {...native}
        {...ids.aria}
        id={ids.id}
        name={name}
        rows={rows}
        aria-required={!optional}
        className="control"
      />
    </Field>
  );
}
