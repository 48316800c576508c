import { showDate } from '@/app/words';
import { kenmerkVanOpdracht, OPDRACHTSTANDEN, type Opdrachtstand } from '@/domain/invordering/opdracht';
import type { OpdrachtView } from '@/domain/invordering/opdracht.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from '../../verhaal-words';
import { vorderingPath } from '../../vordering-words';

const TOON: Readonly<Record<Opdrachtstand, 'rust' | 'letop' | 'goed' | 'mis'>> = {
  voorgesteld: 'letop',
  gegeven: 'rust',
  aangenomen: 'rust',
  uitgevoerd: 'goed',
  'zonder-resultaat': 'mis',
  teruggegeven: 'mis',
};

/** Which state the list shows: links, so that a list can be kept and sent. */
export function Filter({ pad, stand }: { pad: string; stand: Opdrachtstand | undefined }) {
  const keuzes = [undefined, ...OPDRACHTSTANDEN];
  return (
    <nav aria-label={words('opdrachten.stand')}>
      <ul className="flex flex-wrap gap-x-4 gap-y-2">
        {keuzes.map((keuze) => (
          <li key={keuze ?? 'alle'}>
            {keuze === stand ? (
              <strong aria-current="true">{naamVan(keuze)}</strong>
            ) : (
              <Link href={keuze === undefined ? pad : `${pad}?stand=${keuze}`} reload>
                {naamVan(keuze)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

const naamVan = (stand: Opdrachtstand | undefined): string =>
  stand === undefined ? words('opdrachten.alle') : words(`opdrachten.standen.${stand}`);

/** The assignments with what each cost, for who owes and for the kantoor. */
export function Opdrachten({
  opdrachten,
  sleutel,
  kop,
}: {
  opdrachten: readonly OpdrachtView[];
  sleutel: string;
  kop: string;
}) {
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={opdrachten}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'aanslag',
          header: words('opdrachten.kolom.aanslag'),
          rowHeader: true,
          cell: ({ id, aanslagId, aanslagnummer }) => (
            <>
              <Link href={vorderingPath(sleutel, aanslagId)} reload>
                {aanslagnummer}
              </Link>
              <span className="block text-sm text-ink-muted">{kenmerkVanOpdracht(id)}</span>
            </>
          ),
        },
        {
          key: 'soort',
          header: words('opdrachten.kolom.soort'),
          cell: ({ soort, deurwaarder }) => (
            <>
              <span className="block">{words(`opdrachten.soort.${soort}`)}</span>
              <span className="block text-sm text-ink-muted">{deurwaarder}</span>
            </>
          ),
        },
        {
          key: 'stand',
          header: words('opdrachten.kolom.stand'),
          cell: ({ stand, op, beletsels }) => (
            <>
              <Badge tone={TOON[stand]}>{words(`opdrachten.standen.${stand}`)}</Badge>
              <span className="mt-1 block text-sm text-ink-muted">{showDate(op)}</span>
              {beletsels.map((code) => (
                <span key={code} className="mt-1 block text-sm">
                  {words('opdrachten.gaatNiet', { waarom: words(`reden.${code}`) })}
                </span>
              ))}
            </>
          ),
        },
        {
          key: 'kosten',
          header: words('opdrachten.kolom.kosten'),
          number: true,
          cell: ({ kostenCenten }) => <Amount text={formatCents(kostenCenten)} />,
        },
        {
          key: 'rekening',
          header: words('opdrachten.kolom.rekening'),
          number: true,
          cell: ({ rekeningCenten }) => <Amount text={formatCents(rekeningCenten)} />,
        },
        {
          key: 'betaald',
          header: words('opdrachten.kolom.betaald'),
          number: true,
          cell: ({ betaaldCenten }) => <Amount text={formatCents(betaaldCenten)} />,
        },
      ]}
    />
  );
}
