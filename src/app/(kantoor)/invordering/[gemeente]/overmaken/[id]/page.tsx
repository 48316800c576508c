import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { SpecificatieTabel } from '@/app/overmaking/overmaking-specificatie';
import {
  OVERMAAK_TOON,
  overmakenPath,
  overmakingGelukt,
  periodeTekst,
  uitkomstTekst,
  words,
} from '@/app/overmaking/overmaking-words';
import { showDate, showMoment, wordsOfBestuur } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import type { Overmaking } from '@/domain/overmakingen/overmaking';
import { getOvermaking } from '@/domain/overmakingen/overmaking.queries';
import { formatCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { bankPath } from '../../../bank-words';
import { InvorderingFrame } from '../../../invordering-frame';
import { Overmaakbesluit } from './overmaakbesluit';

/** One overmaking: its specification, who proposed and approved it, the file, and what the bank said. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => ({
    overmaking: await getOvermaking(read, read.gemeenten[0] ?? 0, params.id),
    wieMag: await listWieMag(read, read.gemeenten[0] ?? 0, 'overmaking'),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ overmaking, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('een.kop', { gemeente: naam });
    const gelukt = overmakingGelukt(frame.searchParams.gelukt);
    const hier = overmakenPath(sleutel, overmaking.id);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: overmakenPath() },
          { label: naam, href: overmakenPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={OVERMAAK_TOON[overmaking.status]}>{words(`status.${overmaking.status}`)}</Badge>
        </div>
        <p className="mt-2">
          {periodeTekst(overmaking)}: {formatCents(overmaking.bedragCenten)}
        </p>
        <Verloop
          overmaking={overmaking}
          naamVan={(actor) => nameActor(namen, actor) ?? words('een.onbekend')}
        />
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <SpecificatieTabel specificatie={overmaking.specificatie} periode={overmaking} />
          <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
            <Link href={`${hier}/specificatie`} reload>
              {words('specificatie.download')}
            </Link>
            <span className="text-ink-muted">{wordsOfBestuur('cijfers.afdrukken')}</span>
          </p>
          {overmaking.bestandHash !== null && may(rollen, 'overmaking.voorbereiden') && (
            <section>
              <p>
                <Link href={`${hier}/bestand`} reload>
                  {words('een.download')}
                </Link>
              </p>
              <p className="mt-1 text-ink-muted">{words('een.downloadUitleg')}</p>
              <p className="mt-1 text-sm break-all text-ink-muted">
                {words('een.hash')}: {overmaking.bestandHash}
              </p>
              <p className="mt-3">
                <Link href={`${bankPath}#antwoord`}>{words('een.antwoord')}</Link>
              </p>
            </section>
          )}
          {overmaking.status === 'voorgesteld' && <WieMag wie={wieMag} centen={overmaking.bedragCenten} />}
          <Overmaakbesluit
            overmaking={overmaking}
            sleutel={sleutel}
            ik={actorText(frame.ctx.actor)}
            mag={{
              voorbereiden: may(rollen, 'overmaking.voorbereiden'),
              besluiten: may(rollen, 'overmaking.besluiten'),
            }}
          />
        </div>
      </InvorderingFrame>
    );
  },
});

/** Who did what with it and when, and what the bank said. */
function Verloop({
  overmaking: o,
  naamVan,
}: {
  overmaking: Overmaking;
  naamVan: (actor: string | null) => string;
}) {
  const door = (actor: string | null, op: Date | null) => ({
    naam: naamVan(actor),
    moment: op === null ? '' : showMoment(op),
  });
  return (
    <div className="mt-2 max-w-text text-ink-muted">
      <p>{words('een.besluit', { besluit: o.besluit })}</p>
      <p>{words('een.vanaf', { vanIban: o.vanIban, iban: o.iban, naam: o.naam })}</p>
      <p>{words('een.voorgesteldDoor', door(o.voorgesteldDoor, o.voorgesteldOp))}</p>
      {o.beslotenOp !== null && <p>{words('een.beslotenDoor', door(o.beslotenDoor, o.beslotenOp))}</p>}
      {o.besluitReden !== null && <p>{o.besluitReden}</p>}
      {o.verzondenOp !== null && (
        <p>
          {words(
            o.status === 'vervallen' ? 'een.vervallenDoor' : 'een.verzondenDoor',
            door(o.verzondenDoor, o.verzondenOp),
          )}
        </p>
      )}
      {o.opgehaaldOp !== null && <p>{words('een.opgehaaldDoor', door(o.opgehaaldDoor, o.opgehaaldOp))}</p>}
      {o.betaaldOp !== null && <p>{words('een.betaaldOp', { datum: showDate(o.betaaldOp) })}</p>}
      {o.bankAntwoordOp !== null && (
        <p>
          {words(o.bankAntwoord === 'geweigerd' ? 'een.bankGeweigerd' : 'een.bankAanvaard', {
            datum: showDate(o.bankAntwoordOp),
          })}
        </p>
      )}
      {o.terugOp !== null && o.bankAntwoord !== 'geweigerd' && (
        <p>{words('een.terugOp', { datum: showDate(o.terugOp) })}</p>
      )}
      {o.uitkomstReden !== null && <p>{uitkomstTekst(o.uitkomstReden)}</p>}
    </div>
  );
}
