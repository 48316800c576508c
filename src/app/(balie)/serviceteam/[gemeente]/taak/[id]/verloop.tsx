import { momentTekst, contactWords as words } from '@/app/contact/contact-words';
import { NieuwePoging } from '@/app/nieuwe-poging';
import type { BERICHTEN, POGINGSOORTEN } from '@/domain/taken/taak';
import type { VraagtaakView } from '@/domain/vragen/vraagtaak.queries';
import type { Contactbeleid } from '@/law/dienstverlening/contactpogingen';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import { recordPogingAction } from '../../../taak-actions';

type Props = { taak: VraagtaakView; gemeente: string; beleid: Contactbeleid; now: Date };
type Bericht = (typeof BERICHTEN)[number];
type Soort = (typeof POGINGSOORTEN)[number];

/** The attempts to reach somebody, and everything that happened to the question. */
export function Verloop({ taak, gemeente, beleid, now }: Props) {
  const belt = taak.soort === 'terugbellen' || taak.soort === 'afspraak';
  const jaNee = (waar: boolean) => (waar ? 'ja' : 'nee');
  return (
    <>
      {belt && (
        <section aria-labelledby="pogingen" className="grid gap-3">
          <Heading level={2} id="pogingen">
            {words('taak.pogingen')}
          </Heading>
          <p className="text-ink-muted">
            {words('taak.beleid', {
              minimum: beleid.minimumPogingen,
              verschillend: jaNee(beleid.verschillendeTijdstippen),
              bericht: jaNee(beleid.berichtAchterlaten),
            })}
          </p>
          {taak.pogingen.length === 0 ? (
            <EmptyState title={words('taak.geenPogingen')}>{words('taak.geenPogingenUitleg')}</EmptyState>
          ) : (
            <Timeline
              items={taak.pogingen.map((p) => ({
                key: p.id,
                when: momentTekst(p.moment, now),
                moment: p.moment.toISOString(),
                title: words(`taak.poging.${p.soort as Soort}`),
                detail: [words(`taak.berichten.${p.bericht as Bericht}`), p.opmerking, p.door]
                  .filter((part) => part)
                  .join(', '),
                aside: (
                  <Badge tone={p.bereikt ? 'goed' : 'letop'}>
                    {words(p.bereikt ? 'taak.ja' : 'taak.nee')}
                  </Badge>
                ),
              }))}
            />
          )}
          {taak.vanMij && <NieuwePoging taakId={taak.id} gemeente={gemeente} action={recordPogingAction} />}
        </section>
      )}
      <section aria-labelledby="verloop">
        <Heading level={2} id="verloop" className="mb-2">
          {words('taak.verloop')}
        </Heading>
        <Timeline
          items={taak.stappen.map((stap) => ({
            key: stap.id,
            when: momentTekst(stap.moment, now),
            moment: stap.moment.toISOString(),
            title: words(`stap.${stap.soort}`),
            detail: [
              'oordeel-nee',
              'teruggestuurd',
              'verkeerd-bezorgd',
              'piekbericht',
              'afspraak-gekozen',
            ].includes(stap.soort)
              ? stap.tekst
              : undefined,
          }))}
        />
      </section>
    </>
  );
}
