'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { gemeenteInPath } from '@/platform/path-gemeente';

/**
 * Loads the document anew when somebody leaves the pages of a gemeente: its colours stand in the document, and what the
 * browser keeps of its pages goes with it, so that the way back to a file asks the server again who may see it. Until
 * then nothing of the next page stands in the colours of this one.
 */
export function OwnDocument({ gemeente, children }: { gemeente: string; children?: ReactNode }) {
  const path = usePathname();
  const elders = gemeenteInPath(path) !== gemeente;
  useEffect(() => {
    if (elders) window.location.replace(window.location.href);
  }, [elders]);
  return elders ? null : children;
}
