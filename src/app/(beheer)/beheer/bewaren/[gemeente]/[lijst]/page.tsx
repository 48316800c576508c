import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate, showMoment } from '@/app/words';
import type { Lijst } from '@/domain/bewaren/vernietiging';
import { getVernietigingslijst, type Postgroep } from '@/domain/bewaren/vernietiging.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { actorText, medewerkerIdIn } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../../beheer-frame';
import { words as beheerwords } from '../../../words';
import {
  klasseNaam,
  STAND_TOON,
  termijnTekst,
  vernietigGelukt,
  vernietigPath,
  words,
} from '../../vernietig-words';
import { Lijstbesluit } from './lijstbesluit';
import { Verklaring } from './verklaring';

/** One list: what stands on it per class, what stays and why, the decision, how far the work is, and the verklaring. */
export default page({
  toegang: { wie: 'medewerker', verb: 'vernietiging.zien', bereik: 'gemeente' },
  doel: 'bewaren',
  params: z.object({ gemeente: z.string(), lijst: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => ({
    ...(await getVernietigingslijst(read, read.gemeenten[0] ?? 0, params.lijst)),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ lijst, groepen, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('lijst.kop', { dag: showDate(lijst.peildag) });
    const gelukt = vernietigGelukt(frame.searchParams.gelukt);
    const naamVan = (actor: string) => namen.get(medewerkerIdIn(actor)) ?? words('onbekend');
    return (
      <BeheerFrame
        ctx={frame.ctx}
        path={frame.path}
        thema={frame.thema}
        titel={kop}
        crumbs={[
          { href: '/beheer/bewaren', label: beheerwords('bewaren.kop') },
          { href: vernietigPath(sleutel), label: words('link', { gemeente: naam }) },
        ]}
      >
        <div className="grid gap-2">
          <Heading level={1}>{kop}</Heading>
          <p>
            <Badge tone={STAND_TOON[lijst.status]}>{words(`stand.${lijst.status}`)}</Badge>
          </p>
        </div>
        {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
        <Verloop lijst={lijst} groepen={groepen} naamVan={naamVan} />
        {lijst.verklaring !== null && (
          <Verklaring lijst={lijst} gemeente={naam} kantoor={frame.ctx.kantoorNaam} naamVan={naamVan} />
        )}
        {lijst.status === 'voorgesteld' && (
          <Lijstbesluit
            lijst={lijst}
            sleutel={sleutel}
            ik={actorText(frame.ctx.actor)}
            mag={{
              voorstellen: may(rollen, 'vernietiging.voorstellen'),
              besluiten: may(rollen, 'vernietiging.besluiten'),
            }}
          />
        )}
        <Inhoud groepen={groepen} />
        <p className="print:hidden">
          <Link href={`${vernietigPath(sleutel, lijst.id)}/export`} reload>
            {words('lijst.download')}
          </Link>
        </p>
      </BeheerFrame>
    );
  },
});

interface VerloopProps {
  lijst: Lijst;
  groepen: readonly Postgroep[];
  naamVan: (actor: string) => string;
}

function Verloop({ lijst, groepen, naamVan }: VerloopProps) {
  const { aantal, aangehouden, hash, termijnen, status, beslotenDoor, beslotenOp } = lijst;
  const klaar = groepen
    .filter(({ stand }) => stand === 'vernietigd' || stand === 'overgeslagen')
    .reduce((som, groep) => som + groep.aantal, 0);
  const door = beslotenDoor !== null &&
    beslotenOp !== null && { naam: naamVan(beslotenDoor), moment: showMoment(beslotenOp) };
  return (
    <div className="grid max-w-text gap-2">
      <p>
        {words('lijst.feiten', {
          aantal: String(aantal),
          aangehouden: String(aangehouden),
          naam: naamVan(lijst.voorgesteldDoor),
          moment: showMoment(lijst.voorgesteldOp),
        })}
      </p>
      <p>{words('lijst.termijnen', { termijnen: termijnTekst(termijnen), bron: termijnen.bron })}</p>
      {door && lijst.besluitNummer !== null && (
        <p>{words('lijst.besluit', { ...door, nummer: lijst.besluitNummer })}</p>
      )}
      {door && status === 'afgewezen' && (
        <p>{words('lijst.afgewezen', { ...door, reden: lijst.besluitReden ?? '' })}</p>
      )}
      {door && status === 'ingetrokken' && <p>{words('lijst.ingetrokken', door)}</p>}
      {status === 'akkoord' && (
        <p>{words('lijst.voortgang', { klaar: String(klaar), aantal: String(aantal) })}</p>
      )}
      <p className="break-all text-ink-muted">{words('lijst.hash', { hash })}</p>
    </div>
  );
}

function Inhoud({ groepen }: { groepen: readonly Postgroep[] }) {
  return (
    <Table
      taal="nl"
      caption={words('lijst.inhoud')}
      rows={groepen}
      rowKey={({ soort, klasse, stand, reden }) => `${soort} ${klasse} ${stand} ${reden}`}
      columns={[
        {
          key: 'soort',
          header: words('kolommen.soort'),
          rowHeader: true,
          cell: ({ soort }) => words(`soort.${soort}`),
        },
        { key: 'klasse', header: words('kolommen.klasse'), cell: ({ klasse }) => klasseNaam(klasse) },
        { key: 'stand', header: words('kolommen.stand'), cell: ({ stand }) => words(`poststand.${stand}`) },
        {
          key: 'reden',
          header: words('kolommen.reden'),
          cell: ({ reden }) => (reden === null ? '' : words(`reden.${reden}`)),
        },
        { key: 'aantal', header: words('kolommen.aantal'), number: true, cell: ({ aantal }) => aantal },
        { key: 'van', header: words('kolommen.van'), cell: ({ van }) => showDate(van) },
        { key: 'tot', header: words('kolommen.tot'), cell: ({ tot }) => showDate(tot) },
      ]}
    />
  );
}
