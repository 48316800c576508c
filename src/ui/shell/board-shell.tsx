import { Frame } from './frame';
import type { ShellProps } from './shell-props';

/** The board's pages: reading and comparing, at the pace of a page. */
export function BoardShell(props: ShellProps & Required<Pick<ShellProps, 'person' | 'logout'>>) {
  return <Frame {...props} width="page" />;
}
