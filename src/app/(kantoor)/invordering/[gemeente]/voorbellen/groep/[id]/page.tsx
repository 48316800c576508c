import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { getBelgroep, getVoorbellen } from '@/domain/sociaal/voorbellen.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../../invordering-frame';
import { makeBellijstAction, saveBelgroepAction } from '../../../../sociaal-actions';
import {
  bellijstPath,
  selectieTekst,
  sociaalAnswers,
  sociaalGelukt,
  voorbellenPath,
  words,
} from '../../../../sociaal-words';
import { Beltoestand } from '../../beltoestand';
import { groepVelden } from '../../groep-velden';

/** One group: how it is and was, how large it is today, and a list to make of it (T-05). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const versies = await getBelgroep(read, gemeenteId, params.id);
    const { beleid, groepen } = await getVoorbellen(read, gemeenteId);
    return {
      ...{ versies, beleid, groep: groepen.find(({ id }) => id === params.id) },
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ versies, beleid, groep, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    if (groep === undefined) return null;
    const kop = words('groep.kop', { naam: groep.naam });
    const gelukt = sociaalGelukt(frame.searchParams.gelukt);
    const mag = may(rollen, 'voorbellen.beheren');
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: voorbellenPath() },
          { label: naam, href: voorbellenPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1} className="mb-6">
          {kop}
        </Heading>
        <div className="grid min-w-0 gap-6">
          {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
          <Card as="section" labelledBy="nu">
            <Heading level={2} id="nu" className="mb-3">
              {words('groep.nu', { versie: groep.versie })}
            </Heading>
            <DataList
              items={[
                { term: words('kolom.selectie'), value: selectieTekst(groep) },
                { term: words('vorm.minimum'), value: formatCents(groep.minimumCenten) },
                { term: words('kolom.aanslagen'), value: String(groep.omvang.aanslagen) },
                { term: words('kolom.personen'), value: String(groep.omvang.personen) },
                { term: words('kolom.bedrag'), value: formatCents(groep.omvang.centen) },
                {
                  term: words('vorm.script'),
                  value: <span className="whitespace-pre-line">{groep.script}</span>,
                },
              ]}
            />
          </Card>
          <Beltoestand beleid={beleid} gemeente={naam} />
          {groep.loopt !== null && (
            <p>
              <Link href={bellijstPath(sleutel, groep.loopt)} reload>
                {words('groep.lijst')}
              </Link>
            </p>
          )}
          {mag && beleid !== null && groep.loopt === null && (
            <Card as="section" labelledBy="maak">
              <Heading level={2} id="maak" className="mb-2">
                {words('groep.maak')}
              </Heading>
              <p className="mb-4 max-w-text">{words('groep.maakUitleg')}</p>
              <ActionForm
                id="maak-bellijst"
                action={makeBellijstAction}
                verborgen={{ gemeente: sleutel, id: groep.id, versie: String(groep.versie) }}
                groepen={[{ velden: [{ vorm: 'datum', naam: 'tot', label: words('groep.tot') }] }]}
                knop={words('groep.maakKnop')}
                antwoorden={sociaalAnswers()}
              />
            </Card>
          )}
          {mag && (
            <details>
              <summary className="cursor-pointer font-semibold">{words('groep.wijzig')}</summary>
              <Card className="mt-3">
                <ActionForm
                  id="wijzig-groep"
                  action={saveBelgroepAction}
                  verborgen={{ gemeente: sleutel, id: groep.id, versie: String(groep.versie) }}
                  groepen={groepVelden(groep)}
                  knop={words('vorm.wijzig')}
                  antwoorden={sociaalAnswers()}
                />
              </Card>
            </details>
          )}
          <section aria-labelledby="versies" className="grid min-w-0 gap-3">
            <Heading level={2} id="versies">
              {words('groep.versies')}
            </Heading>
            <p className="max-w-text text-ink-muted">{words('groep.versiesUitleg')}</p>
            <Table
              taal="nl"
              caption={words('groep.versies')}
              captionHidden
              rows={versies}
              rowKey={({ versie }) => String(versie)}
              columns={[
                {
                  key: 'versie',
                  header: words('kolom.versie'),
                  rowHeader: true,
                  cell: ({ versie }) => versie,
                },
                { key: 'selectie', header: words('kolom.selectie'), cell: selectieTekst },
                { key: 'waarom', header: words('kolom.waarom'), cell: ({ reden }) => reden },
                {
                  key: 'door',
                  header: words('kolom.door'),
                  cell: ({ gemaaktDoor }) => nameActor(namen, gemaaktDoor),
                },
                {
                  key: 'moment',
                  header: words('kolom.moment'),
                  cell: ({ gemaaktOp }) => showMoment(gemaaktOp),
                },
              ]}
            />
          </section>
        </div>
      </InvorderingFrame>
    );
  },
});
