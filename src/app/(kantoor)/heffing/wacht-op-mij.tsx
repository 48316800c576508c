import { showMoment } from '@/app/words';
import type { Wachtend } from '@/domain/aanslagen/wacht-op-akkoord.queries';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { may, type Verb } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { runsPath } from './paths';
import { words } from './words';
import { wozPath } from './woz-words';

const BESLIST_MET: Readonly<Record<Wachtend['soort'], Verb>> = {
  run: 'run.akkoord',
  verminderingen: 'vermindering.besluiten',
  woz: 'woz.vaststellen',
};

interface WachtOpMijProps {
  wachtend: readonly Wachtend[];
  ctx: Context;
  naamVan: (actor: string) => string;
}

/** What this reader can decide on, over all gemeenten of the set; nothing for who decides on nothing. */
export function WachtOpMij({ wachtend, ctx, naamVan }: WachtOpMijProps) {
  const besluit = Object.values(BESLIST_MET);
  if (!ctx.gemeenten.some(({ rollen }) => besluit.some((verb) => may(rollen, verb)))) return null;
  const rijen = wachtend.flatMap((een) => {
    const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === een.gemeenteId);
    return gemeente && may(gemeente.rollen, BESLIST_MET[een.soort]) ? [{ ...een, gemeente }] : [];
  });
  return (
    <Card as="section" labelledBy="wacht" first className="grid gap-3">
      <Heading level={2} id="wacht">
        {words('wacht.kop')}
      </Heading>
      {rijen.length === 0 ? (
        <p>{words('wacht.niets')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('wacht.kop')}
          captionHidden
          rows={rijen}
          rowKey={(rij) => (rij.soort === 'run' ? rij.id : `${rij.soort} ${rij.gemeenteId}`)}
          columns={[
            {
              key: 'wat',
              header: words('wacht.wat'),
              rowHeader: true,
              cell: (rij) => (
                <Link href={wegNaar(rij, rij.gemeente.sleutel)} reload>
                  {watTekst(rij)}
                </Link>
              ),
            },
            { key: 'gemeente', header: words('wacht.gemeente'), cell: (rij) => rij.gemeente.naam },
            { key: 'sinds', header: words('wacht.sinds'), cell: (rij) => showMoment(rij.sinds) },
            {
              key: 'van',
              header: words('wacht.van'),
              cell: (rij) => (rij.soort === 'run' ? naamVan(rij.gemaaktDoor) : '-'),
            },
          ]}
        />
      )}
      <p className="text-sm text-ink-muted">{words('wacht.eigen')}</p>
    </Card>
  );
}

function wegNaar(een: Wachtend, sleutel: string): string {
  if (een.soort === 'run') return runsPath(sleutel, een.id);
  return een.soort === 'woz' ? wozPath(sleutel) : `/heffing/${sleutel}/verminderingen`;
}

function watTekst(een: Wachtend): string {
  if (een.soort !== 'run') return words(`wacht.${een.soort}`, { aantal: een.aantal });
  const naam = words(een.een ? 'run.naamEen' : 'run.naam', {
    nummer: String(een.volgnummer),
    jaar: String(een.belastingjaar),
  });
  return een.bedragCenten === null
    ? naam
    : words('wacht.run', { naam, aantal: een.aantal, bedrag: formatCents(een.bedragCenten) });
}
