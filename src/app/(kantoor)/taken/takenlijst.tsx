import { RijToetsen } from '@/app/(balie)/balie/rij-toetsen';
import { beloofdTekst } from '@/app/contact/contact-words';
import { takenWords as words } from '@/app/taken/taken-words';
import type { Werkgroep } from '@/domain/taken/werkgroep';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import type { Werk } from './werk';

const TOON: Readonly<Partial<Record<Werkgroep, Tone>>> = { 'te-laat': 'mis', vandaag: 'letop' };

interface TakenlijstProps {
  werk: readonly Werk[];
  /** How many stand in each group in all: a page may show a part of it. */
  aantalIn: (groep: Werkgroep) => number;
  now: Date;
}

/** Work of every kind in groups by its end: colour, icon and word; by keyboard up, down and Enter. */
export function Takenlijst({ werk, aantalIn, now }: TakenlijstProps) {
  return (
    <RijToetsen groep={words('naam')}>
      <Table
        taal="nl"
        caption={words('lijst')}
        captionHidden
        rows={werk}
        rowKey={(w) => w.id}
        groupOf={({ groep }) => ({ key: groep, heading: <Kop groep={groep} aantal={aantalIn(groep)} /> })}
        columns={[
          { key: 'wanneer', header: words('kolom.wanneer'), cell: (w) => <Wanneer werk={w} now={now} /> },
          {
            key: 'wat',
            header: words('kolom.wat'),
            rowHeader: true,
            cell: (w) => (
              <>
                <Link href={w.href} reload data-rij={w.id}>
                  {w.titel}
                </Link>{' '}
                {w.spoed && <Badge tone="letop">{words('spoed')}</Badge>}
                {w.verkeerd && <Badge tone="letop">{words('teruggekomen')}</Badge>}
                {w.uitleg && (
                  <span className="line-clamp-2 wrap-anywhere font-normal text-ink-muted">{w.uitleg}</span>
                )}
              </>
            ),
          },
          {
            key: 'over',
            header: words('kolom.over'),
            cell: (w) => <span className="block min-w-28 wrap-anywhere">{w.over ?? words('onbekend')}</span>,
          },
          { key: 'gemeente', header: words('kolom.gemeente'), cell: (w) => w.gemeente.naam },
          {
            key: 'bij',
            header: words('kolom.bij'),
            cell: (w) =>
              w.vanMij ? (
                <strong>{words('mijn')}</strong>
              ) : (
                (w.bij ?? <span className="whitespace-nowrap">{words('vrij')}</span>)
              ),
          },
        ]}
      />
    </RijToetsen>
  );
}

function Kop({ groep, aantal }: { groep: Werkgroep; aantal: number }) {
  const toon = TOON[groep];
  const naam = words(`groep.${groep}`);
  return (
    <>
      {toon ? <Badge tone={toon}>{naam}</Badge> : naam}{' '}
      <span className="font-normal text-ink-muted tabular-nums">{aantal}</span>
    </>
  );
}

function Wanneer({ werk: { klaarOp, nabij, datumsoort, groep }, now }: { werk: Werk; now: Date }) {
  if (klaarOp === null) return <span className="text-sm text-ink-muted">{words('geenTermijn')}</span>;
  return (
    <span className="grid justify-items-start">
      <strong className="whitespace-nowrap">{beloofdTekst(klaarOp, now)}</strong>
      <span className="text-sm text-ink-muted">{words(`datum.${datumsoort}`)}</span>
      {nabij === 'bijna' && groep !== 'te-laat' && <Badge tone="letop">{words('nabij.bijna')}</Badge>}
    </span>
  );
}
