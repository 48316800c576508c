import { BreadcrumbView } from './breadcrumb-view';
import { type Taal, uiWords } from './words';

export interface Crumb {
  label: string;
  href: string;
}

/** The way back; the page itself is in the heading below and not repeated here. */
export function Breadcrumb({ crumbs, taal }: { crumbs: readonly Crumb[]; taal: Taal }) {
  return <BreadcrumbView crumbs={crumbs} label={uiWords(taal)('breadcrumb')} />;
}
