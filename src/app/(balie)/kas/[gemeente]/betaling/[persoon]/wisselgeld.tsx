'use client';

import { useEffect, useState } from 'react';
import { parseEuro } from '@/app/euro-input';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';

interface WisselgeldProps {
  bedragId: string;
  gegevenId: string;
  teksten: { terug: string; nogNiet: string; teWeinig: string };
}

const read = (id: string): bigint | null => {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement ? parseEuro(field.value.trim()) : null;
};

/** What goes back, as it is typed; larger than anything else, for it is what the hand does next. */
export function Wisselgeld({ bedragId, gegevenId, teksten }: WisselgeldProps) {
  const [terug, setTerug] = useState<bigint | null>(null);
  useEffect(() => {
    const reckon = () => {
      const bedrag = read(bedragId);
      const gegeven = read(gegevenId);
      setTerug(bedrag === null || gegeven === null ? null : gegeven - bedrag);
    };
    document.addEventListener('input', reckon);
    return () => document.removeEventListener('input', reckon);
  }, [bedragId, gegevenId]);
  return (
    <p className="mt-4 grid gap-1" role="status">
      <span className="text-ink-muted">{teksten.terug}</span>
      {terug === null ? (
        teksten.nogNiet
      ) : terug < 0n ? (
        teksten.teWeinig
      ) : (
        <Amount text={formatCents(terug)} size="large" strong />
      )}
    </p>
  );
}
