import { Frame } from './frame';
import { SearchForm, type SearchFormProps } from './search-form';
import type { ShellProps } from './shell-props';

type OfficeShellProps = ShellProps &
  Required<Pick<ShellProps, 'person' | 'logout'>> & { search?: SearchFormProps };

/** The kantoor (heffing, invordering, bezwaar, kwijtschelding): many screens, so navigation at the side. */
export function OfficeShell({ search, ...shell }: OfficeShellProps) {
  return (
    <Frame {...shell} width="wide" dense sideNav search={search ? <SearchForm {...search} /> : undefined} />
  );
}
