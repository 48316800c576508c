import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { getVernietigoverzicht, type Vernietigoverzicht } from '@/domain/bewaren/vernietiging.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { medewerkerIdIn } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../../beheer-frame';
import { words as beheerwords } from '../../words';
import { proposeVernietigingAction } from '../vernietig-actions';
import { klasseNaam, vernietigAnswers, vernietigGelukt, words } from '../vernietig-words';
import { Bewaarstoppen } from './bewaarstoppen';
import { Lijsten } from './lijsten';

/** What was and can be destroyed in one gemeente: the terms, the lists, and what is held back. */
export default page({
  toegang: { wie: 'medewerker', verb: 'vernietiging.zien', bereik: 'gemeente' },
  doel: 'bewaren',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => ({
    overzicht: await getVernietigoverzicht(read, read.gemeenten[0] ?? 0),
    namen: await getMedewerkerNamen(read),
  }),
  render: ({ overzicht, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kop', { gemeente: naam });
    const gelukt = vernietigGelukt(frame.searchParams.gelukt);
    const naamVan = (actor: string) => namen.get(medewerkerIdIn(actor)) ?? words('onbekend');
    return (
      <BeheerFrame
        ctx={frame.ctx}
        path={frame.path}
        thema={frame.thema}
        titel={kop}
        crumbs={[{ href: '/beheer/bewaren', label: beheerwords('bewaren.kop') }]}
      >
        <div>
          <Heading level={1}>{kop}</Heading>
          <p className="mt-2 max-w-text">{words('uitleg')}</p>
        </div>
        {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
        <Termijntabel overzicht={overzicht} />
        {overzicht.termijnen !== null && may(rollen, 'vernietiging.voorstellen') && (
          <Voorstel overzicht={overzicht} sleutel={sleutel} />
        )}
        <Lijsten lijsten={overzicht.lijsten} sleutel={sleutel} naamVan={naamVan} />
        <Bewaarstoppen
          stoppen={overzicht.stoppen}
          sleutel={sleutel}
          naamVan={naamVan}
          mag={may(rollen, 'bewaarstop.zetten')}
        />
      </BeheerFrame>
    );
  },
});

function Termijntabel({ overzicht: { termijnen } }: { overzicht: Vernietigoverzicht }) {
  if (termijnen === null) return <Alert tone="letop" taal="nl" title={words('termijnen.geen')} />;
  return (
    <section className="grid gap-2" aria-labelledby="termijnen">
      <Heading level={2} id="termijnen">
        {words('termijnen.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('termijnen.kop')}
        captionHidden
        rows={Object.entries(termijnen.jaren)}
        rowKey={([klasse]) => klasse}
        columns={[
          {
            key: 'klasse',
            header: words('termijnen.klasse'),
            rowHeader: true,
            cell: ([klasse]) => klasseNaam(klasse),
          },
          {
            key: 'jaren',
            header: words('termijnen.jaren'),
            cell: ([, jaren]) => words('termijnen.aantal', { jaren: String(jaren) }),
          },
        ]}
      />
      <p>{words('termijnen.bron', { bron: termijnen.bron })}</p>
      {termijnen.zekerheid === 'te-bevestigen' && <p>{words('termijnen.te-bevestigen')}</p>}
    </section>
  );
}

function Voorstel({ overzicht: { lijsten }, sleutel }: { overzicht: Vernietigoverzicht; sleutel: string }) {
  const loopt = lijsten.some(({ status }) => status === 'voorgesteld' || status === 'akkoord');
  return (
    <Card as="section" labelledBy="voorstel" className="grid gap-3">
      <Heading level={2} id="voorstel">
        {words('voorstel.kop')}
      </Heading>
      <p className="max-w-text">{words('voorstel.uitleg')}</p>
      {loopt ? (
        <p>{words('voorstel.wacht')}</p>
      ) : (
        <ActionForm
          id="stel-voor"
          action={proposeVernietigingAction}
          groepen={[]}
          verborgen={{ gemeente: sleutel }}
          knop={words('voorstel.knop')}
          antwoorden={vernietigAnswers()}
        />
      )}
    </Card>
  );
}
