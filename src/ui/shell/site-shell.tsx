import { Frame } from './frame';
import type { ShellProps } from './shell-props';

/** The public pages: start, statements, logging in. */
export function SiteShell(props: ShellProps) {
  return <Frame {...props} width="page" />;
}
