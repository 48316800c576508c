import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { SpecificatieTabel } from '@/app/overmaking/overmaking-specificatie';
import {
  besluitTekst,
  OVERMAAK_TOON,
  overmakenPath,
  overmakingAnswers,
  overmakingGelukt,
  periodeTekst,
  words,
} from '@/app/overmaking/overmaking-words';
import { showDate, showMoment } from '@/app/words';
import type { Overmaking } from '@/domain/overmakingen/overmaking';
import { getOvermaakoverzicht } from '@/domain/overmakingen/overmaking.queries';
import type { Periode } from '@/domain/overmakingen/periode';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../invordering-frame';
import { proposeOvermakingAction } from '../../overmaak-actions';

/** Making over to one gemeente: what was made over, what may be proposed and what it would come to by now. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: (read) => getOvermaakoverzicht(read, read.gemeenten[0] ?? 0),
  render: ({ kalender, overmakingen, teDoen, nu, rekening }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopGemeente', { gemeente: naam });
    const gelukt = overmakingGelukt(frame.searchParams.gelukt);
    const { laatste } = kalender;
    const wacht = laatste !== null && teDoen.some(({ totEnMet }) => totEnMet === laatste.totEnMet);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: overmakenPath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-2 grid max-w-text gap-2">
          <p className="text-ink-muted">{words('uitlegGemeente')}</p>
          <p>{besluitTekst(kalender)}</p>
          {kalender.besluit !== null && (
            <p>
              {words('volgende', {
                van: showDate(kalender.lopend.van),
                totEnMet: showDate(kalender.lopend.totEnMet),
              })}
            </p>
          )}
          <p>
            {rekening === null
              ? words('geenRekening')
              : words('rekening', { iban: rekening.iban, naam: rekening.tenaamstelling })}
          </p>
        </div>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <Overmakingen overmakingen={overmakingen} sleutel={sleutel} />
          {may(rollen, 'overmaking.voorbereiden') && <Voorstel teDoen={teDoen} sleutel={sleutel} />}
          {wacht && nu !== null && (
            <>
              <section aria-labelledby="nu">
                <Heading level={2} id="nu">
                  {words('nu')}
                </Heading>
                <p className="mt-1">{periodeTekst(laatste)}</p>
                <p className="mt-1 max-w-text">{words(`oordeelUitleg.${nu.oordeel}`)}</p>
              </section>
              <SpecificatieTabel specificatie={nu.specificatie} periode={laatste} />
            </>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

function Voorstel({ teDoen, sleutel }: { teDoen: readonly Periode[]; sleutel: string }) {
  return (
    <section aria-labelledby="voorstel">
      <Heading level={2} id="voorstel" className="mb-3">
        {words('voorstel.kop')}
      </Heading>
      {teDoen.length === 0 ? (
        <p>{words('voorstel.leeg')}</p>
      ) : (
        <ActionForm
          id="stel-voor"
          action={proposeOvermakingAction}
          verborgen={{ gemeente: sleutel }}
          groepen={[
            {
              velden: [
                {
                  vorm: 'lijst',
                  naam: 'periode',
                  label: words('voorstel.periode'),
                  opties: teDoen.map((p) => ({ value: p.totEnMet, label: periodeTekst(p) })),
                },
              ],
            },
          ]}
          knop={words('voorstel.knop')}
          antwoorden={overmakingAnswers()}
        />
      )}
    </section>
  );
}

function Overmakingen({ overmakingen, sleutel }: { overmakingen: readonly Overmaking[]; sleutel: string }) {
  return (
    <section aria-labelledby="lijst">
      <Heading level={2} id="lijst" className="mb-3">
        {words('lijst')}
      </Heading>
      {overmakingen.length === 0 ? (
        <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('lijst')}
          captionHidden
          rows={overmakingen}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'periode',
              header: words('voorstel.periode'),
              rowHeader: true,
              cell: (o) => (
                <Link href={overmakenPath(sleutel, o.id)} reload>
                  {periodeTekst(o)}
                </Link>
              ),
            },
            {
              key: 'stand',
              header: words('stand'),
              cell: ({ status }) => <Badge tone={OVERMAAK_TOON[status]}>{words(`status.${status}`)}</Badge>,
            },
            {
              key: 'verzonden',
              header: words('verzonden'),
              cell: ({ berichtId, verzondenOp }) =>
                berichtId === null || verzondenOp === null ? '' : showMoment(verzondenOp),
            },
            {
              key: 'bedrag',
              header: words('bedrag'),
              number: true,
              cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
            },
          ]}
        />
      )}
    </section>
  );
}
