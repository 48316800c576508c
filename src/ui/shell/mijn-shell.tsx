import { Frame } from './frame';
import type { ShellProps } from './shell-props';

/** The citizen's and the entrepreneur's own pages: who is logged in and on whose behalf is always in sight. */
export function MijnShell(props: ShellProps & Required<Pick<ShellProps, 'person' | 'logout'>>) {
  return <Frame {...props} width="page" />;
}
