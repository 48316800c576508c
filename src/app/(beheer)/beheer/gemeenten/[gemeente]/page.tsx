import { z } from 'zod';
import { showDate } from '@/app/words';
import {
  briefcontactenOp,
  contactblokOp,
  type Gegevens,
  geldendOp,
} from '@/domain/gemeenten/geldende-instelling';
import { getGegevens, getGemeente } from '@/domain/gemeenten/gemeente.queries';
import { type Instelling, magOp } from '@/domain/gemeenten/instelling';
import { SOORTEN, type Soort, type Waarde } from '@/domain/gemeenten/instelling.schema';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../beheer-frame';
import { InstellingKaart } from '../../instelling-kaart';
import { staatInOverzicht } from '../../instelling-vorm';
import { metGelukt } from '../../search-params';
import { sentence, words, wordsAt } from '../../words';

/** Why a value holds, with the row itself: the contact block has a default of its own. */
function geldend(
  soort: Soort,
  gegevens: Gegevens,
  vandaag: LocalDate,
): { rij: Instelling | null; waarde: Waarde | null; reden: string } {
  const uitkomst =
    soort === 'contactblok' ? contactblokOp(gegevens, vandaag) : geldendOp(soort, gegevens, vandaag);
  return {
    rij: uitkomst.rij,
    waarde: 'regels' in uitkomst ? uitkomst.regels : uitkomst.waarde,
    reden: sentence(uitkomst.reden.sleutel, uitkomst.reden.waarden),
  };
}

function Briefcontacten({ gegevens, vandaag }: { gegevens: Gegevens; vandaag: LocalDate }) {
  return (
    <Table
      taal="nl"
      caption={words('gemeenten.briefcontact')}
      rows={briefcontactenOp(gegevens, vandaag)}
      rowKey={(rij) => rij.klasse}
      columns={[
        {
          key: 'soort',
          header: words('kolommen.soort'),
          rowHeader: true,
          cell: (rij) => wordsAt(`groepen.${rij.klasse}`),
        },
        {
          key: 'naam',
          header: words('velden.naam'),
          cell: (rij) => rij.contact?.naam ?? sentence(rij.reden.sleutel, rij.reden.waarden),
        },
        { key: 'telefoon', header: words('velden.telefoon'), cell: (rij) => rij.contact?.telefoon ?? '' },
        {
          key: 'website',
          header: words('velden.website'),
          cell: ({ contact }) =>
            contact &&
            (contact.productenWebsite
              ? `${contact.website}, ${words('gemeenten.producten', { site: contact.productenWebsite })}`
              : contact.website),
        },
      ]}
    />
  );
}

/** One gemeente: who it is, its contract, and every setting as it holds today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'gemeente' },
  doel: 'instellingen-beheren',
  params: z.object({ gemeente: z.string() }),
  searchParams: metGelukt,
  load: async (read) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    return { gemeente: await getGemeente(read, gemeenteId), gegevens: await getGegevens(read, gemeenteId) };
  },
  render: ({ gemeente, gegevens }, frame) => {
    const vandaag = localDateOf(frame.ctx.now);
    const basis = `/beheer/gemeenten/${gemeente.sleutel}`;
    return (
      <BeheerFrame
        {...frame}
        titel={gemeente.naam}
        gelukt={frame.searchParams.gelukt}
        crumbs={[{ href: '/beheer/gemeenten', label: words('gemeenten.kop') }]}
      >
        <Heading level={1}>{gemeente.naam}</Heading>
        <Card as="section" labelledBy="kort">
          <Heading level={2} id="kort" className="mb-3">
            {words('gemeenten.inHetKort')}
          </Heading>
          <DataList
            items={[
              { term: words('gemeenten.cbs'), value: gemeente.cbsCode },
              ...gemeente.deelnames.map((d) => ({
                term: words('gemeenten.deelname'),
                value: `${words(`deelname.${d.soort}`)} ${words('instelling.periode', { vanaf: showDate(d.vanaf) })} (${d.besluitReferentie ?? words('gemeenten.geenBesluit')})`,
              })),
              {
                term: words('overeenkomst.kop'),
                value: gemeente.overeenkomsten.map((o) => o.naam).join(', ') || words('overeenkomst.geen'),
                action: <Link href={`${basis}/overeenkomsten`}>{words('gemeenten.wijzig')}</Link>,
              },
            ]}
          />
        </Card>
        <Heading level={2}>{words('gemeenten.instellingen')}</Heading>
        <div className="grid gap-4 lg:grid-cols-2">
          {SOORTEN.filter((soort) => magOp(soort, 'gemeente') && staatInOverzicht(soort)).map((soort) => (
            <InstellingKaart
              key={soort}
              soort={soort}
              href={`${basis}/${soort}`}
              {...geldend(soort, gegevens, vandaag)}
              gepland={
                gegevens.gemeente.filter(
                  (rij) => rij.soort === soort && rij.vanaf > vandaag && !rij.vervallenOp,
                ).length
              }
            />
          ))}
        </div>
        <div className="grid gap-2">
          <Briefcontacten gegevens={gegevens} vandaag={vandaag} />
          <p className="text-sm text-ink-muted">{words('gemeenten.briefcontactUitleg')}</p>
        </div>
      </BeheerFrame>
    );
  },
});
