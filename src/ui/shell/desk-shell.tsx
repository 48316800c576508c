import { Frame } from './frame';
import { SearchForm, type SearchFormProps } from './search-form';
import type { ShellProps } from './shell-props';

type DeskShellProps = ShellProps &
  Required<Pick<ShellProps, 'person' | 'logout'>> & {
    search: SearchFormProps;
    /** The page makes its own columns up to the edges of the window, like the klantbeeld. */
    bare?: boolean;
  };

/** Balie, serviceteam and kas: the whole window, dense, one search field always in the bar. Put `DeskKeys` around it. */
export function DeskShell({ search, bare, ...shell }: DeskShellProps) {
  return <Frame {...shell} width="wide" dense bare={bare} search={<SearchForm {...search} />} />;
}
