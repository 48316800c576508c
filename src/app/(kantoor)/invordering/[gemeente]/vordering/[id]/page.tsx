import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { WieMag } from '@/app/(kantoor)/wie-mag';
import { buitenlandGelukt } from '@/app/invordering/buitenland-words';
import { InvorderStand } from '@/app/invordering/invorder-stand';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { showDate } from '@/app/words';
import { getNaamOpAanslag } from '@/domain/aanslagen/vermindering.queries';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { listOninbaarVan } from '@/domain/invordering/oninbaar.queries';
import { getVorderingbeeld, type Vorderingbeeld } from '@/domain/invordering/vordering.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { listLopendeSituaties } from '@/domain/situaties/situatie.queries';
import { listDuidingen } from '@/domain/sociaal/klantgroep.queries';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { InvorderingFrame } from '../../../invordering-frame';
import { sociaalGelukt } from '../../../sociaal-words';
import { stapGelukt, words as stapWords } from '../../../stap-words';
import { kandidatenPath, words } from '../../../vordering-words';
import { Bijzonder } from './bijzonder';
import { Buitenland } from './buitenland';
import { Duiding } from './duiding';
import { EenStap } from './een-stap';
import { NietMeerInnen } from './niet-meer-innen';
import { Redenen } from './redenen';
import { EerdereVoorstellen, WachtendeStap } from './stapvoorstel';
import { Terugnemen } from './terugnemen';
import { Vastgelegd } from './vastgelegd';
import { Verhaal } from './verhaal';
import { Verjaring } from './verjaring';

