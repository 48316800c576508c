import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { formAnswers, kasPath, STATUS_TOON, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import { MUTATIESOORTEN } from '@/domain/kas/kas';
import { getKasdag, listKassen } from '@/domain/kas/kas.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { TextInput } from '@/ui/text-input';
import { moveKasgeldAction } from '../kas-actions';
import { KasFrame } from '../kas-frame';
import { Kwitanties } from '../kwitanties';

const ZOEK = 'kas-zoek';

/** The till of a gemeente: who pays, what came in today, what is not closed, and money to or from the bank. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.enum(['mutatie']).optional().catch(undefined) }),
  load: async (read) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const kassen = await listKassen(read, gemeenteId);
    const dagen = [];
    for (const { vandaag } of kassen) if (vandaag) dagen.push(await getKasdag(read, gemeenteId, vandaag.id));
    return { kassen, dagen };
  },
  render: ({ kassen, dagen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const neemtAan = may(rollen, 'kas.ontvangen');
    const inGebruik = kassen.filter((kas) => kas.inGebruik);
    const wacht = kassen.flatMap((kas) => kas.openstaand.map((dag) => ({ ...dag, kas: kas.naam })));
    const kop = words('kop', { gemeente: naam });
    return (
      <KasFrame {...frame} sleutel={sleutel} naam={naam}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <div className="mt-4 grid min-w-0 gap-6">
          {frame.searchParams.gelukt && <Alert tone="goed" taal="nl" live title={words('mutatie.gelukt')} />}
          {wacht.map((dag) => (
            <Alert
              key={dag.id}
              tone="letop"
              taal="nl"
              title={words('vandaag.wacht', { kas: dag.kas, dag: showDate(dag.dag) })}
            >
              <Link href={kasPath(sleutel, 'dag', dag.id)}>{words('vandaag.naarDag')}</Link>
            </Alert>
          ))}
          {inGebruik.length === 0 && (
            <EmptyState title={words('geenKas')}>{words('geenKasUitleg')}</EmptyState>
          )}
          {neemtAan && inGebruik.length > 0 && (
            <Card as="section" labelledBy="zoek-kop" className="grid gap-4" first>
              <Heading level={2} id="zoek-kop">
                {words('zoek.kop')}
              </Heading>
              <form method="post" action={kasPath(sleutel, 'zoek')} className="grid max-w-text gap-4">
                <TextInput
                  id={ZOEK}
                  name="zoek"
                  label={words('zoek.label')}
                  hint={words('zoek.hint')}
                  taal="nl"
                  autoComplete="off"
                />
                <div>
                  <Button wide>{words('zoek.knop')}</Button>
                </div>
              </form>
              {!frame.searchParams.gelukt && <FocusOnMount targetId={ZOEK} signal="" />}
            </Card>
          )}
          <section className="grid min-w-0 gap-4" aria-labelledby="vandaag">
            <Heading level={2} id="vandaag">
              {words('vandaag.kop')}
            </Heading>
            {dagen.length === 0 && (
              <EmptyState title={words('vandaag.geen')}>{words('vandaag.geenUitleg')}</EmptyState>
            )}
            {dagen.map((dag) => (
              <div key={dag.id} className="grid min-w-0 gap-2">
                <p className="flex flex-wrap items-center gap-3">
                  <strong>{dag.kas.naam}</strong>
                  <Badge tone={STATUS_TOON[dag.status]}>{words(`status.${dag.status}`)}</Badge>
                  <Link href={kasPath(sleutel, 'dag', dag.id)}>{words('vandaag.naarDag')}</Link>
                </p>
                <Kwitanties dag={dag} sleutel={sleutel} />
              </div>
            ))}
          </section>
          {neemtAan && inGebruik.length > 0 && (
            <Card as="section" labelledBy="mutatie" className="grid gap-4">
              <Heading level={2} id="mutatie">
                {words('mutatie.kop')}
              </Heading>
              <p className="max-w-text">{words('mutatie.uitleg')}</p>
              <ActionForm
                id="mutatie-form"
                action={moveKasgeldAction}
                sleutel={randomUUID()}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'lijst',
                        naam: 'kasId',
                        label: words('mutatie.kas'),
                        opties: inGebruik.map((kas) => ({ value: kas.id, label: kas.naam })),
                        waarde: inGebruik[0]?.id ?? '',
                      },
                      {
                        vorm: 'keuze',
                        naam: 'soort',
                        label: words('mutatie.soort'),
                        opties: MUTATIESOORTEN.map((value) => ({ value, label: words(`mutatie.${value}`) })),
                      },
                      { vorm: 'tekst', naam: 'bedrag', label: words('mutatie.bedrag'), breedte: 'short' },
                      { vorm: 'tekst', naam: 'omschrijving', label: words('mutatie.omschrijving') },
                    ],
                  },
                ]}
                verborgen={{ gemeente: sleutel }}
                knop={words('mutatie.knop')}
                variant="secondary"
                antwoorden={formAnswers()}
              />
            </Card>
          )}
        </div>
      </KasFrame>
    );
  },
});
