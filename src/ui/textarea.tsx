import type { ReactNode, TextareaHTMLAttributes } from 'react';
import { CharacterCount } from './character-count';
import { Field, type FieldProps, fieldIds } from './field';
import { uiWords } from './words';

type Native = Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'name' | 'id' | 'required' | 'disabled' | 'placeholder' | 'maxLength'
>;

const joinHints = (hint: ReactNode, limit: string): ReactNode => (
  <>
    {hint} {limit}
  </>
);

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
  max,
  ...native
}: FieldProps & Native & { max?: number | undefined }) {
  const limit = max === undefined ? undefined : uiWords(taal)('counter.limit', { max });
  const said = limit === undefined ? hint : hint === undefined ? limit : joinHints(hint, limit);
  const field = { name, id, label, hint: said, error, optional, taal };
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
      {max !== undefined && <CharacterCount targetId={ids.id} max={max} taal={taal} />}
    </Field>
  );
}