/** One claim: every reason for and against its next step, what was done, what it cost, and what its citizen sees. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read, { params }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const beeld = await getVorderingbeeld(read, gemeenteId, params.id);
    const naam = await getNaamOpAanslag(read, gemeenteId, beeld.persoonId);
    const oninbaar = await listOninbaarVan(read, gemeenteId, params.id);
    return {
      beeld,
      naam,
      oninbaar,
      duidingen: await listDuidingen(read, gemeenteId, params.id),
      situaties: await listLopendeSituaties(read, gemeenteId, beeld.persoonId),
      wieMag: await listWieMag(read, gemeenteId, 'invorderingsrun'),
      wieVerhaal: await listWieMag(read, gemeenteId, 'verhaal'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ beeld, naam, oninbaar, duidingen, situaties, wieMag, wieVerhaal, namen }, frame) => {
    const gemeente = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { feiten, status, padBron } = beeld;
    const naamVan = (actor: string) => nameActor(namen, actor) ?? stapWords('onbekend');
    const wacht = beeld.voorstellen.find((voorstel) => voorstel.status === 'voorgesteld');
    const akkoord = beeld.los?.akkoord ?? 'invorderingsambtenaar';
    const gelukt =
      stapGelukt(frame.searchParams.gelukt) ??
      buitenlandGelukt(frame.searchParams.gelukt) ??
      sociaalGelukt(frame.searchParams.gelukt);
    const kop = words('kop', { nummer: beeld.aanslagnummer });
    return (
      <InvorderingFrame
        {...frame}
        gemeente={gemeente.naam}
        crumbs={[
          { label: words('naam'), href: kandidatenPath() },
          { label: gemeente.naam, href: kandidatenPath(gemeente.sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
        <div className="mt-6 grid min-w-0 gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 content-start gap-6">
            <Redenen oordeel={beeld.oordeel} />
            {wacht && <WieMag wie={wieMag} />}
            {wacht && (
              <WachtendeStap
                voorstel={wacht}
                sleutel={gemeente.sleutel}
                naam={naamVan(wacht.voorgesteldDoor)}
                eigen={wacht.voorgesteldDoor === actorText(frame.ctx.actor)}
                akkoord={{
                  van: akkoord,
                  mag: may(gemeente.rollen, 'invordering.akkoord') && gemeente.rollen.includes(akkoord),
                }}
              />
            )}
            {may(gemeente.rollen, 'invordering.voorbereiden') && (
              <EenStap beeld={beeld} sleutel={gemeente.sleutel} />
            )}
            <EerdereVoorstellen voorstellen={beeld.voorstellen} naamVan={naamVan} />
            <Weg beeld={beeld} />
            <Verhaal oordelen={beeld.verhaal} />
            <Vastgelegd
              beeld={beeld}
              wieMag={wieVerhaal}
              sleutel={gemeente.sleutel}
              mag={{
                vastleggen: may(gemeente.rollen, 'verhaal.vastleggen'),
                zetten: may(gemeente.rollen, 'verhaal.zetten'),
              }}
            />
            <Buitenland
              beeld={beeld}
              sleutel={gemeente.sleutel}
              naamVan={naamVan}
              mag={may(gemeente.rollen, 'buitenland.vastleggen')}
            />
            <Duiding
              duidingen={duidingen}
              aanslagId={beeld.aanslagId}
              sleutel={gemeente.sleutel}
              naamVan={naamVan}
              mag={may(gemeente.rollen, 'betaler.duiden')}
            />
            <NietMeerInnen
              beeld={beeld}
              voorstellen={oninbaar}
              sleutel={gemeente.sleutel}
              vandaag={localDateOf(frame.ctx.now)}
              mag={may(gemeente.rollen, 'oninbaar.voorstellen')}
            />
            {may(gemeente.rollen, 'invordering.akkoord') && (
              <Terugnemen beeld={beeld} sleutel={gemeente.sleutel} />
            )}
          </div>
          <aside className="grid content-start gap-6">
            <Card as="section" labelledBy="open">
              <Heading level={2} looksLike={3} id="open" className="mb-3">
                {words('open')}
              </Heading>
              <DataList
                items={[
                  { term: words('persoon'), value: naam },
                  { term: words('teLaat'), value: formatCents(feiten.teLaat) },
                  { term: words('later'), value: formatCents(feiten.later) },
                  { term: words('kostenOpen'), value: formatCents(feiten.kosten) },
                ]}
              />
              {may(gemeente.rollen, 'aanslag.zien') && (
                <p className="mt-3">
                  <Link href={`/heffing/${gemeente.sleutel}/aanslagen/${beeld.aanslagId}`} reload>
                    {words('aanslag')}
                  </Link>
                </p>
              )}
              {may(gemeente.rollen, 'klant.zien') && (
                <p className="mt-1">
                  <Link href={`/balie/${gemeente.sleutel}/klant/${beeld.persoonId}`} reload>
                    {words('klant')}
                  </Link>
                </p>
              )}
            </Card>
            <Bijzonder situaties={situaties} sleutel={gemeente.sleutel} persoonId={beeld.persoonId} />
            <Card as="section" labelledBy="burger">
              <Heading level={2} looksLike={3} id="burger">
                {words('burger')}
              </Heading>
              <p className="mb-3 text-sm text-ink-muted">{words('burgerUitleg')}</p>
              <InvorderStand stand={status} taal="nl" />
            </Card>
            <Verjaring beeld={beeld.verjaring} />
            {padBron !== null && <p className="text-sm text-ink-muted">{words('pad', { bron: padBron })}</p>}
          </aside>
        </div>
      </InvorderingFrame>
    );
  },
});

/** What was done about it, the first first; what was taken back stays. */
function Weg({ beeld: { stappen } }: { beeld: Vorderingbeeld }) {
  const say = wordsOfInvorder('nl');
  return (
    <Card as="section" labelledBy="weg">
      <Heading level={2} id="weg" className="mb-3">
        {words('weg')}
      </Heading>
      {stappen.length === 0 ? (
        <p>{words('geenWeg')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('weg')}
          captionHidden
          rows={stappen}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'stap',
              header: words('kolom.stap'),
              rowHeader: true,
              cell: ({ stap }) => say(`stap.${stap}`),
            },
            { key: 'dag', header: words('kolom.dag'), cell: ({ dagtekening }) => showDate(dagtekening) },
            {
              key: 'uiterlijk',
              header: words('kolom.uiterlijk'),
              cell: ({ uiterlijk }) => showDate(uiterlijk),
            },
            {
              key: 'bedrag',
              header: words('kolom.bedrag'),
              number: true,
              cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
            },
            {
              key: 'kosten',
              header: words('kolom.kosten'),
              number: true,
              cell: ({ kostenCenten }) => <Amount text={formatCents(kostenCenten)} />,
            },
            {
              key: 'stand',
              header: words('kolom.stand'),
              cell: ({ terug }) =>
                terug === null
                  ? words('geldt')
                  : words('terug', { dag: showDate(terug.dag), reden: terug.reden }),
            },
          ]}
        />
      )}
    </Card>
  );
}
