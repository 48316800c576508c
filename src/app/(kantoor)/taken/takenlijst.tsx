import { RijToetsen } from '@/app/(balie)/balie/rij-toetsen';
import { beloofdTekst } from '@/app/contact/contact-words';
import { takenWords as words } from '@/app/taken/taken-words';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import type { Werk } from './load-werk';

const TOON: Readonly<Record<NonNullable<Werk['nabij']>, Tone>> = {
  gebroken: 'mis',
  bijna: 'letop',
  vandaag: 'info',
  later: 'rust',
};

/** Work of every kind in the order of its end: colour, icon and word; by keyboard up, down and Enter. */
export function Takenlijst({ werk, now }: { werk: readonly Werk[]; now: Date }) {
  return (
    <RijToetsen groep={words('naam')}>
      <Table
        taal="nl"
        caption={words('lijst')}
        captionHidden
        rows={werk}
        rowKey={(w) => w.id}
        columns={[
          { key: 'wanneer', header: words('kolom.wanneer'), cell: (w) => <Wanneer werk={w} now={now} /> },
          {
            key: 'wat',
            header: words('kolom.wat'),
            rowHeader: true,
            cell: (w) => (
              <>
                <Link href={w.href} reload data-rij="">
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
          { key: 'over', header: words('kolom.over'), cell: (w) => w.over ?? words('onbekend') },
          { key: 'gemeente', header: words('kolom.gemeente'), cell: (w) => w.gemeente.naam },
          { key: 'team', header: words('kolom.team'), cell: (w) => words(`teams.${w.team}`) },
          {
            key: 'bij',
            header: words('kolom.bij'),
            cell: (w) => (w.vanMij ? <strong>{words('mijn')}</strong> : (w.bij ?? words('vrij'))),
          },
        ]}
      />
    </RijToetsen>
  );
}

function Wanneer({ werk: { klaarOp, nabij }, now }: { werk: Werk; now: Date }) {
  if (klaarOp === null || nabij === null)
    return <span className="text-sm text-ink-muted">{words('geenTermijn')}</span>;
  return (
    <span className="grid justify-items-start gap-1">
      <strong className="whitespace-nowrap">{beloofdTekst(klaarOp, now)}</strong>
      <Badge tone={TOON[nabij]}>{words(`nabij.${nabij}`)}</Badge>
    </span>
  );
}
