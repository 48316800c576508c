import { Frame } from './frame';
import type { ShellProps } from './shell-props';

/** Beheer: settings read carefully, so the size of a page, with navigation at the side. */
export function BeheerShell(props: ShellProps & Required<Pick<ShellProps, 'person' | 'logout'>>) {
  return <Frame {...props} width="wide" sideNav />;
}
