import { listGemeenten } from '@/domain/gemeenten/gemeente.queries';
import { listWachtendeInstellingen } from '@/domain/gemeenten/instellingvoorstel.queries';
import { countBeheerders, listMedewerkers, listVoorstellen } from '@/domain/medewerkers/medewerker.queries';
import { page } from '@/platform/page';
import { may, ROLLEN } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { BeheerFrame } from './beheer-frame';
import { medewerkerPath } from './paths';
import { voorstelWords } from './voorstellen/voorstel-words';
import { VoorstellenTabel } from './voorstellen/voorstellen-tabel';
import { words } from './words';

/** What waits, and how things stand: gemeenten, staff, proposals. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'beheer',
  load: async (read) => ({
    gemeenten: await listGemeenten(read),
    wacht: await listWachtendeInstellingen(read),
    staf: may(read.ctx.kantoorRollen, 'medewerker.beheren')
      ? {
          werkt: (await listMedewerkers(read, { stand: 'werkt' })).length,
          voorstellen: await listVoorstellen(read),
          beheerders: await countBeheerders(read),
        }
      : null,
  }),
  render: ({ gemeenten, wacht, staf }, frame) => {
    const kop = words('overzicht.kop', { kantoor: frame.ctx.kantoorNaam });
    const som = (veld: 'gepland' | 'teBevestigen') => gemeenten.reduce((n, g) => n + g[veld], 0);
    return (
      <BeheerFrame {...frame} titel={kop}>
        <Heading level={1}>{kop}</Heading>
        {staf && staf.beheerders < 2 && (
          <Alert tone="letop" taal="nl" title={words('overzicht.eenBeheerder')}>
            {words('overzicht.eenBeheerderUitleg')}
          </Alert>
        )}
        {wacht.length > 0 && (
          <VoorstellenTabel caption={voorstelWords('kaart', { aantal: wacht.length })} rijen={wacht} />
        )}
        <div className="grid gap-4 lg:grid-cols-2">
          <Card as="section" labelledBy="kaart-gemeenten" className="grid content-start gap-3">
            <Heading level={2} id="kaart-gemeenten">
              {words('overzicht.gemeenten', { aantal: gemeenten.length })}
            </Heading>
            <p>{words('overzicht.gemeentenUitleg')}</p>
            <ul className="list-disc pl-5">
              <li>{words('overzicht.gepland', { aantal: som('gepland') })}</li>
              <li>
                <Link href="/beheer/te-bevestigen">
                  {words('overzicht.teBevestigen', { aantal: som('teBevestigen') })}
                </Link>
              </li>
            </ul>
            <ButtonLink href="/beheer/gemeenten" variant="secondary" className="justify-self-start">
              {words('nav.gemeenten')}
            </ButtonLink>
          </Card>
          {staf && (
            <Card as="section" labelledBy="kaart-medewerkers" className="grid content-start gap-3">
              <Heading level={2} id="kaart-medewerkers">
                {words('overzicht.medewerkers', { aantal: staf.werkt })}
              </Heading>
              <p>{words('overzicht.medewerkersUitleg')}</p>
              <ButtonLink href="/beheer/medewerkers" variant="secondary" className="justify-self-start">
                {words('nav.medewerkers')}
              </ButtonLink>
            </Card>
          )}
        </div>
        {staf &&
          (staf.voorstellen.length === 0 ? (
            <EmptyState title={words('overzicht.geenVoorstellen')}>
              {words('overzicht.geenVoorstellenUitleg')}
            </EmptyState>
          ) : (
            <Table
              taal="nl"
              caption={words('overzicht.voorstellen')}
              rows={staf.voorstellen}
              rowKey={(rij) => rij.id}
              columns={[
                {
                  key: 'naam',
                  header: words('kolommen.naam'),
                  rowHeader: true,
                  cell: (rij) => <Link href={medewerkerPath(rij.medewerkerId)}>{rij.medewerker}</Link>,
                },
                { key: 'rol', header: words('kolommen.rol'), cell: (rij) => ROLLEN[rij.rol] },
                {
                  key: 'waar',
                  header: words('kolommen.waar'),
                  cell: (rij) => rij.gemeente ?? words('medewerkers.heelKantoor'),
                },
                { key: 'door', header: words('kolommen.voorgesteld'), cell: (rij) => rij.voorsteller },
              ]}
            />
          ))}
      </BeheerFrame>
    );
  },
});
