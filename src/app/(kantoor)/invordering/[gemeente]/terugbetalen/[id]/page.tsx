import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { hoofdsomVan, renteSomVan, somVan } from '@/domain/terugbetalingen/terugbetaling';
import { getOpdracht, type RegelView } from '@/domain/terugbetalingen/terugbetaling.queries';
import { formatCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { bankPath } from '../../../bank-words';
import { InvorderingFrame } from '../../../invordering-frame';
import {
  OPDRACHT_TOON,
  REGEL_TOON,
  tegoedGelukt,
  tegoedPath,
  terugbetalenPath,
  uitkomstVan,
  words,
} from '../../../tegoed-words';
import { Opdrachtbesluit } from './opdrachtbesluit';

/** One order: every refund with its account, who proposed and approved it, the file, and what the bank said. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => ({
    ...(await getOpdracht(read, read.gemeenten[0] ?? 0, params.id)),
    wieMag: await listWieMag(read, read.gemeenten[0] ?? 0, 'terugbetaling'),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ opdracht, regels, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const door = (actor: string | null, op: Date | null) => ({
      naam: nameActor(namen, actor) ?? words('onbekend'),
      moment: op === null ? '' : showMoment(op),
    });
    const kop = words('opdracht.kop', { moment: showMoment(opdracht.voorgesteldOp) });
    const gelukt = tegoedGelukt(frame.searchParams.gelukt);
    const staand = regels.filter(({ status }) => status !== 'uitgenomen');
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: tegoedPath },
          { label: naam, href: terugbetalenPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <div className="flex flex-wrap items-center gap-3">
          <Heading level={1}>{kop}</Heading>
          <Badge tone={OPDRACHT_TOON[opdracht.status]}>{words(`opdrachtstatus.${opdracht.status}`)}</Badge>
        </div>
        <div className="mt-2 max-w-text text-ink-muted">
          <p>{words('opdracht.voorgesteldDoor', door(opdracht.voorgesteldDoor, opdracht.voorgesteldOp))}</p>
          <p>{words('opdracht.vanaf', { iban: opdracht.vanIban })}</p>
          {opdracht.betaaldag !== null && (
            <p>{words('opdracht.betaaldag', { datum: showDate(opdracht.betaaldag) })}</p>
          )}
          {opdracht.beslotenOp !== null && (
            <p>{words('opdracht.beslotenDoor', door(opdracht.beslotenDoor, opdracht.beslotenOp))}</p>
          )}
          {opdracht.besluitReden !== null && <p>{opdracht.besluitReden}</p>}
          {opdracht.status === 'verzonden' && (
            <p>
              {words('opdracht.verzondenDoor', {
                ...door(opdracht.verzondenDoor, opdracht.verzondenOp),
                aantal: opdracht.aantal ?? 0,
                bedrag: formatCents(opdracht.bedragCenten ?? 0n),
              })}
            </p>
          )}
          {opdracht.opgehaaldOp !== null && (
            <p>{words('opdracht.opgehaaldDoor', door(opdracht.opgehaaldDoor, opdracht.opgehaaldOp))}</p>
          )}
        </div>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          <section>
            <RegelTabel regels={regels} sleutel={sleutel} kop={kop} />
            <p className="mt-3">
              {words('opdracht.samen', {
                bedrag: formatCents(somVan(staand)),
                aantal: staand.length,
              })}{' '}
              {renteSomVan(staand) > 0n &&
                words('opdracht.samenMetRente', { rente: formatCents(renteSomVan(staand)) })}
            </p>
          </section>
          {opdracht.status === 'verzonden' && may(rollen, 'terugbetaling.voorbereiden') && (
            <section>
              <p>
                <Link href={`${terugbetalenPath(sleutel, opdracht.id)}/bestand`} reload>
                  {words('opdracht.download')}
                </Link>
              </p>
              <p className="mt-1 text-ink-muted">{words('opdracht.downloadUitleg')}</p>
              <p className="mt-1 text-sm break-all text-ink-muted">
                {words('opdracht.hash')}: {opdracht.bestandHash}
              </p>
              <p className="mt-3">
                <Link href={`${bankPath}#antwoord`}>{words('opdracht.antwoord')}</Link>
              </p>
            </section>
          )}
          {opdracht.status === 'voorgesteld' && <WieMag wie={wieMag} centen={somVan(staand)} />}
          <Opdrachtbesluit
            opdracht={opdracht}
            regels={staand}
            sleutel={sleutel}
            ik={actorText(frame.ctx.actor)}
            mag={{
              voorbereiden: may(rollen, 'terugbetaling.voorbereiden'),
              besluiten: may(rollen, 'terugbetaling.besluiten'),
            }}
          />
        </div>
      </InvorderingFrame>
    );
  },
});

function RegelTabel({
  regels,
  sleutel,
  kop,
}: {
  regels: readonly RegelView[];
  sleutel: string;
  kop: string;
}) {
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={regels}
      rowKey={({ id }) => id}
      columns={[
        { key: 'persoon', header: words('persoon'), rowHeader: true, cell: ({ persoon }) => persoon },
        {
          key: 'aanslag',
          header: words('aanslag'),
          cell: ({ aanslagId, aanslagnummer }) => (
            <Link href={`/invordering/${sleutel}/vordering/${aanslagId}`}>{aanslagnummer}</Link>
          ),
        },
        { key: 'reden', header: words('reden'), cell: ({ reden }) => words(`redenen.${reden}`) },
        {
          key: 'rekening',
          header: words('opdracht.rekening'),
          cell: ({ iban, naam, eigen }) => (
            <>
              {iban}
              <span className="block">{naam}</span>
              {!eigen && <span className="block font-semibold">{words('opdracht.ander')}</span>}
            </>
          ),
        },
        {
          key: 'uitkomst',
          header: words('opdracht.uitkomst'),
          cell: (regel) => (
            <>
              <Badge tone={REGEL_TOON[regel.status]}>{words(`regelstatus.${regel.status}`)}</Badge>
              {regel.betaaldOp !== null && (
                <span className="block">{words('betaaldOp', { datum: showDate(regel.betaaldOp) })}</span>
              )}
              {regel.bankAntwoordOp !== null && (
                <span className="block">
                  {words(regel.bankAntwoord === 'geweigerd' ? 'bankGeweigerd' : 'bankAanvaard', {
                    datum: showDate(regel.bankAntwoordOp),
                  })}
                </span>
              )}
              {regel.terugOp !== null && regel.bankAntwoord !== 'geweigerd' && (
                <span className="block">{words('terugOp', { datum: showDate(regel.terugOp) })}</span>
              )}
              {regel.uitkomstReden !== null && (
                <span className="block">{uitkomstVan(regel.uitkomstReden)}</span>
              )}
            </>
          ),
        },
        {
          key: 'hoofdsom',
          header: words('opdracht.hoofdsom'),
          number: true,
          cell: (regel) => <Amount text={formatCents(hoofdsomVan(regel))} />,
        },
        { key: 'rente', header: words('opdracht.rente'), cell: (regel) => <Rente regel={regel} /> },
        {
          key: 'bedrag',
          header: words('bedrag'),
          number: true,
          cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
        },
      ]}
    />
  );
}

/** The interest that is paid with it, with the rule; also why there is none on what was lowered and is paid in time. */
function Rente({ regel: { rente, renteCenten, aanslagnummer } }: { regel: RegelView }) {
  if (rente === null) return null;
  return (
    <>
      <Amount text={formatCents(renteCenten)} />
      <Waarom uitleg={rente.uitleg} onderwerp={aanslagnummer} vraag="bedrag" taal="nl" />
    </>
  );
}
