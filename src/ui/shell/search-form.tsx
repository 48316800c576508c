import { type FormTarget, formTarget } from '../form-target';

/** The id of the search field of the desk, where "/" goes. */
export const SEARCH_ID = 'zoek';

export interface SearchFormProps {
  /** Always POST: what is searched for is personal and never comes into an address. */
  target: FormTarget;
  /** What can be searched for; the label is read, not shown, the button says what it does. */
  label: string;
  submitLabel: string;
  defaultValue?: string;
  /** Id of the sentence that says why this cannot be searched for. */
  errorId?: string;
}

/** The one search field of the desk. */
export function SearchForm({ target, label, submitLabel, defaultValue, errorId }: SearchFormProps) {
  return (
    <search>
      <form {...formTarget(target)} className="flex">
        <label htmlFor={SEARCH_ID} className="sr-only">
          {label}
        </label>
        <input
          id={SEARCH_ID}
          name="zoek"
          type="search"
          defaultValue={defaultValue}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={errorId ? true : undefined}
          aria-describedby={errorId}
          className="control rounded-r-none border-bar-line"
        />
        <button
          type="submit"
          className="rounded-r-sm border border-l-0 border-bar-line bg-bar-hover px-4 font-semibold text-on-bar"
        >
          {submitLabel}
        </button>
      </form>
    </search>
  );
}
