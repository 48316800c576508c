import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { showDate, showMoment } from '@/app/words';
import type { Bevindingregel } from '@/domain/inzagecontrole/bevinding';
import { type BevindingView, getBevinding } from '@/domain/inzagecontrole/bevinding.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../../beheer-frame';
import { INZAGE_PATH, rolNamen, STAND_TOON, words } from '../../inzage-words';
import { Oordeelformulier } from './oordeelformulier';

/** One finding: what stood out, the lines behind it, and the judgment. */
export default page({
  toegang: { wie: 'medewerker', verb: 'inzagecontrole.zien', bereik: 'gemeente' },
  doel: 'inzagecontrole',
  params: z.object({ gemeente: z.string(), bevinding: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: (read, { params }) => getBevinding(read, read.gemeenten[0] ?? 0, params.bevinding),
  render: ({ bevinding, regels, persoon }, frame) => {
    const { ctx } = frame;
    const { sleutel, naam, rollen } = gemeenteVan(ctx, frame.params.gemeente);
    const kop = words(`regel.${bevinding.regel}`);
    return (
      <BeheerFrame
        ctx={ctx}
        path={frame.path}
        thema={frame.thema}
        titel={kop}
        crumbs={[{ href: INZAGE_PATH, label: words('kop') }]}
      >
        <div className="grid gap-2">
          <Heading level={1}>{kop}</Heading>
          <p>
            <Badge tone={STAND_TOON[bevinding.stand]}>{words(`stand.${bevinding.stand}`)}</Badge>
          </p>
          <p>{[bevinding.medewerker, rolNamen(bevinding.rol), naam, showDate(bevinding.dag)].join(', ')}</p>
        </div>
        {frame.searchParams.gelukt === 'beoordeeld' && (
          <Alert tone="goed" taal="nl" live title={words('gelukt.beoordeeld')} />
        )}
        <Wat bevinding={bevinding} persoon={persoon} />
        <Oordeelformulier
          bevinding={bevinding}
          sleutel={sleutel}
          door={{
            medewerkerId: ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '',
            rollen,
          }}
        />
        <Regels regels={regels} />
      </BeheerFrame>
    );
  },
});

function Wat({ bevinding, persoon }: { bevinding: BevindingView; persoon: string | null }) {
  const { regel, aantal, norm, gevondenOp, escalatieOp, stand, oordeelNaam, oordeelOp, reden } = bevinding;
  return (
    <div className="grid max-w-text gap-2">
      <p>{words(`uitlegRegel.${regel}`, { aantal: String(aantal), norm: String(norm) })}</p>
      <p>{persoon === null ? words('detail.zonderPersoon') : words('detail.persoon', { naam: persoon })}</p>
      <p>
        {words('detail.gevonden', { moment: showMoment(gevondenOp) })} {words('detail.gezien')}
      </p>
      {escalatieOp !== null && stand === 'te-laat' && (
        <p>{words('detail.escalatie', { moment: showMoment(escalatieOp) })}</p>
      )}
      {oordeelNaam !== null && oordeelOp !== null && (
        <>
          <p>
            {words('detail.oordeel', {
              naam: oordeelNaam,
              moment: showMoment(oordeelOp),
              oordeel: words(`stand.${stand}`),
            })}
          </p>
          <p className="whitespace-pre-line">{words('detail.reden', { reden: reden ?? '' })}</p>
        </>
      )}
    </div>
  );
}

function Regels({ regels }: { regels: readonly Bevindingregel[] }) {
  return (
    <Table
      taal="nl"
      caption={words('detail.regels', { aantal: regels.length })}
      rows={regels}
      rowKey={({ operatie }) => operatie}
      columns={[
        {
          key: 'moment',
          header: words('kolommen.moment'),
          rowHeader: true,
          cell: ({ moment }) => showMoment(new Date(moment)),
        },
        { key: 'doel', header: words('kolommen.doel'), cell: ({ doel }) => doel.replaceAll('-', ' ') },
      ]}
    />
  );
}
