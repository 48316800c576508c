'use client';

import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

/** A dialog with its button. */
export function ShowDialogs() {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button type="button" variant="secondary" onClick={() => setOpen(true)}>
        Dialoog openen
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Aanslag verminderen?" closeLabel="Sluiten">
        <p>Een tweede medewerker moet dit goedkeuren voordat het bedrag verandert.</p>
        <div className="flex flex-wrap gap-3">
          <Button type="button" onClick={() => setOpen(false)}>
            Voorleggen
          </Button>
          <Button type="button" variant="secondary" onClick={() => setOpen(false)}>
            Niet doen
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
