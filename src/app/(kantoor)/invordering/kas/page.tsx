import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, kasoverzichtPath, words } from '@/app/kas/kas-words';
import { type KasView, listKassen } from '@/domain/kas/kas.queries';
import { listDagmeldingen, listMaandmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { InvorderingFrame } from '../invordering-frame';
import { addKasAction } from './kas-actions';
import { KasEinde } from './kas-einde';
import { Meldingen } from './meldingen';

/** What the tills of the gemeenten report: each day by itself, each month until its money came in, and the tills there are. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'set' },
  doel: 'kas-ontvangen',
  searchParams: z.object({ gelukt: z.enum(['nieuw', 'einde']).optional().catch(undefined) }),
  load: async (read) => {
    const kassen: { gemeenteId: number; kassen: KasView[] }[] = [];
    for (const gemeenteId of read.gemeenten)
      kassen.push({ gemeenteId, kassen: await listKassen(read, gemeenteId) });
    return { kassen, dagen: await listDagmeldingen(read), maanden: await listMaandmeldingen(read) };
  },
  render: ({ kassen, dagen, maanden }, frame) => {
    const { gelukt } = frame.searchParams;
    const beheert = frame.ctx.gemeenten.filter((g) => may(g.rollen, 'kas.beheren'));
    const zonder = dagen.filter((dag) => dag.status !== 'gesloten').length;
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('kantoor.naam'), href: kasoverzichtPath }]}>
        <title>{words('kantoor.kop')}</title>
        <Heading level={1}>{words('kantoor.kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('kantoor.uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`kantoor.gelukt.${gelukt}`)} />}
          <Alert
            tone={zonder === 0 ? 'goed' : 'letop'}
            taal="nl"
            title={zonder === 0 ? words('kantoor.alles') : words('kantoor.zonder', { aantal: zonder })}
          />
          <Meldingen dagen={dagen} maanden={maanden} ctx={frame.ctx} />
          <p className="print:hidden">
            <Link href={`${kasoverzichtPath}/export`} reload>
              {words('kantoor.download')}
            </Link>
          </p>
          {beheert.length > 0 && (
            <>
              <Card as="section" labelledBy="nieuw" className="grid gap-4 print:hidden">
                <Heading level={2} id="nieuw">
                  {words('kantoor.nieuw')}
                </Heading>
                <ActionForm
                  id="kas-nieuw"
                  action={addKasAction}
                  groepen={[
                    {
                      velden: [
                        {
                          vorm: 'lijst',
                          naam: 'gemeente',
                          label: words('kantoor.nieuwGemeente'),
                          opties: beheert.map((g) => ({ value: g.sleutel, label: g.naam })),
                        },
                        { vorm: 'tekst', naam: 'naam', label: words('kantoor.nieuwNaam') },
                        {
                          vorm: 'tekst',
                          naam: 'code',
                          label: words('kantoor.nieuwCode'),
                          hint: words('kantoor.nieuwCodeHint'),
                          breedte: 'short',
                        },
                        {
                          vorm: 'tekst',
                          naam: 'wisselgeld',
                          label: words('kantoor.nieuwWisselgeld'),
                          breedte: 'short',
                        },
                        {
                          vorm: 'datum',
                          naam: 'vanaf',
                          label: words('kantoor.nieuwVanaf'),
                          waarde: localDateOf(frame.ctx.now),
                        },
                      ],
                    },
                  ]}
                  verborgen={{}}
                  knop={words('kantoor.nieuwKnop')}
                  antwoorden={formAnswers()}
                />
              </Card>
              {beheert.map((g) => (
                <KasEinde
                  key={g.sleutel}
                  sleutel={g.sleutel}
                  gemeente={g.naam}
                  kassen={kassen.find((k) => k.gemeenteId === g.gemeenteId)?.kassen ?? []}
                />
              ))}
            </>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
